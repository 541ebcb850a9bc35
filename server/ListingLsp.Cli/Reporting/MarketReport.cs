using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Reporting;

/// <summary>The market matrix: what holds for each listing in each of its markets.</summary>
/// <param name="results">What came out of each workspace.</param>
/// <param name="locale">Language of the words.</param>
internal sealed class MarketReport(IReadOnlyList<WorkspaceResult> results, Locale locale)
{
    /// <summary>Of more markets those that are sold without a word share one line.</summary>
    private const int MostRows = 40;

    private static readonly LocalizedText Sold = new("sold", "可销售");
    private static readonly LocalizedText NotStated = new("the listing states no market; these are the core 10", "未填写目标市场，以下为核心10国");
    private static readonly LocalizedText Others = new("{n} others", "其他{n}个国家");

    /// <summary>How many listings there are.</summary>
    public int Count => Matrices().Count();

    /// <summary>For people: a line a market.</summary>
    public void Write(string currentFolder, TextWriter output)
    {
        foreach (var (file, matrix) in Matrices())
        {
            var path = Path.GetRelativePath(currentFolder, file).Replace(Path.DirectorySeparatorChar, '/');
            output.WriteLine(locale == Locale.Chinese ? $"{matrix.Id ?? "?"}（{SourceExcerpt.Clean(path)}）" : $"{matrix.Id ?? "?"} ({SourceExcerpt.Clean(path)})");
            if (!matrix.IsStated) output.WriteLine($"  {NotStated.In(locale)}");
            var rows = matrix.Rows.Length <= MostRows ? matrix.Rows : [.. matrix.Rows.Where(r => !r.Notes.IsEmpty)];
            var width = rows.Select(r => DisplayWidth.Of(Name(r.Market))).DefaultIfEmpty(0).Max();
            foreach (var row in rows) output.WriteLine($"  {row.Market}  {Name(row.Market)}{new string(' ', width - DisplayWidth.Of(Name(row.Market)))}  {Words(row)}");
            if (matrix.Rows.Length > rows.Length) output.WriteLine($"  {Others.Fill([("n", matrix.Rows.Length - rows.Length)]).In(locale)}{ReportWords.Colon.In(locale)}{Sold.In(locale)}");
            output.WriteLine();
        }
    }

    /// <summary>For programs.</summary>
    public void WriteJson(string root, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("tool", ToolVersion.Number);
        json.WriteString("asOf", results[0].AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteStartArray("listings");
        foreach (var (file, matrix) in Matrices()) Write(Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'), matrix, json);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private IEnumerable<(string File, MarketMatrix Matrix)> Matrices() =>
        from result in results
        from file in result.Files
        where file.Kind == Analysis.Model.FileKind.Listing
        from matrix in result.Markets(file.Path)
        select (Path.Combine(result.Root, file.Path), matrix);

    private void Write(string file, MarketMatrix matrix, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", matrix.Id);
        json.WriteString("file", file);
        json.WriteNumber("document", matrix.Document);
        json.WriteBoolean("marketsStated", matrix.IsStated);
        json.WriteStartArray("markets");
        foreach (var row in matrix.Rows)
        {
            json.WriteStartObject();
            json.WriteString("market", row.Market);
            json.WriteString("name", Name(row.Market));
            json.WriteBoolean("sold", row.IsSold);
            json.WriteStartArray("notes");
            foreach (var note in row.Notes) Write(note, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(MarketNote note, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("status", Id(note.Status));
        json.WriteString("rule", note.Finding?.Rule.Id);
        json.WriteString("severity", note.Finding is { } finding ? ReportWords.Of(finding.Severity) : null);
        json.WriteString("message", note.Finding?.Message.In(locale));
        json.WriteEndObject();
    }

    private string Name(string market) => Markets.Single.Find(market)?.Name.In(locale) ?? market;

    private string Words(MarketRow row)
    {
        var notes = row.Notes.Select(n => Words(n.Status).In(locale) + (n.Finding is null ? "" : locale == Locale.Chinese ? $"（{n.Finding.Rule.Id}）" : $" ({n.Finding.Rule.Id})"));
        return string.Join(locale == Locale.Chinese ? "，" : ", ", row.IsSold ? notes.Prepend(Sold.In(locale)) : notes);
    }

    private static LocalizedText Words(MarketStatus status) => status switch
    {
        MarketStatus.Blocked => new("blocked", "禁售"),
        MarketStatus.DisplayOnly => new("display only", "仅可展示"),
        MarketStatus.Undeclared => new("may be banned, facts not declared", "可能禁售，关键信息未声明"),
        MarketStatus.Marking => new("marking needed", "须印制标识"),
        MarketStatus.NoFreight => new("no freight", "无运费"),
        _ => new("no delivery guarantee", "无到货保障"),
    };

    /// <summary>As programs know it: words with hyphens.</summary>
    private static string Id(MarketStatus status) => status switch
    {
        MarketStatus.Blocked => "blocked",
        MarketStatus.DisplayOnly => "display-only",
        MarketStatus.Undeclared => "undeclared",
        MarketStatus.Marking => "marking-needed",
        MarketStatus.NoFreight => "no-freight",
        _ => "no-guarantee",
    };
}
