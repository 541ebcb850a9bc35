using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>An FOB price range.</summary>
public sealed class PriceRange
{
    internal PriceRange(BoundRecord record)
    {
        Node = record.Node;
        Min = record.Number("min");
        Max = record.Number("max");
    }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>The lower end.</summary>
    public Field<decimal> Min { get; }

    /// <summary>The upper end.</summary>
    public Field<decimal> Max { get; }
}
