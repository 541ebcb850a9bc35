using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Scores;

/// <summary>Indicators of the star level in words, with their units.</summary>
public static class IndicatorWords
{
    private static readonly LocalizedText Many = new("{n} stars", "{n}星");
    private static readonly LocalizedText One = new("1 star", "1星");

    /// <summary>A number of stars.</summary>
    public static LocalizedText Stars(decimal stars) => stars == 1 ? One : Many.Fill([("n", stars)]);

    /// <summary>What an indicator is called.</summary>
    public static LocalizedText NameOf(StarIndicator indicator) => indicator switch
    {
        StarIndicator.PotentialProducts => new("potential products and better (growth 60+)", "潜力品及以上（成长分≥60）"),
        StarIndicator.PremiumProducts => new("premium and hot products (growth 80+)", "优品&爆品数（成长分≥80）"),
        StarIndicator.ActiveBuyers => new("active buyers, 30 days", "活跃买家数（30天）"),
        StarIndicator.Conversion => new("opportunity conversion, 30 days", "商机转化率（30天）"),
        StarIndicator.MarketingIndex => new("marketing index, 30 days", "营销流量指数（30天）"),
        StarIndicator.ReplyHours => new("average reply time, 30 days", "平均回复时间（30天）"),
        _ => new("online trade, 90 days", "在线交易额（90天）"),
    };

    /// <summary>A value of an indicator with its unit.</summary>
    public static LocalizedText ValueOf(StarIndicator indicator, decimal value) => indicator switch
    {
        StarIndicator.Conversion => $"{Number(value * 100)}%",
        StarIndicator.ReplyHours => new LocalizedText($"{Number(value)} h", $"{Number(value)}小时"),
        StarIndicator.OnlineTrade => new LocalizedText($"{Number(value)} USD", $"{Number(value)}美元"),
        _ => Number(value),
    };

    /// <summary>What a level asks for: at least, or of the reply time at most.</summary>
    public static LocalizedText NeedOf(StarIndicator indicator, decimal threshold)
    {
        var value = ValueOf(indicator, threshold);
        var sign = indicator == StarIndicator.ReplyHours ? "≤" : "≥";
        return new($"{sign} {value.En}", $"{sign}{value.Zh}");
    }

    /// <summary>A number for people: thousands apart.</summary>
    public static string Number(decimal value) => value.ToString("#,0.######", CultureInfo.InvariantCulture);
}
