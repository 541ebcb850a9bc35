using System.Globalization;
using System.Text.Json;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Baseline;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Reporting;

/// <summary>What baselines hold, by rule, with the places where it is found now.</summary>
/// <param name="results">What came out of each workspace.</param>
/// <param name="means">Whether a file (absolute path) is meant.</param>
/// <param name="currentFolder">Paths are shown relative to it.</param>
/// <param name="locale">Language of the words.</param>
internal sealed class BaselineReport(IReadOnlyList<WorkspaceResult> results, Predicate<string> means, string currentFolder, Locale locale)
{
    /// <summary>For people: rule, count, then a line a place.</summary>
    public void Write(TextWriter output)
    {
        foreach (var result in results.Where(r => r.Baseline!.IsThere))
        {
            var uses = Uses(result);
            var count = uses.Sum(u => u.Entry.Count);
            var words = count == 0 ? BaselineWords.IsEmpty.In(locale) : ReportWords.Count(count, "known problem", "known problems", "个已知问题", locale);
            var gone = uses.Where(u => IsStale(result, u)).Sum(u => u.Missing);
            var note = gone == 0 ? "" : locale == Locale.Chinese ? $"，其中{gone}个{BaselineWords.IsGone.Zh}" : $", {gone} of them {BaselineWords.IsGone.En}";
            output.WriteLine($"{Shown(result, result.Baseline!.Path)}{ReportWords.Colon.In(locale)}{words}{note}");
            foreach (var rule in uses.GroupBy(u => u.Entry.Rule).OrderBy(g => g.Key, StringComparer.Ordinal)) Write(result, rule.Key, [.. rule], output);
            output.WriteLine();
        }
    }

    /// <summary>For programs; paths are relative to each workspace root.</summary>
    public void WriteJson(TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("tool", ToolVersion.Number);
        json.WriteStartArray("baselines");
        foreach (var result in results.Where(r => r.Baseline!.IsThere))
        {
            json.WriteStartObject();
            json.WriteString("root", Path.GetRelativePath(currentFolder, result.Root).Replace('\\', '/'));
            json.WriteString("file", result.Baseline!.Path);
            json.WriteStartArray("entries");
            foreach (var use in Uses(result)) Write(result, use, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void Write(WorkspaceResult result, string rule, List<EntryUse> uses, TextWriter output)
    {
        var slug = RuleCatalogue.Find(rule)?.Slug;
        output.WriteLine();
        output.WriteLine($"{Steering.Visible(rule)}{(slug is null ? "" : " " + slug)}{ReportWords.Colon.In(locale)}{uses.Sum(u => u.Entry.Count).ToString(CultureInfo.InvariantCulture)}");
        foreach (var use in uses)
        {
            foreach (var finding in use.Found) output.WriteLine($"  {Place(result, finding)}{Hint(use)}");
            if (use.Missing == 0) continue;
            var words = (IsStale(result, use) ? BaselineWords.IsGone : BaselineWords.IsUncertain).In(locale);
            var often = use.Missing == 1 ? "" : $" ×{use.Missing.ToString(CultureInfo.InvariantCulture)}";
            output.WriteLine($"  {Shown(result, use.Entry.File)}{Hint(use)}{(locale == Locale.Chinese ? $"（{words}{often}）" : $" ({words}{often})")}");
        }
    }

    private static void Write(WorkspaceResult result, EntryUse use, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", use.Entry.Rule);
        json.WriteString("slug", RuleCatalogue.Find(use.Entry.Rule)?.Slug);
        json.WriteString("file", use.Entry.File);
        json.WriteString("fingerprint", use.Entry.Fingerprint);
        json.WriteNumber("count", use.Entry.Count);
        json.WriteString("hint", use.Entry.Hint);
        json.WriteBoolean("stale", IsStale(result, use));
        json.WriteStartArray("found");
        foreach (var finding in use.Found)
        {
            var text = result.Tree(finding.File).Text;
            json.WriteStartObject();
            json.WriteString("file", finding.File);
            json.WriteNumber("line", text.LineAt(finding.Span.Start) + 1);
            json.WriteNumber("column", text.Column(finding.Span.Start, ColumnUnit.Utf32) + 1);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Entries of files that are meant, by where they are found now or else by what the baseline says.</summary>
    private List<EntryUse> Uses(WorkspaceResult result) =>
        [.. result.Match!.Uses.Where(u => u.Found.Select(f => f.File).DefaultIfEmpty(u.Entry.File).Any(f => means(Path.GetFullPath(Path.Combine(result.Root, f)))))];

    private static bool IsStale(WorkspaceResult result, EntryUse use) => result.Stale?.IsStale(use) == true;

    private static string Hint(EntryUse use) => use.Entry.Hint.Length == 0 ? "" : $"  {Steering.Visible(use.Entry.Hint)}";

    private string Place(WorkspaceResult result, Finding finding)
    {
        var text = result.Tree(finding.File).Text;
        return $"{Shown(result, finding.File)}:{text.LineAt(finding.Span.Start) + 1}:{text.Column(finding.Span.Start, ColumnUnit.Utf32) + 1}";
    }

    private string Shown(WorkspaceResult result, string file) => Steering.Visible(Path.GetRelativePath(currentFolder, Path.Combine(result.Root, file)).Replace('\\', '/'));
}
