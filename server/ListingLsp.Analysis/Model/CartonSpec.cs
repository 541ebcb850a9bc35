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
        MaxUnits = record.Number("maxUnits");
    }

    /// <summary>The whole spec.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Its id, unique in the workspace.</summary>
    public Field<string> Id { get; }

    /// <summary>Most units it can hold.</summary>
    public Field<decimal> MaxUnits { get; }
}
