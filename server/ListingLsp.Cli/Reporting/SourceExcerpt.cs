using System.Text;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Cli.Reporting;

/// <summary>A line of a file with its marked part, made fit for a terminal: no control characters, not too long.</summary>
/// <param name="Number">One-based line number.</param>
/// <param name="Line">The line.</param>
/// <param name="Indent">Cells before the marked part.</param>
/// <param name="Width">Cells of the marked part, at least one.</param>
internal sealed record SourceExcerpt(int Number, string Line, int Indent, int Width)
{
    private const int MostBefore = 90;
    private const int Most = 150;

    /// <summary>The first line of a span.</summary>
    public static SourceExcerpt Of(SourceText text, TextSpan span)
    {
        var index = text.LineAt(span.Start);
        var line = text.Line(index);
        var start = Math.Clamp(span.Start, line.Start, line.End);
        var end = Math.Clamp(span.End, start, line.End);
        var before = Clean(text.GetText(line with { End = start }));
        var marked = Clean(text.GetText(new TextSpan(start, end)));
        var after = Clean(text.GetText(line with { Start = end }));
        if (before.Length > MostBefore) before = "…" + before[^MostBefore..];
        if (marked.Length > Most) marked = marked[..Most] + "…";
        if (after.Length > Most) after = after[..Most] + "…";
        return new SourceExcerpt(index + 1, before + marked + after, DisplayWidth.Of(before), Math.Max(1, DisplayWidth.Of(marked)));
    }

    /// <summary>A text whose control characters cannot steer a terminal.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(char.IsControl)) return text;
        var result = new StringBuilder(text.Length);
        foreach (var c in text) result.Append(c == '\t' ? ' ' : char.IsControl(c) ? '\uFFFD' : c);
        return result.ToString();
    }
}
