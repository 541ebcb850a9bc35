using static ListingLsp.Analysis.Binding.Shape;

namespace ListingLsp.Analysis.Binding.Shapes;

/// <summary>The fields of the store's own figures (<c>*.store.yaml</c>), of 30 and 90 days as the platform shows them.</summary>
public static class StoreShape
{
    /// <summary>An amount of money.</summary>
    public static readonly Shape Amount = new(
        Number("amount", "Amount", "金额", bounds: Bounds.NotNegative),
        OneOf("currency", CodeType.Currency, "ISO 4217 code", "币种（ISO 4217代码）"));

    /// <summary>Showcases.</summary>
    public static readonly Shape Showcase = new(
        Number("filled", "Showcases in use", "已使用橱窗数", bounds: Bounds.CountFromZero),
        Number("total", "All showcases", "橱窗总数", bounds: Bounds.CountFromZero));

    /// <summary>Abnormal fulfilment.</summary>
    public static readonly Shape Abnormal = new(
        Number("amount", "Amount", "金额", bounds: Bounds.NotNegative),
        Number("rate", "Rate, from 0 to 1", "比率，0到1", bounds: Bounds.Part));

    /// <summary>Figures of a customization store.</summary>
    public static readonly Shape Customization = new(
        Number("averageGrowth", "Average growth score of its Customization listings", "Customization商品成长平均分", bounds: Bounds.NotNegative),
        Number("tradeStar", "Star level of trade, 0 to 5", "交易力星等级，0到5", bounds: Bounds.StarLevel),
        Flag("engineeringVerified", "Engineering ability is verified", "工程能力已认证"),
        Number("engineeringCases", "Engineering cases", "工程案例数", bounds: Bounds.CountFromZero),
        Number("afterSaleTrade90d", "Online trade in 90 days of listings with local after-sale service, in USD", "近90天本地售后商品的在线交易额（美元）", bounds: Bounds.NotNegative));

    /// <summary>The store.</summary>
    public static readonly Shape Store = new(
        Day("asOf", "Day of the figures, YYYY-MM-DD", "数据日期，YYYY-MM-DD"),
        Choice("region", "Where the store is: TW, HK or CN", "店铺所在地：TW、HK或CN", "TW", "HK", "CN"),
        Number("star", "Star level, 0 to 5", "商家星等级，0到5", bounds: Bounds.StarLevel),
        Number("activeBuyers30d", "Active buyers in 30 days", "近30天活跃买家数", bounds: Bounds.CountFromZero),
        Number("conversion30d", "Conversion in 30 days, from 0 to 1", "近30天转化率，0到1", bounds: Bounds.Part),
        Record("adSpend30d", Amount, "Spent on advertising in 30 days", "近30天广告花费"),
        Number("rfqUsed30d", "RFQ quotations used in 30 days", "近30天使用的RFQ报价数", bounds: Bounds.CountFromZero),
        Record("showcase", Showcase, "Showcases", "橱窗"),
        Number("rfqServiceScore", "RFQ service score of last month, as rated", "上月RFQ评定服务分", bounds: Bounds.NotNegative),
        Flag("assuranceUpgrade", "Trade Assurance Plus (TA Plus)", "信保升级（TA Plus）"),
        Number("replyHours30d", "Average time to reply in 30 days, in hours", "近30天平均回复时长（小时）", bounds: Bounds.NotNegative),
        Number("onlineTrade90d", "Online trade in 90 days, in USD", "近90天在线交易额（美元）", bounds: Bounds.NotNegative),
        Number("validOrders90d", "Valid orders in 90 days", "近90天有效订单数", bounds: Bounds.CountFromZero),
        Number("penaltyPoints", "Penalty points", "处罚扣分", bounds: Bounds.NotNegative),
        Number("seriousInfringements", "Serious infringements", "严重侵权次数", bounds: Bounds.CountFromZero),
        Record("abnormal", Abnormal, "Abnormal fulfilment", "异常履约"),
        Number("dueOrders90d", "Orders due in 90 days", "近90天应发货订单数", bounds: Bounds.CountFromZero),
        Number("onTimeRate90d", "Rate of timely dispatch in 90 days, from 0 to 1", "近90天按时发货率，0到1", bounds: Bounds.Part),
        Number("liableOrders", "Orders with the seller's liability", "卖家责任订单数", bounds: Bounds.CountFromZero),
        Number("confirmedFalsehoods", "Confirmed falsehoods", "已确认的虚假信息次数", bounds: Bounds.CountFromZero),
        Flag("underPenalty", "The store is under a penalty now", "店铺处于处罚期"),
        Text("industry", "Industry: the first level of categories", "行业：类目首级"),
        Record("customization", Customization, "Figures of a customization store", "定制店铺的数据"));

    /// <summary>The file.</summary>
    public static readonly Shape Root = new(
        Record("store", Store, "The store's figures", "店铺数据") with { IsRequired = true });
}
