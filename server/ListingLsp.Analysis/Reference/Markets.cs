using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>Destination markets by their ISO 3166-1 alpha-2 codes, and groups of them, from <c>markets.yaml</c> and <c>market-groups.yaml</c>.</summary>
public static class Markets
{
    private static readonly Lazy<CodeList> CountryList = new(() => new CodeList("country", Countries()));

    private static readonly Lazy<CodeList> AllList = new(() => new CodeList("market", Countries().Concat(DataFile
        .Read("reference/market-groups.yaml", "groups")
        .Select(m => new Code(m.Required("id"), m.Localized(), [], [m.Required("zh"), m.Required("en")])))));

    /// <summary>Single countries.</summary>
    public static CodeList Single => CountryList.Value;

    /// <summary>Countries and groups.</summary>
    public static CodeList WithGroups => AllList.Value;

    private static IEnumerable<Code> Countries() => DataFile
        .Read("reference/markets.yaml", "markets")
        .Select(m => new Code(m.Required("id"), m.Localized(), m.Texts("aliases"), [.. m.Texts("likely"), m.Required("en"), m.Required("zh")]));
}
