using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>A planned campaign.</summary>
public sealed class PlannedCampaign
{
    internal PlannedCampaign(BoundRecord record)
    {
        Node = record.Node;
        Id = record.Text("id");
        Kind = record.Text("kind");
        Start = record.Text("start");
        End = record.Text("end");
        Deadline = record.Record("deadline", r => new Deadline(r));
        var offers = record.List("offers", r => new Offer(r));
        Offers = offers.TryGet(out var list) ? list.Items : [];
        OfferList = offers.IsPresent ? offers.Value.Node : null;
    }

    /// <summary>The whole campaign.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Its id.</summary>
    public Field<string> Id { get; }

    /// <summary><c>new-customer</c> or <c>festival</c>.</summary>
    public Field<string> Kind { get; }

    /// <summary>An offer to the store's new customers (店铺新客).</summary>
    public bool IsForNewCustomers => Kind.Or("") == "new-customer";

    /// <summary>A procurement festival (大促).</summary>
    public bool IsFestival => Kind.Or("") == "festival";

    /// <summary>First day, in US-West time, as written.</summary>
    public Field<string> Start { get; }

    /// <summary>Last day, in US-West time, as written.</summary>
    public Field<string> End { get; }

    /// <summary>The last moment to enter.</summary>
    public Field<Deadline> Deadline { get; }

    /// <summary>The offers that could be read.</summary>
    public ImmutableArray<Offer> Offers { get; }

    /// <summary>The list of offers, or null.</summary>
    public SequenceSyntax? OfferList { get; }
}

/// <summary>The last moment to enter, by two clocks.</summary>
public sealed class Deadline
{
    internal Deadline(BoundRecord record) => (UsWest, Beijing, Node) = (record.Text("usWest"), record.Text("beijing"), record.Node);

    /// <summary>The whole group.</summary>
    public SyntaxNode Node { get; }

    /// <summary>In US-West time, as written.</summary>
    public Field<string> UsWest { get; }

    /// <summary>In Beijing time, as written.</summary>
    public Field<string> Beijing { get; }
}

/// <summary>A listing that a campaign offers.</summary>
public sealed class Offer
{
    internal Offer(BoundRecord record)
    {
        Node = record.Node;
        Listing = record.Text("listing");
        Discount = record.Number("discount");
        PriceAfter = record.Number("priceAfter");
        Stock = record.Number("stock");
        PriceHistory = record.List("priceHistory", r => new PastPrice(r));
    }

    /// <summary>The whole offer.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Id of the listing.</summary>
    public Field<string> Listing { get; }

    /// <summary>Part of the price that buyers pay: 0.8 for 8折.</summary>
    public Field<decimal> Discount { get; }

    /// <summary>Price with the discount, in the listing's currency.</summary>
    public Field<decimal> PriceAfter { get; }

    /// <summary>Units for the campaign; of lots where the listing is sold by lot.</summary>
    public Field<decimal> Stock { get; }

    /// <summary>Earlier prices.</summary>
    public Field<BoundList<PastPrice>> PriceHistory { get; }
}

/// <summary>A price of the past.</summary>
public sealed class PastPrice
{
    internal PastPrice(BoundRecord record) => (Date, Price, Node) = (record.Text("date"), record.Number("price"), record.Node);

    /// <summary>The whole entry.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Its day, as written.</summary>
    public Field<string> Date { get; }

    /// <summary>Price on that day.</summary>
    public Field<decimal> Price { get; }
}
