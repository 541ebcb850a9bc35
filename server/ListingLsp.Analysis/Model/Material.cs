using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>A material of the product.</summary>
public sealed class Material
{
    internal Material(BoundRecord record)
    {
        Node = record.Node;
        Name = record.Text("name");
        Plastic = record.Flag("plastic");
        ExpandedPolystyrene = record.Flag("expandedPolystyrene");
        OxoDegradable = record.Flag("oxoDegradable");
        Biodegradable = record.Flag("biodegradable");
    }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Its name; known polymers imply plastic.</summary>
    public Field<string> Name { get; }

    /// <summary>It is a plastic.</summary>
    public Field<bool> Plastic { get; }

    /// <summary>It is expanded polystyrene.</summary>
    public Field<bool> ExpandedPolystyrene { get; }

    /// <summary>It is an oxo-degradable plastic.</summary>
    public Field<bool> OxoDegradable { get; }

    /// <summary>It is biodegradable.</summary>
    public Field<bool> Biodegradable { get; }
}
