using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Reference;

/// <summary>The thresholds of star levels by period, from <c>star-tables.yaml</c>.</summary>
public static class StarTables
{
    private static readonly Lazy<ImmutableArray<StarTable>> Tables = new(() => [.. DataFile.Read("reference/star-tables.yaml", "tables").Select(Read).OrderBy(t => t.From)]);

    /// <summary>All of them, the oldest first.</summary>
    public static ImmutableArray<StarTable> All => Tables.Value;

    /// <summary>
    /// The table of a day; after the last one the last one, as no newer thresholds are known. Null before the first, and for a region of which
    /// none is known.
    /// </summary>
    /// <param name="day">The day of the figures.</param>
    /// <param name="region">Where the store is; null where it does not say.</param>
    public static StarTable? On(DateOnly day, string? region) => All.LastOrDefault(t => t.From <= day && (region is null || t.Regions.Contains(region)));

    private static StarTable Read(MappingSyntax row) => new(
        row.Required("id"),
        row.Date("from")!.Value,
        row.Date("until")!.Value,
        row.Date("rated")!.Value,
        row.Texts("regions"),
        RuleCatalogue.Source(row.Required("source")),
        [.. Rows(row, "levels").Select(ReadLevel).OrderByDescending(l => l.Star)],
        [.. Rows(row, "advertising").Select(r => new AdvertisingBand(r.Required("currency"), Number(r, "above"), (int)Number(r, "points")))],
        [.. Rows(row, "rfq").Select(r => new IndexStep((int)Number(r, "used"), (int)Number(r, "points")))],
        (int)Number(Rows(row, "showcase").Single(), "points"),
        Rows(row, "assurance").Select(r => new IndexStep((int)Number(r, "readyToShip"), (int)Number(r, "points"))).Single(),
        Number(Rows(row, "bonus").Single(), "index"),
        Number(Rows(row, "bonus").Single(), "orders"));

    private static StarLevel ReadLevel(MappingSyntax row) => new(
        (int)Number(row, "star"),
        Enum.GetValues<StarIndicator>().Where(i => row.Text(NameOf(i)) is not null).ToImmutableDictionary(i => i, i => Number(row, NameOf(i))));

    /// <summary>The name of an indicator in data and reports: <c>replyHours</c>.</summary>
    public static string NameOf(StarIndicator indicator)
    {
        var name = indicator.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static IEnumerable<MappingSyntax> Rows(MappingSyntax row, string key) => ((SequenceSyntax)row.Find(key)!.Value).Items.Select(i => (MappingSyntax)i.Value);

    private static decimal Number(MappingSyntax row, string key) => decimal.Parse(row.Required(key), CultureInfo.InvariantCulture);
}
