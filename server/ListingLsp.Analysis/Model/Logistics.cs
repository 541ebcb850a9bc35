using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>Shipping of a listing.</summary>
public sealed class Logistics
{
    internal Logistics(BoundRecord record)
    {
        Node = record.Node;
        Package = record.Record("package", r => new Package(r));
        Stock = record.Number("stock");
        Template = record.Text("template");
    }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>One sales unit, packed.</summary>
    public Field<Package> Package { get; }

    /// <summary>Units in stock, where there are no SKUs.</summary>
    public Field<decimal> Stock { get; }

    /// <summary>Id of the freight template.</summary>
    public Field<string> Template { get; }
}
