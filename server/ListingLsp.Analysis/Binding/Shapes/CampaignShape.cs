using static ListingLsp.Analysis.Binding.Shape;

namespace ListingLsp.Analysis.Binding.Shapes;

/// <summary>The fields of planned offers (<c>*.campaign.yaml</c>).</summary>
public static class CampaignShape
{
    /// <summary>A price of the past.</summary>
    public static readonly Shape PastPrice = new(
        Day("date", "Day of the price, YYYY-MM-DD", "价格日期，YYYY-MM-DD") with { IsRequired = true },
        Number("price", "Price on that day", "当日价格", bounds: Bounds.NotNegative) with { IsRequired = true });

    /// <summary>The last moment to enter, in both times.</summary>
    public static readonly Shape Deadline = new(
        Moment("usWest", "In US-West time: YYYY-MM-DD hh:mm:ss", "美西时间：YYYY-MM-DD hh:mm:ss"),
        Moment("beijing", "In Beijing time: YYYY-MM-DD hh:mm:ss", "北京时间：YYYY-MM-DD hh:mm:ss"));

    /// <summary>A listing that is offered.</summary>
    public static readonly Shape Offer = new(
        IdOf("listing", DefinitionKind.Listing, "Id of the listing", "商品编号") with { IsRequired = true },
        Number("discount", "Price as a part of the usual one: 0.8 is 20 % off", "折扣，0.8为八折", bounds: Bounds.Discount),
        Number("priceAfter", "Price with the discount", "折后价", bounds: Bounds.NotNegative),
        Number("stock", "Units for the campaign", "活动库存", "units", Bounds.CountFromZero),
        List("priceHistory", PastPrice, "Prices before the campaign", "历史价格"));

    /// <summary>A campaign.</summary>
    public static readonly Shape Campaign = new(
        AnyText("id", "Id of the campaign", "活动编号") with { IsRequired = true },
        Choice("kind", "new-customer or festival", "新客活动或大促", "new-customer", "festival") with { IsRequired = true },
        Day("start", "First day, in US-West time, YYYY-MM-DD", "开始日期（美西时间），YYYY-MM-DD"),
        Day("end", "Last day, in US-West time, YYYY-MM-DD", "结束日期（美西时间），YYYY-MM-DD"),
        Record("deadline", Deadline, "The last moment to enter", "报名截止时间"),
        List("offers", Offer, "The listings that are offered", "报名商品"));

    /// <summary>The file.</summary>
    public static readonly Shape Root = new(
        List("campaigns", Campaign, "Planned campaigns", "活动列表") with { IsRequired = true });
}
