namespace ListingLsp.Analysis.Catalogue;

/// <summary>What is said of a listing in a market, in words.</summary>
public static class MarketWords
{
    /// <summary>Buyers there can order it.</summary>
    public static readonly LocalizedText Sold = new("sold", "可销售");

    /// <summary>Before the matrix of a listing that names no market.</summary>
    public static readonly LocalizedText NotStated = new("the listing states no market; these are the core 10", "未填写目标市场，以下为核心10国");

    /// <summary>A status in words.</summary>
    public static LocalizedText Of(MarketStatus status) => status switch
    {
        MarketStatus.Blocked => new("blocked", "禁售"),
        MarketStatus.DisplayOnly => new("display only", "仅可展示"),
        MarketStatus.Undeclared => new("may be banned, facts not declared", "可能禁售，关键信息未声明"),
        MarketStatus.Marking => new("marking needed", "须印制标识"),
        MarketStatus.NoFreight => new("no freight", "无运费"),
        _ => new("no delivery guarantee", "无到货保障"),
    };

    /// <summary>A status as programs know it: words with hyphens.</summary>
    public static string IdOf(MarketStatus status) => status switch
    {
        MarketStatus.Blocked => "blocked",
        MarketStatus.DisplayOnly => "display-only",
        MarketStatus.Undeclared => "undeclared",
        MarketStatus.Marking => "marking-needed",
        MarketStatus.NoFreight => "no-freight",
        _ => "no-guarantee",
    };
}
