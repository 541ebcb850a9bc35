using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Scores;

/// <summary>The figures that listings are held against, with their sources.</summary>
internal static class ScoreFigures
{
    private static RuleSource Briefing => RuleCatalogue.Source("briefing-2022-08");

    private static RuleSource Note => RuleCatalogue.Source("star-level-2023-07");

    private static RuleSource Guide => RuleCatalogue.Source("growth-score-guide");

    private static RuleSource Autumn => RuleCatalogue.Source("service-provider-2023");

    /// <summary>All of them, in the order of the report.</summary>
    public static ImmutableArray<FigureSection> All =>
    [
        new("items", new("Items of the quality test, August 2022", "产品信息质量检测项（2022年8月）"), Briefing, "l.1150-1402",
        [
            new("both: product category; attributes complete, no word again and again; description and images", "两类商品：产品类目；属性完整、关键词无堆砌；详情与图片"),
            new("Ready to Ship: freight and delivery guarantee for all core 10 markets; customization service", "RTS品：核心10国运费可计算、到货保障；定制服务"),
            new("Customization: ladder or SKU price in place of an FOB range; sample service; customization service", "Customization：FOB区间价改为阶梯价或SKU价；样品服务；定制服务"),
        ]),
        new("quality-showcase", new("Quality score in a showcase", "橱窗商品质量分"), Briefing, "l.2907", [Below(QualityBands.Showcase, "the showcase warns", "橱窗提示质量分低")]),
        new("quality", new("Quality score of a certain product", "确定性商品质量分"), Briefing, "l.1278-1286", [Below(QualityBands.Certain, "not a certain product; no festival", "非确定性商品，不能报名大促")]),
        new("quality-strong", new("Quality score of a strong product", "强优商品质量分"), Guide, null, [Below(QualityBands.Strong, "cannot become a strong product", "不能成为强优商品")]),
        new("growth", new("Strata by growth score", "按成长分分层"), Note, null,
        [
            new($"potential from {GrowthStrata.Potential}, premium or hot from {GrowthStrata.Premium}", $"{GrowthStrata.Potential}分起为潜力品，{GrowthStrata.Premium}分起为优品&爆品"),
        ]),
        new("pools", new("Pools in place of growth scores", "品池制"), Autumn, null, [new($"from {Model.Day.Format(GrowthStrata.Ended)}; the conditions are not published", $"{Model.Day.Format(GrowthStrata.Ended)}起；入池条件未公布")]),
        new("steps", new("Steps to strong and excellent", "成为强优商品的步骤"), Guide, null,
        [
            new($"1 information: quality score of 4.5; Ready to Ship: direct orders, clear freight, lead time of {LeadTimeAtMoq.MostOfStrong} days at the MOQ; Customization: samples, specifications with a price, customization", $"1 信息质量：质量分4.5；RTS品：支持下单、运费清晰、最小起订量发货期{LeadTimeAtMoq.MostOfStrong}天；Customization：样品、规格与确定价格、定制"),
            new("2 effect: 1 paying buyer (Ready to Ship) or 1 inquiry (Customization)", "2 效果：1个支付买家（RTS品）或1个询盘（Customization）"),
            new("3 service: no negative review in 90 days (Ready to Ship) or 180 (Customization); none shipped late in 180", "3 服务：近90天（RTS品）或180天（Customization）无差评；近180天按时发货"),
        ]),
        new("carton", PoolWords.CartonPool, Briefing, "l.1540-1546", [new($"growth score of {GrowthStrata.Potential}; sold by carton; store not under a penalty", $"成长分{GrowthStrata.Potential}；已设置按箱卖；店铺不在处罚期")]),
        new("reviews", PoolWords.ReviewPool, Briefing, "l.1848-1850", [new("1 review in 90 days, product quality rated 4", "近90天1条评价，商品质量评分4分")]),
        new("showcase", new("Premium products in the showcase", "优品绑定橱窗"), Autumn, null, [new($"growth score of {GrowthStrata.Premium}", $"成长分{GrowthStrata.Premium}")]),
        new("new-customer", new("Offers to new customers", "店铺新客折扣"), Briefing, "l.2866-2887", [new("Ready to Ship without prices for single countries; the price after is the price times the discount", "仅限未设国家定价的RTS商品；折后价为原价乘折扣")]),
        new("festival", new("Festivals", "大促"), Briefing, "l.159, l.1278-1286", [new($"lowest price of 90 days; delivery guarantee to 17 countries; quality score of {QualityBands.Certain}", $"90天最低价；17国到货保障；质量分{QualityBands.Certain}")]),
    ];

    private static LocalizedText Below(decimal score, string en, string zh) => new($"below {score}: {en}", $"低于{score}：{zh}");
}
