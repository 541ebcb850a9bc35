namespace ListingLsp.Syntax.Text;

/// <summary>
/// Where brackets are not closed, the columns of the lines tell where they should have been: people indent what stands in
/// brackets deeper than the line that opens them. Asked only of files in which a bracket is missing, and believed only where
/// that leaves no more errors than before.
/// </summary>
internal static class BracketColumns
{
    /// <summary>Whether a member begins a line no deeper than the line on which its bracket opens, which is another one.</summary>
    /// <param name="text">The file.</param>
    /// <param name="opening">Offset of the bracket.</param>
    /// <param name="member">Offset of the member.</param>
    public static bool IsOutside(SourceText text, int opening, int member)
    {
        var (outer, inner) = (text.Line(text.LineAt(opening)).Start, text.Line(text.LineAt(member)).Start);
        return outer != inner && Indentation(text, inner) == member - inner && member - inner <= Indentation(text, outer);
    }

    /// <summary>Whether a closing bracket begins a line less deep than the line on which the bracket opens that it would close.</summary>
    public static bool ClosesOuter(SourceText text, int opening, int closing)
    {
        var (outer, inner) = (text.Line(text.LineAt(opening)).Start, text.Line(text.LineAt(closing)).Start);
        return outer != inner && Indentation(text, inner) == closing - inner && closing - inner < Indentation(text, outer);
    }

    private static int Indentation(SourceText text, int lineStart) =>
        text.Bytes[lineStart..].IndexOfAnyExcept((byte)' ', (byte)'\t') is >= 0 and var blanks ? blanks : 0;
}
