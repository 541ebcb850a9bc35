using System.Collections.Immutable;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Scores;

namespace ListingLsp.LanguageServer.Features.Standings;

/// <summary>Which fields of a store file the star level is measured by.</summary>
internal static class StarFields
{
    private static readonly ImmutableDictionary<string, StarIndicator> Indicators = new Dictionary<string, StarIndicator>
    {
        ["activeBuyers30d"] = StarIndicator.ActiveBuyers,
        ["conversion30d"] = StarIndicator.Conversion,
        ["replyHours30d"] = StarIndicator.ReplyHours,
        ["onlineTrade90d"] = StarIndicator.OnlineTrade,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, IndexPartKind> IndexParts = new Dictionary<string, IndexPartKind>
    {
        ["adSpend30d"] = IndexPartKind.Advertising,
        ["rfqUsed30d"] = IndexPartKind.Rfq,
        ["showcase"] = IndexPartKind.Showcase,
        ["assuranceUpgrade"] = IndexPartKind.Assurance,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, string> Gates = new Dictionary<string, string>
    {
        ["penaltyPoints"] = "LST6001",
        ["seriousInfringements"] = "LST6002",
        ["abnormal"] = "LST6003",
        ["dueOrders90d"] = "LST6004",
        ["onTimeRate90d"] = "LST6004",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The indicator that a field is; null for others.</summary>
    public static StarIndicator? IndicatorOf(string field) => Indicators.TryGetValue(field, out var indicator) ? indicator : null;

    /// <summary>The part of the marketing index that a field makes; null for others.</summary>
    public static IndexPartKind? IndexPartOf(string field) => IndexParts.TryGetValue(field, out var part) ? part : null;

    /// <summary>The rule of the health gate that a field decides; null for others.</summary>
    public static string? GateOf(string field) => Gates.GetValueOrDefault(field);

    /// <summary>The fields that an indicator is measured by; none of product counts, which are of metrics files.</summary>
    public static IEnumerable<string> Of(StarIndicator indicator) => indicator == StarIndicator.MarketingIndex ? IndexParts.Keys.Order(StringComparer.Ordinal) : Indicators.Where(i => i.Value == indicator).Select(i => i.Key);
}
