using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>A shared carton spec (箱规): outer size after packing.</summary>
public sealed class CartonSpec
{
    internal CartonSpec(BoundRecord record)
    {
        Node = record.Node;
        Id = record.Text("id");
        Name = record.Text("name");
        Length = record.Number("length");
        Width = record.Number("width");
        Height = record.Number("height");
        EmptyWeight = record.Number("emptyWeight");
        MaxUnits = record.Number("maxUnits");
    }

    /// <summary>The whole spec.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Its id, unique in the workspace.</summary>
    public Field<string> Id { get; }

    /// <summary>Its name, easy to tell apart.</summary>
    public Field<string> Name { get; }

    /// <summary>What people call it: its id, else its name.</summary>
    public string Label => Id.TryGet(out var id) ? id : Name.Or("?");

    /// <summary>Outer length after packing, in centimetres.</summary>
    public Field<decimal> Length { get; }

    /// <summary>Outer width after packing, in centimetres.</summary>
    public Field<decimal> Width { get; }

    /// <summary>Outer height after packing, in centimetres.</summary>
    public Field<decimal> Height { get; }

    /// <summary>Weight of the empty carton, in kilograms.</summary>
    public Field<decimal> EmptyWeight { get; }

    /// <summary>Most units it can hold.</summary>
    public Field<decimal> MaxUnits { get; }

    /// <summary>In cubic centimetres; null where a side is not known or not above zero.</summary>
    public decimal? Volume => Length.Or(0) > 0 && Width.Or(0) > 0 && Height.Or(0) > 0 ? Length.Value * Width.Value * Height.Value : null;
}
