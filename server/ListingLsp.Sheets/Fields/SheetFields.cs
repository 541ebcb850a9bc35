using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using static ListingLsp.Analysis.Binding.Shape;

namespace ListingLsp.Sheets.Fields;

/// <summary>What columns of a sheet may hold: the fields of the format, and a few that only sheets know.</summary>
public static class SheetFields
{
    /// <summary>A price of which the sheet does not say what kind it is: one number, a ladder in words, or a range.</summary>
    public const string Price = "price";

    /// <summary>A size in one cell: <c>43*21*27</c>.</summary>
    public const string Size = "size";

    /// <summary>The carton of a product; it becomes a shared carton spec.</summary>
    public const string Carton = "carton";

    /// <summary>Path of the listing's file, relative to the workspace.</summary>
    public const string File = "file";

    /// <summary>Place of the listing in its file, from 1.</summary>
    public const string Document = "document";

    /// <summary>Whatever no other column holds, as YAML in braces.</summary>
    public const string Rest = "rest";

    private static readonly Shape CartonFields = new([.. CartonsShape.Spec.Fields, Record(Size, ListingShape.Package, "Outer size in one cell", "外箱尺寸")]);

    private static readonly Shape ListingFields = new(
    [
        Text(File, "File of the listing", "商品文件"),
        Number(Document, "Place of the listing in its file", "在文件中的位置"),
        .. ListingShape.Root.Fields,
        Record(Price, ListingShape.Range, "A price, a ladder in words, or a range", "价格、阶梯价或区间价"),
        Record(Carton, CartonFields, "The carton of the product", "商品的外箱"),
        new FieldDefinition(Rest, new AnyType(), new("What no other column holds", "其余内容")),
    ]);

    private static readonly Shape FreightFields = new([.. FreightShape.Template.Fields.Where(f => f.Name != "lines"), .. FreightShape.Line.Fields]);

    /// <summary>The fields of a kind.</summary>
    public static Shape Of(SheetKind kind) => kind switch
    {
        SheetKind.Cartons => CartonFields,
        SheetKind.Freight => FreightFields,
        _ => ListingFields,
    };
}
