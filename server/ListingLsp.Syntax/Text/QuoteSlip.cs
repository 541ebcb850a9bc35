using System.Buffers;

namespace ListingLsp.Syntax.Text;

/// <summary>A closing quote that nobody typed, where the next text on the line has its quotes.</summary>
internal static class QuoteSlip
{
    private static readonly SearchValues<byte> Separators = SearchValues.Create(", \t{}[]"u8);

    /// <summary>
    /// <c>["CA, "GB"]</c>: a quote behind a comma or a colon, and with a word directly behind itself, opens the next text. Gives where
    /// the text before it should have been closed, or -1 where the quote closes it.
    /// </summary>
    /// <param name="source">The file.</param>
    /// <param name="start">Offset of the opening quote.</param>
    /// <param name="close">Offset of the quote in question.</param>
    public static int EndOf(byte[] source, int start, int close)
    {
        if (close + 1 >= source.Length || !IsWord(source[close + 1])) return -1;
        var text = source.AsSpan(start, close - start);
        var end = text.LastIndexOfAnyExcept(Separators) + 1;
        if (end > 1 && text[end..].Contains((byte)',')) return start + end;
        return end > 1 && text[end - 1] == ':' && KeyBehindComma(text) is > 1 and var comma ? start + comma : -1;
    }

    /// <summary><c>"438004, name: "Box"</c>: the first comma with a word and a colon behind it, or -1.</summary>
    private static int KeyBehindComma(ReadOnlySpan<byte> text)
    {
        for (var comma = text.IndexOf((byte)','); comma >= 0;)
        {
            var word = comma + 1;
            while (word < text.Length && text[word] is (byte)' ' or (byte)'\t') word++;
            var end = word;
            while (end < text.Length && IsWord(text[end])) end++;
            if (end > word && end < text.Length && text[end] == ':') return comma;
            var next = text[(comma + 1)..].IndexOf((byte)',');
            comma = next < 0 ? -1 : comma + 1 + next;
        }

        return -1;
    }

    private static bool IsWord(byte b) => b >= 0x80 || char.IsAsciiLetterOrDigit((char)b);
}
