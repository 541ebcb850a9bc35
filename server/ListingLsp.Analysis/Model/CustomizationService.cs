using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>A customization service.</summary>
public sealed class CustomizationService
{
    internal CustomizationService(BoundRecord record)
    {
        Node = record.Node;
        Option = record.Text("option");
        Moq = record.Number("moq");
    }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>What can be customized.</summary>
    public Field<string> Option { get; }

    /// <summary>Minimum order quantity with this option.</summary>
    public Field<decimal> Moq { get; }
}
