using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Fixes;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Testing.Fixtures;

/// <summary>The lines of carets that stand under the lines of a fixture.</summary>
public static partial class Markers
{
    /// <summary>A file without its markers.</summary>
    public static string Strip(IEnumerable<string> lines) => string.Concat(lines.Where(l => !MarkerPattern().IsMatch(l)).Select(l => l + "\n"));

    /// <summary>A file with a marker under each line that has a finding.</summary>
    public static ImmutableArray<string> Add(SourceText text, string file, IReadOnlyCollection<Finding> findings, Locale locale = Locale.English)
    {
        var sign = file.EndsWith(".json", StringComparison.Ordinal) ? "//" : "#";
        var lines = ImmutableArray.CreateBuilder<string>();
        for (var line = 0; line < text.LineCount - 1; line++)
        {
            lines.Add(text.GetText(text.Line(line)));
            foreach (var finding in findings.Where(f => text.LineAt(f.Span.Start) == line)) lines.Add(Marker(text, line, finding, sign, locale));
        }

        foreach (var finding in findings.Where(f => text.LineAt(f.Span.Start) == text.LineCount - 1)) lines.Add(Marker(text, text.LineCount - 1, finding, sign, locale));
        return lines.ToImmutable();
    }

    private static string Marker(SourceText text, int line, Finding finding, string sign, Locale locale)
    {
        var start = text.Column(finding.Span.Start, ColumnUnit.Utf32);
        var end = text.Column(Math.Min(finding.Span.End, text.Line(line).End), ColumnUnit.Utf32);
        var content = text.GetText(text.Line(line));
        var indentation = content.Length - content.TrimStart(' ').Length;
        var words = $"{finding.Severity.ToString().ToLowerInvariant()}[{finding.Rule.Id}] {finding.Message.In(locale)}{string.Concat(finding.Fixes.Select(f => Words(f, locale)))}";
        if (start < sign.Length) return $"{sign}@{start + 1}-{Math.Max(end, start) + 1} {words}";
        var margin = start >= indentation + sign.Length ? indentation : 0;
        return $"{new string(' ', margin)}{sign}{new string(' ', start - margin - sign.Length)}{new string('^', Math.Max(1, end - start))} {words}";
    }

    private static string Words(Fix fix, Locale locale) => (fix.Safety, locale) switch
    {
        (FixSafety.Safe, Locale.English) => $" | safe fix: {fix.Title.En}",
        (FixSafety.Unsafe, Locale.English) => $" | fix: {fix.Title.En}",
        (_, Locale.English) => $" | suggestion: {fix.Title.En}",
        (FixSafety.Safe, _) => $" | 安全修正：{fix.Title.Zh}",
        (FixSafety.Unsafe, _) => $" | 修正：{fix.Title.Zh}",
        _ => $" | 参考改法：{fix.Title.Zh}",
    };

    [GeneratedRegex(@"^ *(?:#|//)(?: *\^+|@\d+-\d+) (?:hint|info|warning|error)\[")]
    private static partial Regex MarkerPattern();
}
