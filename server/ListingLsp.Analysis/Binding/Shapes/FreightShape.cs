using static ListingLsp.Analysis.Binding.Shape;

namespace ListingLsp.Analysis.Binding.Shapes;

/// <summary>The fields of shared freight templates (<c>*.freight.yaml</c>).</summary>
public static class FreightShape
{
    /// <summary>A weight step with its cost.</summary>
    public static readonly Shape Step = new(
        Number("kg", "Weight of the step", "重量", "kg", Bounds.Positive) with { IsRequired = true },
        Number("cost", "Cost of the step, in the template's currency", "费用", bounds: Bounds.NotNegative) with { IsRequired = true });

    /// <summary>A line: what shipping to its markets costs, by the first rate form present.</summary>
    public static readonly Shape Line = new(
        List("markets", CodeType.Market, "Markets of this line", "该线路的国家") with { IsRequired = true },
        Flag("deliveryGuarantee", "Delivery guarantee on this line", "到货保障"),
        Flag("smallParcel", "Small-parcel line", "小包线路"),
        Record("first", Step, "First weight", "首重"),
        Record("additional", Step, "Each additional weight", "续重"),
        Number("flat", "Flat rate an order", "每单固定运费", bounds: Bounds.NotNegative),
        Flag("free", "Free shipping", "包邮"),
        Number("maxWeight", "Heaviest order the line takes", "最大重量", "kg", Bounds.Positive),
        Number("perCarton", "Cost of one carton, for sale by carton", "每箱运费，用于按箱卖", bounds: Bounds.NotNegative));

    /// <summary>One template (运费模板).</summary>
    public static readonly Shape Template = new(
        AnyText("id", "Id of the template, unique in the workspace", "运费模板编号，工作区内唯一") with { IsRequired = true, Placeholder = "new-template" },
        OneOf("origin", CodeType.Country, "Country the goods are sent from", "发货国家"),
        OneOf("currency", CodeType.Currency, "ISO 4217 code of all costs; USD where absent", "币种，默认USD"),
        List("lines", Line, "Lines by market", "线路") with { IsRequired = true });

    /// <summary>The file.</summary>
    public static readonly Shape Root = new(
        List("templates", Template, "Shared freight templates", "运费模板列表") with { IsRequired = true });
}
