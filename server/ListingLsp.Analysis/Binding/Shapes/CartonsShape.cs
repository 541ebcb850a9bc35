using static ListingLsp.Analysis.Binding.Shape;

namespace ListingLsp.Analysis.Binding.Shapes;

/// <summary>The fields of shared carton specs (<c>*.cartons.yaml</c>).</summary>
public static class CartonsShape
{
    /// <summary>One carton spec (箱规).</summary>
    public static readonly Shape Spec = new(
        AnyText("id", "Id of the carton spec, unique in the workspace", "箱规编号，工作区内唯一") with { IsRequired = true, Placeholder = "\"1\"" },
        AnyText("name", "Name, easy to tell apart", "箱规名称，易于区分"),
        Number("length", "Outer length after packing", "打包后的外部长", "cm", Bounds.Length) with { IsRequired = true },
        Number("width", "Outer width after packing", "打包后的外部宽", "cm", Bounds.Length) with { IsRequired = true },
        Number("height", "Outer height after packing", "打包后的外部高", "cm", Bounds.Length) with { IsRequired = true },
        Number("emptyWeight", "Weight of the empty carton", "空箱重量", "kg", Bounds.Judged),
        Number("maxUnits", "Most units it can hold", "最多可装商品数量", "units", Bounds.Judged));

    /// <summary>The file.</summary>
    public static readonly Shape Root = new(
        List("cartons", Spec, "Shared carton specs", "箱规列表") with { IsRequired = true });
}
