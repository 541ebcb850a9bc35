using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Reference;

/// <summary>Destination markets by their ISO 3166-1 alpha-2 codes, and groups of them, from <c>markets.yaml</c> and <c>market-groups.yaml</c>.</summary>
public static class Markets
{
    private static readonly Lazy<CodeList> CountryList = new(() => new CodeList("country", Countries(), Read));

    private static readonly Lazy<CodeList> AllList = new(() => new CodeList("market", Countries().Concat(DataFile.Read("reference/market-groups.yaml", "groups")), Read));

    /// <summary>Single countries.</summary>
    public static CodeList Single => CountryList.Value;

    /// <summary>Countries and groups.</summary>
    public static CodeList WithGroups => AllList.Value;

    private static IEnumerable<MappingSyntax> Countries() => DataFile.Read("reference/markets.yaml", "markets");

    private static Code Read(MappingSyntax row) =>
        new(row.Required("id"), row.Localized(), row.Texts("aliases"), [.. row.Texts("likely"), row.Required("en"), row.Required("zh")]);
}
