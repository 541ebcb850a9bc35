namespace ListingLsp.Analysis.Tests.Corpus.Drafting;

/// <summary>The markets of a listing, where its product does not name them.</summary>
internal static class Destinations
{
    private static readonly string[] EasyReturn = ["US", "GB", "DE", "AU", "CA", "NL", "IT", "core10", "worldwide"];

    private static readonly string[][] FromStock =
    [
        ["core10"],
        ["US", "CA", "GB", "AU", "NZ", "FR", "DE", "NL", "IT", "ES"],
        ["core10", "EU"],
        ["US", "CA", "GB", "AU", "NZ", "EU"],
    ];

    private static readonly string[][] ToOrder =
    [
        ["worldwide"],
        ["US", "CA", "MX", "GB", "DE", "FR", "AU"],
        ["EU", "GB", "US", "JP", "KR"],
        ["AE", "SA", "ZA", "BR", "CL", "US", "DE"],
    ];

    /// <summary>The markets.</summary>
    public static IReadOnlyList<string> Of(Variant variant)
    {
        if (variant.Product.Markets.Count > 0) return variant.Product.Markets;
        var usual = variant.IsReadyToShip ? FromStock : ToOrder;
        return usual[variant.Number % usual.Length];
    }

    /// <summary>Whether Easy Return insures orders from one of them.</summary>
    public static bool HaveEasyReturn(IEnumerable<string> markets) => markets.Any(m => EasyReturn.Contains(m));
}
