using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Reporting;

/// <summary>The market matrix: what holds for each listing in each of its markets.</summary>
/// <param name="results">What came out of each workspace.</param>
/// <param name="locale">Language of the words.</param>
internal sealed class MarketReport(IReadOnlyList<WorkspaceResult> results, Locale locale)
{
    /// <summary>Of more markets those that are sold without a word share one line.</summary>
    private const int MostRows = 40;

    private static readonly LocalizedText Others = new("{n} others", "其他{n}个国家");

    /// <summary>How many listings there are.</summary>
    public int Count => Matrices().Count();

    /// <summary>For people: a line a market.</summary>
    public void Write(string currentFolder, TextWriter output)
    {
        foreach (var (file, matrix) in Matrices())
        {
            var path = Path.GetRelativePath(currentFolder, file).Replace(Path.DirectorySeparatorChar, '/');
            output.WriteLine(locale == Locale.Chinese ? $"{Steering.Visible(matrix.Id ?? "?")}（{Steering.Visible(path)}）" : $"{Steering.Visible(matrix.Id ?? "?")} ({Steering.Visible(path)})");
            if (!matrix.IsStated) output.WriteLine($"  {MarketWords.NotStated.In(locale)}");
            var rows = matrix.Rows.Length <= MostRows ? matrix.Rows : [.. matrix.Rows.Where(r => !r.Notes.IsEmpty)];
            var width = rows.Select(r => DisplayWidth.Of(r.Name.In(locale))).DefaultIfEmpty(0).Max();
            foreach (var row in rows) output.WriteLine($"  {row.Market}  {row.Name.In(locale)}{new string(' ', width - DisplayWidth.Of(row.Name.In(locale)))}  {Steering.Visible(row.Verdict.In(locale))}");
            if (matrix.Rows.Length > rows.Length) output.WriteLine($"  {Others.Fill([("n", matrix.Rows.Length - rows.Length)]).In(locale)}{ReportWords.Colon.In(locale)}{MarketWords.Sold.In(locale)}");
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
            json.WriteString("name", row.Name.In(locale));
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
        json.WriteString("status", MarketWords.IdOf(note.Status));
        json.WriteString("rule", note.Finding?.Rule.Id);
        json.WriteString("severity", note.Finding is { } finding ? RuleWords.Of(finding.Severity) : null);
        json.WriteString("message", note.Finding?.Message.In(locale));
        json.WriteEndObject();
    }
}
