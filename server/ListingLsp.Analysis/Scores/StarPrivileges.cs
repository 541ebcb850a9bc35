using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Scores;

/// <summary>What a star level brings, from <c>star-privileges.yaml</c>.</summary>
internal static class StarPrivileges
{
    private const string File = "reference/star-privileges.yaml";

    private static readonly Lazy<ImmutableArray<Row>> Rows = new(() => [.. DataFile.Read(File, "privileges").Select(r => new Row(r))]);
    private static readonly Lazy<ImmutableArray<(decimal Score, int Quotes)>> GoldQuotes = new(() =>
        [.. DataFile.Read(File, "goldQuotes").Select(r => (decimal.Parse(r.Required("score"), CultureInfo.InvariantCulture), int.Parse(r.Required("quotes"), CultureInfo.InvariantCulture)))]);

    /// <summary>Of a level.</summary>
    /// <param name="star">The level.</param>
    /// <param name="serviceScore">RFQ service score of last month; null where it is not known.</param>
    public static ImmutableArray<StarPrivilege> Of(int star, decimal? serviceScore) =>
        [.. Rows.Value.Where(r => r.Stars.Contains((char)('0' + star), StringComparison.Ordinal)).Select(r => new StarPrivilege(r.Name, r.IsByScore ? Quotes(serviceScore) : r.Detail))];

    /// <summary>Where they come from, and where they stand there.</summary>
    public static (RuleSource Source, string At) Origin => DataFile.Origin(File);

    /// <summary>All of them, with the levels that bring them.</summary>
    public static ImmutableArray<LocalizedText> Lines => [.. Rows.Value.Select(r => new LocalizedText(
        $"{r.Name.En} ({string.Join(", ", r.Stars.ToCharArray())} stars){(r.Detail.En.Length == 0 ? "" : $": {r.Detail.En}")}",
        $"{r.Name.Zh}（{string.Join('、', r.Stars.ToCharArray())}星）{(r.Detail.Zh.Length == 0 ? "" : $"：{r.Detail.Zh}")}"))];

    /// <summary>Gold quotes by service score.</summary>
    public static ImmutableArray<LocalizedText> QuoteLines => [.. GoldQuotes.Value.Select(q => new LocalizedText($"service score from {q.Score}: {q.Quotes} a month", $"评定服务分{q.Score}分起：每月{q.Quotes}条"))];

    /// <summary>Gold quotes a month that a service score brings.</summary>
    public static int QuotesOf(decimal score) => GoldQuotes.Value.Where(q => score >= q.Score).Max(q => q.Quotes);

    private static LocalizedText Quotes(decimal? score) => score is { } known
        ? new LocalizedText($"{QuotesOf(known)} this month", $"本月{QuotesOf(known)}条")
        : new LocalizedText("3, 5 or 15 this month, by the RFQ service score of last month (rfqServiceScore)", "按上月评定服务分（rfqServiceScore）本月3、5或15条");

    private sealed class Row(MappingSyntax row)
    {
        public LocalizedText Name { get; } = row.Localized();

        public string Stars { get; } = row.Required("stars");

        public LocalizedText Detail { get; } = new(row.Text("detailEn") ?? "", row.Text("detailZh") ?? "");

        public bool IsByScore { get; } = row.Text("by") is not null;
    }
}
