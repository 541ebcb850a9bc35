namespace ListingLsp.Analysis.Verdicts;

/// <summary>What the product information quality score is held against. The platform publishes no other edges, and no formula.</summary>
internal static class QualityBands
{
    /// <summary>A showcase warns below this score: briefing of August 2022, l.2907.</summary>
    public const decimal Showcase = 4.0m;

    /// <summary>From this score on a product is a certain one (确定性商品), and may join campaigns: briefing of August 2022, l.1278.</summary>
    public const decimal Certain = 4.2m;

    /// <summary>A strong product needs this score: guide to the product growth score, step 1.</summary>
    public const decimal Strong = 4.5m;
}
