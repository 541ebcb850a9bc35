using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>A certificate linked to the product.</summary>
public sealed class Certificate
{
    internal Certificate(BoundRecord record)
    {
        Node = record.Node;
        Name = record.Text("name");
        Number = record.Text("number");
    }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>CE, FCC ...</summary>
    public Field<string> Name { get; }

    /// <summary>Its number.</summary>
    public Field<string> Number { get; }
}
