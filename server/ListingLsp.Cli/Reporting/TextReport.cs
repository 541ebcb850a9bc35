using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Cli.Reporting;

/// <summary>The report for people: place, fact, source line with carets, related places, consequence and fix.</summary>
/// <param name="report">What is to be reported.</param>
/// <param name="currentFolder">Paths are shown relative to it, so that a terminal can open them.</param>
/// <param name="useColor">Whether to colour the severities.</param>
internal sealed class TextReport(Report report, string currentFolder, bool useColor)
{
    private Locale Locale => report.Locale;

    private string Colon => Locale == Locale.Chinese ? "：" : ": ";

    /// <summary>Writes the findings and a last line that says what was checked.</summary>
    public void Write(TextWriter output)
    {
        WriteFindings(output);
        output.WriteLine(Summary());
        if (report.Findings is [var first, ..]) output.WriteLine(ReportWords.Explain.Fill([("id", first.Finding.Rule.Id)]).In(Locale));
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
        output.WriteLine($"{Place(reported.File, text, finding.Span)}: {Colored(finding.Severity)}[{finding.Rule.Id}] {SourceExcerpt.Clean(finding.Message.In(Locale))}");
        var excerpt = SourceExcerpt.Of(text, finding.Span);
        var related = finding.Related.Select(r => (Place: r, Excerpt: SourceExcerpt.Of(reported.Tree(r.File).Text, r.Span))).ToList();
        var gutter = related.Select(r => r.Excerpt.Number).Append(excerpt.Number).Max().ToString(CultureInfo.InvariantCulture).Length;
        Write(excerpt, '^', "", gutter, output);
        foreach (var (place, other) in related)
        {
            // What stands on the marked line itself is before the reader's eyes.
            if (place.File == finding.File && other.Number == excerpt.Number) continue;
            if (place.File != finding.File) output.WriteLine($"{Pad("", gutter)} ::: {Place(reported.Prefix + place.File, reported.Tree(place.File).Text, place.Span)}");
            Write(other, '-', " " + place.Words.In(Locale), gutter, output);
        }

        if (finding.Rule.Consequence.Text.En.Length > 0)
        {
            output.WriteLine($"{Pad("", gutter)} = {ReportWords.Consequence.In(Locale)}{Colon}{finding.Rule.Consequence.Text.In(Locale)}{Bracketed(finding.Rule.Source.Title.In(Locale))}");
        }

        foreach (var fix in finding.Fixes) output.WriteLine($"{Pad("", gutter)} = {ReportWords.Of(fix.Safety).In(Locale)}{Colon}{fix.Title.In(Locale)}");
    }

    private static void Write(SourceExcerpt excerpt, char sign, string words, int gutter, TextWriter output)
    {
        output.WriteLine($"{Pad(excerpt.Number.ToString(CultureInfo.InvariantCulture), gutter)} | {excerpt.Line}");
        output.WriteLine($"{Pad("", gutter)} | {new string(' ', excerpt.Indent)}{new string(sign, excerpt.Width)}{words}");
    }

    private string Place(string file, SourceText text, TextSpan span)
    {
        var path = Path.GetRelativePath(currentFolder, Path.Combine(report.Base, file)).Replace('\\', '/');
        return $"{SourceExcerpt.Clean(path)}:{text.LineAt(span.Start) + 1}:{text.Column(span.Start, ColumnUnit.Utf32) + 1}";
    }

    private string Bracketed(string words) => Locale == Locale.Chinese ? $"（{words}）" : $" ({words})";

    private string Summary()
    {
        var files = ReportWords.Count(report.FilesChecked, "file", "files", "个文件", Locale);
        var day = report.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var start = ReportWords.Checked.Fill([("files", files), ("day", day)]).In(Locale);
        var counts = new[] { (Severity.Error, "error", "errors", "个错误"), (Severity.Warning, "warning", "warnings", "个警告"), (Severity.Info, "info", "infos", "条信息"), (Severity.Hint, "hint", "hints", "条提示") }
            .Select(c => (Count: report.Count(c.Item1), Words: c))
            .Where(c => c.Count > 0)
            .Select(c => ReportWords.Count(c.Count, c.Words.Item2, c.Words.Item3, c.Words.Item4, Locale))
            .ToList();
        var found = counts.Count == 0 ? ReportWords.NoProblems.In(Locale) : string.Join(Locale == Locale.Chinese ? "，" : ", ", counts);
        return start + Colon + found;
    }

    private string Colored(Severity severity)
    {
        var word = ReportWords.Of(severity);
        if (!useColor) return word;
        var color = severity switch { Severity.Error => 31, Severity.Warning => 33, Severity.Info => 36, _ => 90 };
        return $"\u001B[1;{color}m{word}\u001B[0m";
    }

    private static string Pad(string text, int gutter) => text.PadLeft(gutter + 2);
}
