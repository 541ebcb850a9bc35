using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>A declared active substance.</summary>
public sealed class Substance
{
    internal Substance(BoundRecord record)
    {
        Node = record.Node;
        Name = record.Text("name");
        Cas = record.Text("cas");
        Content = record.Text("content");
    }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Its name.</summary>
    public Field<string> Name { get; }

    /// <summary>Its CAS number.</summary>
    public Field<string> Cas { get; }

    /// <summary>Its content, as text.</summary>
    public Field<string> Content { get; }
}
