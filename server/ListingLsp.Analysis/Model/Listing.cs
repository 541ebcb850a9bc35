using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>One product listing: what rules read. Grows with the rules; the field tables already know every field.</summary>
public sealed class Listing
{
    internal Listing(BoundRecord record)
    {
        Node = record.Node;
        Id = record.Text("id");
        Type = record.Text("type");
        Category = record.Text("category");
        Trade = record.Record("trade", r => new Trade(r));
        Skus = record.List("skus", r => new Sku(r));
        Logistics = record.Record("logistics", r => new Logistics(r));
    }

    /// <summary>The whole definition.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Its id, unique in the workspace.</summary>
    public Field<string> Id { get; }

    /// <summary><c>ready-to-ship</c> or <c>customization</c>.</summary>
    public Field<string> Type { get; }

    /// <summary>Category path; see <see cref="CategoryPath"/>.</summary>
    public Field<string> Category { get; }

    /// <summary>Price, quantity and way of sale.</summary>
    public Field<Trade> Trade { get; }

    /// <summary>Variants.</summary>
    public Field<BoundList<Sku>> Skus { get; }

    /// <summary>Shipping.</summary>
    public Field<Logistics> Logistics { get; }

    /// <summary>Whether buyers can order it directly; null where the type is absent or malformed.</summary>
    public bool? IsReadyToShip => Type.TryGet(out var type) ? type == "ready-to-ship" : null;
}
