using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>Currencies by their ISO 4217 codes, from <c>currencies.yaml</c>.</summary>
public static class Currencies
{
    private static readonly Lazy<CodeList> List = new(() => new CodeList(
        "currency",
        DataFile.Read("reference/currencies.yaml", "currencies"),
        m => new Code(m.Required("id"), m.Localized(), [.. m.Texts("aliases"), m.Required("zh")], m.Texts("likely").Add(m.Required("en")))));

    /// <summary>All of them.</summary>
    public static CodeList Codes => List.Value;
}
