using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>What decides about destinations.</summary>
public sealed class Compliance
{
    internal Compliance(BoundRecord record)
    {
        Node = record.Node;
        ItemTypes = record.Words("itemTypes");
        Materials = record.List("materials", r => new Material(r));
        SingleUse = record.Flag("singleUse");
        Microbeads = record.Number("microbeads");
        Exemptions = record.Words("exemptions");
        Markings = record.Words("markings");
        Substances = record.List("substances", r => new Substance(r));
        BiocideType = record.Text("biocideType");
        Cords = record.List("cords", r => new Cord(r));
        Cordless = record.Flag("cordless");
        Hazards = record.Words("hazards");
        Certificates = record.List("certificates", r => new Certificate(r));
    }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Item types, as the rule packs name them.</summary>
    public Field<BoundList<Word>> ItemTypes { get; }

    /// <summary>Materials of the product, not of its packing.</summary>
    public Field<BoundList<Material>> Materials { get; }

    /// <summary>Made to be used once.</summary>
    public Field<bool> SingleUse { get; }

    /// <summary>Size of added plastic microbeads, in millimetres.</summary>
    public Field<decimal> Microbeads { get; }

    /// <summary>Exemptions claimed, as the rule packs name them.</summary>
    public Field<BoundList<Word>> Exemptions { get; }

    /// <summary>Markings on product or packaging.</summary>
    public Field<BoundList<Word>> Markings { get; }

    /// <summary>Active substances.</summary>
    public Field<BoundList<Substance>> Substances { get; }

    /// <summary>Product type of EU 528/2012, Annex V.</summary>
    public Field<string> BiocideType { get; }

    /// <summary>Cords of a window covering.</summary>
    public Field<BoundList<Cord>> Cords { get; }

    /// <summary>Has no cords.</summary>
    public Field<bool> Cordless { get; }

    /// <summary>Other known hazards.</summary>
    public Field<BoundList<Word>> Hazards { get; }

    /// <summary>Certificates linked to the product.</summary>
    public Field<BoundList<Certificate>> Certificates { get; }
}
