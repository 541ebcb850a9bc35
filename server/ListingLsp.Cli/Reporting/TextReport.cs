using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Cli.Reporting;

/// <summary>The report for people: place, fact, source line with carets, related places, consequence and fix.</summary>
internal sealed class TextReport
{
    private readonly ReportContext _context;
    private readonly Paint _paint;

    private TextReport(ReportContext context) => (_context, _paint) = (context, context.Paint);

    private Locale Locale => _context.Locale;

    /// <summary>Writes the findings and what is said behind them, a last line that says what was checked at the end.</summary>
    public static void Write(ReportContext context, TextWriter output)
    {
        WriteFindings(context, output);
        var (report, paint) = (context.Report, context.Paint);
        if (context.HasStatistics) Summary.WriteStatistics(report, output);
        if (context.IsQuiet) return;
        if (report.Findings is [var first, ..]) output.WriteLine(paint.Faint(ReportWords.Explain.Fill([("id", first.Finding.Rule.Id)]).In(context.Locale)));
        output.WriteLine(paint.Strong(Summary.Line(report)));
    }

    /// <summary>Writes the findings alone.</summary>
    public static void WriteFindings(ReportContext context, TextWriter output)
    {
        var writer = new TextReport(context);
        foreach (var finding in context.Report.Findings)
        {
            writer.Write(finding, output);
            output.WriteLine();
        }
    }

    private void Write(ReportedFinding reported, TextWriter output)
    {
        var finding = reported.Finding;
        var text = reported.Tree(finding.File).Text;
        output.WriteLine($"{_paint.Strong(Place(reported.File, text, finding.Span))}: {_paint.Severe(RuleWords.Of(finding.Severity), finding.Severity)}[{finding.Rule.Id}] {Steering.Visible(finding.Message.In(Locale))}");
        var excerpt = SourceExcerpt.Of(text, finding.Span);
        var related = finding.Related.Select(r => (Place: r, Excerpt: SourceExcerpt.Of(reported.Tree(r.File).Text, r.Span))).ToList();
        var gutter = related.Select(r => r.Excerpt.Number).Append(excerpt.Number).Max().ToString(CultureInfo.InvariantCulture).Length;
        // A file that was not opened, or holds nothing, has no line to show.
        if (text.Length > 0) Write(excerpt, _paint.Mark(Marks('^', excerpt), finding.Severity), gutter, output);
        // What stands on the marked line itself is before the reader's eyes; places on one other line share its marks.
        foreach (var line in related.Where(r => r.Place.File != finding.File || r.Excerpt.Number != excerpt.Number).GroupBy(r => (r.Place.File, r.Excerpt.Line, r.Excerpt.Number, r.Place.Words)))
        {
            var (place, other) = line.MinBy(r => r.Excerpt.Indent);
            if (place.File != finding.File) output.WriteLine($"{Pad("", gutter)} ::: {Place(reported.Prefix + place.File, reported.Tree(place.File).Text, place.Span)}");
            Write(other, _paint.Mark($"{Marks(line.Select(r => r.Excerpt))} {Steering.Visible(place.Words.In(Locale))}", Severity.Info), gutter, output);
        }

        foreach (var note in FindingNotes.Of(finding, Locale)) output.WriteLine($"{Pad("", gutter)} = {Steering.Visible(note)}");
    }

    private void Write(SourceExcerpt excerpt, string marks, int gutter, TextWriter output)
    {
        output.WriteLine($"{_paint.Faint($"{Pad(excerpt.Number.ToString(CultureInfo.InvariantCulture), gutter)} |")} {excerpt.Line}");
        output.WriteLine($"{_paint.Faint($"{Pad("", gutter)} |")} {new string(' ', excerpt.Indent)}{marks}");
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
        var at = Reporting.Place.Of(text, span);
        return $"{Steering.Visible(_context.PathOf(file))}:{at.StartLine}:{at.StartColumn}";
    }

    private static string Pad(string text, int gutter) => text.PadLeft(gutter + 2);
}
