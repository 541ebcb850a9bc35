using static ListingLsp.Analysis.Binding.Shape;

namespace ListingLsp.Analysis.Binding.Shapes;

/// <summary>The fields of benchmark prices (<c>*.market.yaml</c>).</summary>
public static class MarketShape
{
    /// <summary>What a unit of a category costs in the market.</summary>
    public static readonly Shape Benchmark = new(
        Text("category", "Category path with ' > ' between its levels; holds for all below it too", "类目路径，以“ > ”分隔，下级类目同样适用") with { IsRequired = true },
        OneOf("unit", CodeType.Unit, "Unit of measure of the price", "价格的计量单位") with { IsRequired = true, Placeholder = "piece" },
        OneOf("currency", CodeType.Currency, "ISO 4217 code of the price; USD where absent", "币种（ISO 4217代码），默认USD"),
        Number("price", "Price of one unit", "单价", bounds: Bounds.Positive) with { IsRequired = true, Placeholder = "1" },
        Day("asOf", "Day of the survey, YYYY-MM-DD", "调研日期，YYYY-MM-DD"),
        AnyText("source", "Where the price comes from", "价格来源"));

    /// <summary>The file.</summary>
    public static readonly Shape Root = new(
        List("benchmarks", Benchmark, "Benchmark prices by category", "各类目的市场价") with { IsRequired = true });
}
