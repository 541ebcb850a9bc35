namespace ListingLsp.Load;

/// <summary>A piece of a text that is replaced by another, in UTF-16.</summary>
internal readonly record struct Change(int Start, int End, string Text)
{
    public string In(string text) => text[..Start] + Text + text[End..];
}

/// <summary>Damages documents as people and tools do, and mends them again, so that they neither grow nor rot.</summary>
internal static class Typist
{
    /// <summary>Further than this from its sound text a document is mended.</summary>
    private const int Slack = 400;

    private static readonly string[] Pieces =
    [
        "1", "0", "x", "\n", "\r\n", "  ", "- ", ": ", "😀", "𠮷", "棉", "，", "：", "#", "\"", "'", "{", "}", "[", "]", ",", "\t", "\u2028", "\u00a0", "\r", "&a ", "*a", "|\n", "---\n",
        "  moq: 5\n", "price: 9.99", "[US, NO, CA]", "spec: \"438004\"", "  # listinglsp-ignore LST1001 -- 先不改\n", "easyReturn: true\n", "id: polo-2201\n", "title: 快干Polo衫 🏌️\n", "\"moq\": 10,", "<<<<<<< ours\n",
    ];

    /// <summary>The next edit of a document.</summary>
    public static Change Next(Document document, Random random)
    {
        var text = document.Text;
        if (random.Next(12) == 0 || Math.Abs(text.Length - document.Sound.Length) > Slack) return Mend(text, document.Sound);
        document.Focus = random.Next(6) == 0 ? random.Next(text.Length + 1) : Math.Clamp(document.Focus + random.Next(-3, 4), 0, text.Length);
        var start = Places.Whole(text, document.Focus);
        var end = random.Next(3) > 0 ? start : Places.Whole(text, Math.Min(text.Length, start + random.Next(1, random.Next(5) == 0 ? 80 : 4)));
        var piece = end > start && random.Next(2) == 0 ? "" : Pieces[random.Next(Pieces.Length)];
        document.Focus = start + piece.Length;
        return new Change(start, end, piece);
    }

    /// <summary>One edit from one text to another.</summary>
    public static Change Mend(string text, string sound)
    {
        var most = Math.Min(text.Length, sound.Length);
        var head = text.AsSpan().CommonPrefixLength(sound);
        // Not into a character or CR LF of either text.
        while (head > 0 && (Places.Whole(text, head) != head || Places.Whole(sound, head) != head)) head--;
        var tail = 0;
        while (tail < most - head && text[^(tail + 1)] == sound[^(tail + 1)]) tail++;
        while (tail > 0 && (Places.Whole(text, text.Length - tail) != text.Length - tail || Places.Whole(sound, sound.Length - tail) != sound.Length - tail)) tail--;
        return new Change(head, text.Length - tail, sound[head..^tail]);
    }
}
