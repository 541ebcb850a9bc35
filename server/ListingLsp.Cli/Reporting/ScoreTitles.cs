using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Scores;

namespace ListingLsp.Cli.Reporting;

/// <summary>Words around the items of a score report.</summary>
internal static class ScoreTitles
{
    public static readonly LocalizedText Head = new("{id} ({file}), {type}", "{id}（{file}），{type}");
    public static readonly LocalizedText ReadyToShip = new("Ready to Ship", "Ready to Ship（RTS品）");
    public static readonly LocalizedText Customization = new("Customization", "Customization（询盘品）");
    public static readonly LocalizedText NoType = new("type unknown: what is asked depends on it", "商品类型未知，检测项取决于类型");
    public static readonly LocalizedText Quality = new("Quality score of the platform", "平台产品信息质量分");
    public static readonly LocalizedText Growth = new("Growth score of the platform", "平台商品成长分");
    public static readonly LocalizedText Score = new("{n} ({meaning})", "{n}（{meaning}）");
    public static readonly LocalizedText NoScore = new("unknown; the platform publishes no formula, and {field} is not in *.metrics.yaml", "未知；平台未公布公式，*.metrics.yaml中没有{field}");
    public static readonly LocalizedText Test = new("Quality test (August 2022, sellers in mainland China; * counts for certainty)", "产品信息质量检测（2022年8月，中国大陆商家；*为确定性要素）");
    public static readonly LocalizedText Steps = new("Steps to strong and excellent", "成为强优商品的步骤");
    public static readonly LocalizedText Pools = new("Pools and showcase", "圈品与橱窗");
    public static readonly LocalizedText Offers = new("Planned campaigns", "报名活动");
    public static readonly LocalizedText OrderOffers = new("Offers by orders in *.orders.yaml", "按*.orders.yaml订单判断的优惠活动");
    public static readonly LocalizedText At = new("at {place} ({rule})", "位置：{place}（{rule}）");
    public static readonly LocalizedText ToDo = new("to do", "建议");

    private static readonly LocalizedText Passed = new("passed", "通过");
    private static readonly LocalizedText Failed = new("failed", "未通过");
    private static readonly LocalizedText Unknown = new("unknown", "未知");
    private static readonly LocalizedText NotAsked = new("not asked", "不适用");
    private static readonly LocalizedText Met = new("met", "满足");
    private static readonly LocalizedText NotMet = new("not met", "未满足");

    /// <summary>All words for states: one column.</summary>
    public static readonly ImmutableArray<LocalizedText> States = [Passed, Failed, Unknown, NotAsked, Met, NotMet];

    /// <summary>What is known of an item of the test.</summary>
    public static LocalizedText OfItem(ScoreState state) => state switch
    {
        ScoreState.Passed => Passed,
        ScoreState.Failed => Failed,
        ScoreState.Unknown => Unknown,
        _ => NotAsked,
    };

    /// <summary>What is known of a condition or a step.</summary>
    public static LocalizedText OfCondition(ScoreState state) => state switch
    {
        ScoreState.Passed => Met,
        ScoreState.Failed => NotMet,
        _ => OfItem(state),
    };

    /// <summary>What a part of the test is called.</summary>
    public static LocalizedText Of(QualityBlock block) => block switch
    {
        QualityBlock.Category => new("Product category", "产品类目"),
        QualityBlock.Basic => new("Basic information", "基本信息"),
        QualityBlock.Detail => new("Product detail", "产品详情"),
        QualityBlock.Trade => new("Trade information", "交易信息"),
        QualityBlock.Logistics => new("Logistics", "物流信息"),
        _ => new("Services and abilities", "通用服务/能力"),
    };
}
