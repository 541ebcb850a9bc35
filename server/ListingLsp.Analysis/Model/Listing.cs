using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Model;

/// <summary>One product listing: what rules read. Grows with the rules; the field tables already know every field.</summary>
public sealed class Listing
{
    internal Listing(BoundRecord record)
    {
        Node = record.Node;
        Id = record.Text("id");
        Type = record.Text("type");
        Category = record.Text("category");
        Trade = record.Record("trade", r => new Trade(r));
        Skus = record.List("skus", (r, index) => new Sku(r, index + 1));
        Logistics = record.Record("logistics", r => new Logistics(r));
    }

    /// <summary>The whole definition.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Its id, unique in the workspace.</summary>
    public Field<string> Id { get; }

    /// <summary><c>ready-to-ship</c> or <c>customization</c>.</summary>
    public Field<string> Type { get; }

    /// <summary>Category path; see <see cref="CategoryPath"/>.</summary>
    public Field<string> Category { get; }

    /// <summary>Price, quantity and way of sale.</summary>
    public Field<Trade> Trade { get; }

    /// <summary>Variants.</summary>
    public Field<BoundList<Sku>> Skus { get; }

    /// <summary>Shipping.</summary>
    public Field<Logistics> Logistics { get; }

    /// <summary>
    /// The minimum order quantity: as given, else where the ladder begins. Where these two differ (LST1001), nobody knows it.
    /// </summary>
    public Field<decimal> Moq
    {
        get
        {
            if (!Trade.TryGet(out var trade)) return new Field<decimal>(Trade.State, 0, Trade.Node);
            if (!trade.Ladder.TryGet(out var ladder) || ladder.First is not { } first) return trade.Moq;
            if (trade.Moq.IsMissing) return first.From;
            return trade.Moq.IsPresent && trade.Moq.Value != first.From.Value ? trade.Moq with { State = FieldState.Unknown } : trade.Moq;
        }
    }

    /// <summary>
    /// Units in stock, of lots where it is sold by lot: the sum of the SKUs where each of them has a stock, the listing's
    /// own where none has. Null where that is not known, as where one is below 0.
    /// </summary>
    public decimal? Stock
    {
        get
        {
            if (Skus.TryGet(out var skus) && !skus.Items.IsEmpty)
            {
                if (!skus.IsComplete) return null;
                if (skus.Items.All(s => s.Stock.IsPresent)) return Sum(skus.Items.Select(s => s.Stock.Value));
                if (!skus.Items.All(s => s.Stock.IsMissing)) return null;
            }
            else if (!Skus.IsPresent && !Skus.IsMissing)
            {
                return null;
            }

            return Logistics.TryGet(out var logistics) && logistics.Stock.TryGet(out var stock) ? Sum([stock]) : null;
        }
    }

    /// <summary>Whether buyers can order it directly; null where the type is absent or malformed.</summary>
    public bool? IsReadyToShip => Type.TryGet(out var type) ? type == "ready-to-ship" : null;

    private static decimal? Sum(IEnumerable<decimal> stocks)
    {
        var sum = 0m;
        foreach (var stock in stocks)
        {
            if (stock < 0) return null;
            sum = Bounded.Add(sum, stock);
        }

        return sum;
    }
}
