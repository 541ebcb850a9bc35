namespace ListingLsp.Analysis.Verdicts;

/// <summary>Strata of products by growth score (商品分层), until pools took their place on 2023-10-10.</summary>
internal static class GrowthStrata
{
    /// <summary>From this score on a product is a potential one (潜力品及以上): partner's note on the July 2023 star level; briefing of August 2022, l.1540-1546.</summary>
    public const decimal Potential = 60;

    /// <summary>From this score on it is premium or hot (优品&amp;爆品): partner's note on the July 2023 star level.</summary>
    public const decimal Premium = 80;

    /// <summary>From this day on premium products are found by pools and no longer by score: service provider's note, autumn 2023.</summary>
    public static readonly DateOnly Ended = new(2023, 10, 10);
}
