using ListingLsp.Syntax.Text;

namespace ListingLsp.Cli.Reporting;

/// <summary>A line of a file with its marked part, made fit for a terminal: no control characters, not too long.</summary>
/// <param name="Number">One-based line number.</param>
/// <param name="Before">The line before the marked part.</param>
/// <param name="Marked">The marked part.</param>
/// <param name="After">The line behind it.</param>
internal sealed record SourceExcerpt(int Number, string Before, string Marked, string After)
{
    /// <summary>The line.</summary>
    public string Line => Before + Marked + After;

    /// <summary>Cells before the marked part.</summary>
    public int Indent => DisplayWidth.Of(Before);

    /// <summary>Cells of the marked part, at least one.</summary>
    public int Width => Math.Max(1, DisplayWidth.Of(Marked));

    private const int MostBefore = 90;
    private const int Most = 150;

    /// <summary>Bytes that hold more characters than are shown, whatever these are.</summary>
    private const int MostBytes = 4 * (Most + 2);

    /// <summary>The first line of a span.</summary>
    public static SourceExcerpt Of(SourceText text, TextSpan span)
    {
        var index = text.LineAt(span.Start);
        var line = text.Line(index);
        var start = Math.Clamp(span.Start, line.Start, line.End);
        var end = Math.Clamp(span.End, start, line.End);
        // A line may be as long as the file, and every byte of it may have a finding.
        var before = Steering.Visible(text.GetText(new TextSpan(Math.Max(line.Start, start - MostBytes), start)));
        var marked = Steering.Visible(text.GetText(new TextSpan(start, Math.Min(end, start + MostBytes))));
        var after = Steering.Visible(text.GetText(new TextSpan(end, Math.Min(line.End, end + MostBytes))));
        if (before.Length > MostBefore) before = "…" + before[^MostBefore..];
        if (marked.Length > Most) marked = marked[..Most] + "…";
        if (after.Length > Most) after = after[..Most] + "…";
        return new SourceExcerpt(index + 1, before, marked, after);
    }
}
