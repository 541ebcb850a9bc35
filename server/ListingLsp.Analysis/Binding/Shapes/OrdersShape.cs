using static ListingLsp.Analysis.Binding.Shape;

namespace ListingLsp.Analysis.Binding.Shapes;

/// <summary>The fields of what orders really charged (<c>*.orders.yaml</c>).</summary>
public static class OrdersShape
{
    /// <summary>An order.</summary>
    public static readonly Shape Order = new(
        AnyText("id", "Id of the order", "订单编号") with { IsRequired = true },
        IdOf("listing", DefinitionKind.Listing, "Id of the listing", "商品编号") with { IsRequired = true },
        OneOf("market", CodeType.Country, "Country it was sent to", "目的国") with { IsRequired = true },
        Number("quantity", "Units ordered", "订购数量", "units", Bounds.Count),
        Number("freightCharged", "Freight that the buyer paid", "买家支付的运费", bounds: Bounds.NotNegative),
        Number("received", "Amount received", "实收金额", bounds: Bounds.NotNegative),
        Day("date", "Day of the order, YYYY-MM-DD", "订单日期，YYYY-MM-DD"));

    /// <summary>The file.</summary>
    public static readonly Shape Root = new(
        List("orders", Order, "Orders", "订单列表") with { IsRequired = true });
}
