using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>What an order really charged: an item of a <c>*.orders.yaml</c>. Money is in USD.</summary>
public sealed class Order
{
    internal Order(BoundRecord record)
    {
        Node = record.Node;
        Id = record.Text("id");
        Listing = record.Text("listing");
        Market = record.Text("market");
        Quantity = record.Number("quantity");
        FreightCharged = record.Number("freightCharged");
        Received = record.Number("received");
        Date = record.Text("date");
    }

    /// <summary>The whole order.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Its id.</summary>
    public Field<string> Id { get; }

    /// <summary>Id of the listing.</summary>
    public Field<string> Listing { get; }

    /// <summary>Country it was sent to.</summary>
    public Field<string> Market { get; }

    /// <summary>Units ordered.</summary>
    public Field<decimal> Quantity { get; }

    /// <summary>Freight that the buyer paid.</summary>
    public Field<decimal> FreightCharged { get; }

    /// <summary>Amount received.</summary>
    public Field<decimal> Received { get; }

    /// <summary>Day of the order, as written.</summary>
    public Field<string> Date { get; }
}
