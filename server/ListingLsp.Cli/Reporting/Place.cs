using ListingLsp.Syntax.Text;

namespace ListingLsp.Cli.Reporting;

/// <summary>Lines and columns of a span, from 1; columns count Unicode code points, the end is exclusive.</summary>
internal readonly record struct Place(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>Those of a span.</summary>
    public static Place Of(SourceText text, TextSpan span) => new(
        text.LineAt(span.Start) + 1,
        text.Column(span.Start, ColumnUnit.Utf32) + 1,
        text.LineAt(span.End) + 1,
        text.Column(span.End, ColumnUnit.Utf32) + 1);

    /// <summary>Those of a finding.</summary>
    public static Place Of(ReportedFinding reported) => Of(reported.Tree(reported.Finding.File).Text, reported.Finding.Span);
}
