using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>Freight to one market or group, in place of the template.</summary>
public sealed class FreightOverride
{
    internal FreightOverride(EntrySyntax entry, BoundRecord record)
    {
        Entry = entry;
        Node = record.Node;
        Cost = record.Number("cost");
        Free = record.Flag("free");
        DeliveryGuarantee = record.Flag("deliveryGuarantee");
    }

    /// <summary>The entry; its key is the market as written.</summary>
    public EntrySyntax Entry { get; }

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Freight of the MOQ, in the listing's currency.</summary>
    public Field<decimal> Cost { get; }

    /// <summary>Free shipping.</summary>
    public Field<bool> Free { get; }

    /// <summary>Delivery guarantee (到货保障) to this market.</summary>
    public Field<bool> DeliveryGuarantee { get; }
}
