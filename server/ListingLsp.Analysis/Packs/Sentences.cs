namespace ListingLsp.Analysis.Packs;

/// <summary>The sentence that a place of a text is in: what stands in another one is about something else.</summary>
internal static class Sentences
{
    /// <summary>Signs of either side that a sentence is looked through; what is longer is none.</summary>
    private const int Longest = 500;

    /// <summary>Begin and end of the sentence around a place.</summary>
    public static (int Start, int End) Around(string text, int start, int end) => Around(text, start, end, Denials.IsEndOfSentence);

    /// <summary>The same of a part between commas, bars or brackets.</summary>
    public static (int Start, int End) ClauseAround(string text, int start, int end) => Around(text, start, end, IsEndOfClause);

    private static (int Start, int End) Around(string text, int start, int end, Func<string, int, bool> isEnd)
    {
        var (first, last) = (Math.Max(0, start - Longest), Math.Min(text.Length, end + Longest));
        while (start > first && !isEnd(text, start - 1)) start--;
        while (end < last && !isEnd(text, end)) end++;
        return (start, end);
    }

    private static bool IsEndOfClause(string text, int at) =>
        Denials.IsEndOfSentence(text, at) || text[at] is '，' or '、' or '|' or '(' or ')' or '（' or '）'
        // 1,000 is one number.
        || (text[at] == ',' && (at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1])));
}
