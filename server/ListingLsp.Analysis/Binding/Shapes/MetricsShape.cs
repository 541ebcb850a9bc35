using static ListingLsp.Analysis.Binding.Shape;

namespace ListingLsp.Analysis.Binding.Shapes;

/// <summary>The fields of the platform's figures for each listing (<c>*.metrics.yaml</c>).</summary>
public static class MetricsShape
{
    /// <summary>The figures of one listing.</summary>
    public static readonly Shape Figures = new(
        Number("qualityScore", "Product information quality score, 0 to 5", "产品信息质量分，0到5", bounds: Bounds.FiveStars),
        Number("growthScore", "Product growth score", "商品成长分", bounds: Bounds.NotNegative),
        Flag("showcase", "It stands in a showcase", "橱窗商品"),
        Number("payingBuyers", "Paying buyers", "支付买家数", bounds: Bounds.CountFromZero),
        Number("inquiries", "Inquiries", "询盘数", bounds: Bounds.CountFromZero),
        Number("negativeReviews90d", "Negative reviews in 90 days", "近90天差评数", bounds: Bounds.CountFromZero),
        Number("negativeReviews180d", "Negative reviews in 180 days", "近180天差评数", bounds: Bounds.CountFromZero),
        Number("lateShipments180d", "Late shipments in 180 days", "近180天延迟发货数", bounds: Bounds.CountFromZero),
        Number("reviews90d", "Reviews in 90 days", "近90天评价数", bounds: Bounds.CountFromZero),
        Number("productQuality", "Product quality as buyers rate it, 0 to 5", "买家对商品质量的评分，0到5", bounds: Bounds.FiveStars));

    /// <summary>The file.</summary>
    public static readonly Shape Root = new(
        new FieldDefinition("listings", new MapType(new RecordType(Figures)), new("Figures by id of the listing", "按商品编号填写的数据")) with { IsRequired = true });
}
