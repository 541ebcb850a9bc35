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
        Trade = record.Record("trade", r => new Trade(r));
        Skus = record.List("skus", r => new Sku(r));
        var logistics = record.Record("logistics", r => r);
        FreightTemplate = logistics.IsPresent ? logistics.Value.Text("template") : new Field<string>(logistics.State, "", logistics.Node);
    }

    /// <summary>The whole definition.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Its id, unique in the workspace.</summary>
    public Field<string> Id { get; }

    /// <summary><c>ready-to-ship</c> or <c>customization</c>.</summary>
    public Field<string> Type { get; }

    /// <summary>Price, quantity and way of sale.</summary>
    public Field<Trade> Trade { get; }

    /// <summary>Variants.</summary>
    public Field<BoundList<Sku>> Skus { get; }

    /// <summary>Id of the freight template.</summary>
    public Field<string> FreightTemplate { get; }
}
