using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Cli.Reporting;

/// <summary>The report for people: place, fact, source line with carets, related places, consequence and fix.</summary>
/// <param name="report">What is to be reported.</param>
/// <param name="currentFolder">Paths are shown relative to it, so that a terminal can open them.</param>
/// <param name="paint">Its colours.</param>
internal sealed class TextReport(Report report, string currentFolder, Paint paint)
{
    private Locale Locale => report.Locale;

    private string Colon => ReportWords.Colon.In(Locale);

    /// <summary>Writes the findings and what is said behind them, a last line that says what was checked at the end.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="hasStatistics">Whether to count the findings by rule.</param>
    /// <param name="isQuiet">Whether to leave the last lines out.</param>
    public void Write(TextWriter output, bool hasStatistics, bool isQuiet)
    {
        WriteFindings(output);
        if (hasStatistics) Summary.WriteStatistics(report, output);
        if (isQuiet) return;
        if (report.Findings is [var first, ..]) output.WriteLine(paint.Faint(ReportWords.Explain.Fill([("id", first.Finding.Rule.Id)]).In(Locale)));
        output.WriteLine(paint.Strong(Summary.Line(report)));
    }

    /// <summary>Writes the findings alone.</summary>
    public void WriteFindings(TextWriter output)
    {
        foreach (var finding in report.Findings)
        {
            Write(finding, output);
            output.WriteLine();
        }
    }

    private void Write(ReportedFinding reported, TextWriter output)
    {
        var finding = reported.Finding;
        var text = reported.Tree(finding.File).Text;
        output.WriteLine($"{paint.Strong(Place(reported.File, text, finding.Span))}: {paint.Severe(ReportWords.Of(finding.Severity), finding.Severity)}[{finding.Rule.Id}] {SourceExcerpt.Clean(finding.Message.In(Locale))}");
        var excerpt = SourceExcerpt.Of(text, finding.Span);
        var related = finding.Related.Select(r => (Place: r, Excerpt: SourceExcerpt.Of(reported.Tree(r.File).Text, r.Span))).ToList();
        var gutter = related.Select(r => r.Excerpt.Number).Append(excerpt.Number).Max().ToString(CultureInfo.InvariantCulture).Length;
        // A file that was not opened, or holds nothing, has no line to show.
        if (text.Length > 0) Write(excerpt, paint.Mark(Marks('^', excerpt), finding.Severity), gutter, output);
        // What stands on the marked line itself is before the reader's eyes; places on one other line share its marks.
        foreach (var line in related.Where(r => r.Place.File != finding.File || r.Excerpt.Number != excerpt.Number).GroupBy(r => (r.Place.File, r.Excerpt.Line, r.Excerpt.Number, r.Place.Words)))
        {
            var (place, other) = line.MinBy(r => r.Excerpt.Indent);
            if (place.File != finding.File) output.WriteLine($"{Pad("", gutter)} ::: {Place(reported.Prefix + place.File, reported.Tree(place.File).Text, place.Span)}");
            Write(other, paint.Mark($"{Marks(line.Select(r => r.Excerpt))} {place.Words.In(Locale)}", Severity.Info), gutter, output);
        }

        if (finding.Consequence.Text.En.Length > 0)
        {
            output.WriteLine($"{Pad("", gutter)} = {ReportWords.Consequence.In(Locale)}{Colon}{finding.Consequence.Text.In(Locale)}{Bracketed(finding.Source.Title.In(Locale))}");
        }

        foreach (var fix in finding.Fixes) output.WriteLine($"{Pad("", gutter)} = {ReportWords.Of(fix.Safety).In(Locale)}{Colon}{fix.Title.In(Locale)}");
    }

    private void Write(SourceExcerpt excerpt, string marks, int gutter, TextWriter output)
    {
        output.WriteLine($"{paint.Faint($"{Pad(excerpt.Number.ToString(CultureInfo.InvariantCulture), gutter)} |")} {excerpt.Line}");
        output.WriteLine($"{paint.Faint($"{Pad("", gutter)} |")} {new string(' ', excerpt.Indent)}{marks}");
    }

    private static string Marks(char sign, SourceExcerpt excerpt) => new(sign, excerpt.Width);

    /// <summary>Dashes below several parts of a line, from the first on.</summary>
    private static string Marks(IEnumerable<SourceExcerpt> parts)
    {
        var sorted = parts.OrderBy(p => p.Indent).ToList();
        var marks = "";
        foreach (var part in sorted) marks = marks.PadRight(part.Indent - sorted[0].Indent) + Marks('-', part);
        return marks;
    }

    private string Place(string file, SourceText text, TextSpan span)
    {
        var path = Path.GetRelativePath(currentFolder, Path.Combine(report.Base, file)).Replace('\\', '/');
        return $"{SourceExcerpt.Clean(path)}:{text.LineAt(span.Start) + 1}:{text.Column(span.Start, ColumnUnit.Utf32) + 1}";
    }

    private string Bracketed(string words) => Locale == Locale.Chinese ? $"（{words}）" : $" ({words})";

    private static string Pad(string text, int gutter) => text.PadLeft(gutter + 2);
}
