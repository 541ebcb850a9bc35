using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>A tier of a ladder price, by pieces or by cartons.</summary>
public sealed class Tier
{
    internal Tier(BoundRecord record)
    {
        Node = record.Node;
        From = record.Number("from");
        Price = record.Number("price");
    }

    /// <summary>The whole tier.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Smallest quantity: units, lots where the listing is sold by lot, or cartons.</summary>
    public Field<decimal> From { get; }

    /// <summary>Price of one unit.</summary>
    public Field<decimal> Price { get; }
}
