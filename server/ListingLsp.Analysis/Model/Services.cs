using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>Services of a listing.</summary>
public sealed class Services
{
    internal Services(BoundRecord record)
    {
        Node = record.Node;
        OnlineOrder = record.Flag("onlineOrder");
        Sample = record["sample"].State;
        EasyReturn = record.Flag("easyReturn");
        LocalAfterSale = record.Words("localAfterSale");
        Customization = record.List("customization", r => new CustomizationService(r));
    }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Buyers can order without asking; true by default for ready-to-ship.</summary>
    public Field<bool> OnlineOrder { get; }

    /// <summary>What is known of the sample service; <c>none</c> is present too.</summary>
    public FieldState Sample { get; }

    /// <summary>Easy Return; ready-to-ship only.</summary>
    public Field<bool> EasyReturn { get; }

    /// <summary>Markets with local after-sale service.</summary>
    public Field<BoundList<Word>> LocalAfterSale { get; }

    /// <summary>Customization services.</summary>
    public Field<BoundList<CustomizationService>> Customization { get; }
}
