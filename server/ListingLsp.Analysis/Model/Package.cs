using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>One packed sales unit (a lot where the listing is sold by lot).</summary>
public sealed class Package
{
    internal Package(BoundRecord record)
    {
        Node = record.Node;
        Length = record.Number("length");
        Width = record.Number("width");
        Height = record.Number("height");
        GrossWeight = record.Number("grossWeight");
    }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>In centimetres.</summary>
    public Field<decimal> Length { get; }

    /// <summary>In centimetres.</summary>
    public Field<decimal> Width { get; }

    /// <summary>In centimetres.</summary>
    public Field<decimal> Height { get; }

    /// <summary>In kilograms, packing included.</summary>
    public Field<decimal> GrossWeight { get; }

    /// <summary>In cubic centimetres; null where a side is not known or not above zero.</summary>
    public decimal? Volume => Length.Or(0) > 0 && Width.Or(0) > 0 && Height.Or(0) > 0 ? Length.Value * Width.Value * Height.Value : null;

    /// <summary>It is heavier than any matter of its size could be: grams that stand for kilograms.</summary>
    public bool IsTooDense => Volume is { } volume && GrossWeight.TryGet(out var kg) && kg * 1000 > Densest * volume;

    /// <summary>Grams of a cubic centimetre. The tool's own number: osmium, the densest of all matter, has 22.6.</summary>
    private const decimal Densest = 25;
}
