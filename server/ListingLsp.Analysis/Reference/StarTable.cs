using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>What the star level of a merchant is measured by.</summary>
public enum StarIndicator
{
    /// <summary>Products with a growth score of 60 or more (潜力品及以上).</summary>
    PotentialProducts,

    /// <summary>Products with a growth score of 80 or more (优品&amp;爆品).</summary>
    PremiumProducts,

    /// <summary>Active buyers in 30 days (活跃买家数).</summary>
    ActiveBuyers,

    /// <summary>Opportunity conversion in 30 days, as a part of 1 (商机转化率).</summary>
    Conversion,

    /// <summary>Marketing traffic index of 30 days (营销流量指数).</summary>
    MarketingIndex,

    /// <summary>Average time to reply in 30 days, in hours; less is better (平均回复时间).</summary>
    ReplyHours,

    /// <summary>Online trade in 90 days, in USD (在线交易额).</summary>
    OnlineTrade,
}

/// <summary>What one star level asks for.</summary>
/// <param name="Star">The level, 1 to 5.</param>
/// <param name="Thresholds">The least value of each indicator that is asked for; of the reply time the most.</param>
public sealed record StarLevel(int Star, ImmutableDictionary<StarIndicator, decimal> Thresholds)
{
    /// <summary>Whether a value is enough; any is where nothing is asked for.</summary>
    public bool IsMet(StarIndicator indicator, decimal value) =>
        !Thresholds.TryGetValue(indicator, out var threshold) || (indicator == StarIndicator.ReplyHours ? value <= threshold : value >= threshold);
}

/// <summary>A band of advertising.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Above">More than this must be spent.</param>
/// <param name="Points">Points of the marketing index.</param>
public sealed record AdvertisingBand(string Currency, decimal Above, int Points);

/// <summary>A step of a part of the marketing index.</summary>
/// <param name="From">From this count on.</param>
/// <param name="Points">Points of the marketing index.</param>
public sealed record IndexStep(int From, int Points);

/// <summary>The thresholds of star levels in a period.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="From">First day of figures that it holds for.</param>
/// <param name="Until">Last day.</param>
/// <param name="Rated">The first day on which a rated star followed it.</param>
/// <param name="Regions">Where stores are that it holds for.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Levels">The levels, the highest first.</param>
/// <param name="Advertising">Bands of advertising.</param>
/// <param name="Rfq">Steps of RFQ quotations used.</param>
/// <param name="ShowcasePoints">Points of a full showcase.</param>
/// <param name="Assurance">Ready-to-ship listings that a store with TA Plus needs, and their points.</param>
/// <param name="BonusIndex">The least marketing index of both bonus routes.</param>
/// <param name="BonusOrders">The least number of valid orders of the second.</param>
public sealed record StarTable(
    string Id,
    DateOnly From,
    DateOnly Until,
    DateOnly Rated,
    ImmutableArray<string> Regions,
    RuleSource Source,
    ImmutableArray<StarLevel> Levels,
    ImmutableArray<AdvertisingBand> Advertising,
    ImmutableArray<IndexStep> Rfq,
    int ShowcasePoints,
    IndexStep Assurance,
    decimal BonusIndex,
    decimal BonusOrders)
{
    /// <summary>A level by its number; null beyond the highest.</summary>
    public StarLevel? Level(int star) => Levels.FirstOrDefault(l => l.Star == star);

    /// <summary>The first quarter day (the 5th of January, April, July or October), after the first rating, on which thresholds may have moved.</summary>
    public DateOnly NextQuarterDay
    {
        get
        {
            var quarter = new DateOnly(Rated.Year, ((Rated.Month - 1) / 3 * 3) + 1, 5);
            return quarter > Rated ? quarter : quarter.AddMonths(3);
        }
    }
}
