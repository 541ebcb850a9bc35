namespace ListingLsp.LanguageServer.Tests.Everywhere;

/// <summary>What a text becomes while somebody works on it.</summary>
internal static class Damage
{
    private static readonly string[] Pieces = ["{", "}", "[", "]", "\"", "'", ":", ": ", ",", "- ", "#", " ", "\n", "\t", "：", "，", "😀", "*a", "&a ", "---\n", "|\n", "\r\n", "\r", "\uFEFF", "# listinglsp-ignore LST1001\n", "0"];

    /// <summary>A text with some damages; none where the count is 0.</summary>
    public static string Of(string text, Random random, int count)
    {
        for (; count > 0 && text.Length > 0; count--) text = Once(text, random);
        return text;
    }

    private static string Once(string text, Random random)
    {
        var at = random.Next(text.Length);
        switch (random.Next(5))
        {
            case 0: return text[..at];
            case 1: return text.Insert(at, Pieces[random.Next(Pieces.Length)]);
            case 2: return text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at));
            case 3: return text.ReplaceLineEndings("\r\n");
            default:
                var start = text.LastIndexOf('\n', at) + 1;
                var end = text.IndexOf('\n', start) is >= 0 and var found ? found + 1 : text.Length;
                return random.Next(2) == 0 ? text.Remove(start, end - start) : text.Insert(start, text[start..end]);
        }
    }
}
