using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Scores;

/// <summary>What offers of a month ask of the orders of a store, as far as its orders files tell.</summary>
/// <param name="orders">The orders; days are taken as the files write them.</param>
/// <param name="isReadyToShip">Whether a listing is ready-to-ship, by id; null where that is not known.</param>
internal sealed class OrderConditions(IEnumerable<Order> orders, Func<string, bool?> isReadyToShip)
{
    /// <summary>An order that stands in two files counts once.</summary>
    private readonly ImmutableArray<Order> _orders = [.. orders.Index().DistinctBy(o => o.Item.Id.TryGet(out var id) ? id : $"\n{o.Index}", StringComparer.Ordinal).Select(o => o.Item)];

    /// <summary>Of each offer in whose days there is an order.</summary>
    public ImmutableArray<ScoreStep> All() => [.. OrderOffers.All.Where(o => In(o.From, o.Until).Any()).Select(Of)];

    private ScoreStep Of(OrderOffer offer)
    {
        var name = OrderWords.Offer.Fill([("offer", offer.Name), ("from", Day.Format(offer.From)), ("until", Day.Format(offer.Until))]);
        List<ScoreItem> conditions = [];
        if (offer.Received is { } received) conditions.Add(Receipts(offer, received));
        if (offer.OrderUpTo is { } most) conditions.Add(SmallOrders(offer, most));
        if (offer is { Before: { } before, MonthlyBelow: { } few }) conditions.Add(FewBefore(before, offer.From, few));
        if (offer.Shipped is { } shipped) conditions.Add(new("shipped", OrderWords.Shipped.Fill([("n", shipped)]), ScoreState.Unknown, OrderWords.OrdersOf.Fill([("n", In(offer.From, offer.Until).Count())])));
        conditions.Add(new("more", offer.More, ScoreState.Unknown, OrderWords.NotInFile));
        return new ScoreStep(offer.Id, name, [.. conditions]);
    }

    /// <summary>What is known is the least; more may be enough where an order does not say its day or what was received.</summary>
    private ScoreItem Receipts(OrderOffer offer, decimal needed)
    {
        var inTime = In(offer.From, offer.Until).ToList();
        var sum = inTime.Sum(o => o.Received.Or(0));
        var isAll = inTime.All(o => o.Received.IsPresent) && _orders.All(o => Day.Of(o.Date) is not null);
        var name = OrderWords.Receipts.Fill([("n", OrderWords.Number(needed))]);
        MessageArgument[] words = [("s", OrderWords.Number(sum)), ("gap", OrderWords.Number(needed - sum))];
        if (sum >= needed) return new("received", name, ScoreState.Passed, OrderWords.Sum.Fill(words));
        return isAll ? new("received", name, ScoreState.Failed, OrderWords.SumShort.Fill(words)) : new("received", name, ScoreState.Unknown, OrderWords.SumAtLeast.Fill(words));
    }

    private ScoreItem SmallOrders(OrderOffer offer, decimal most)
    {
        var countries = EasyReturn.CountriesOn(offer.From);
        var name = OrderWords.SmallOrders.Fill([("n", OrderWords.Number(most)), ("list", Markets.Names(countries))]);
        bool?[] fits = [.. In(offer.From, offer.Until).Select(o => Fits(o, most, countries))];
        var count = OrderWords.OrdersThatFit.Fill([("n", fits.Count(f => f == true)), ("all", fits.Length)]);
        return new("small-orders", name, fits.Contains(true) ? ScoreState.Passed : fits.Contains(null) ? ScoreState.Unknown : ScoreState.Failed, count);
    }

    private bool? Fits(Order order, decimal most, ImmutableArray<string> countries)
    {
        bool?[] asks =
        [
            order.Received.TryGet(out var amount) ? amount <= most : null,
            order.Market.TryGet(out var market) ? countries.Contains(market) : null,
            order.Listing.TryGet(out var listing) ? isReadyToShip(listing) : null,
        ];
        return asks.Contains(false) ? false : asks.Contains(null) ? null : true;
    }

    /// <summary>Few orders of any kind are few by express; of many nobody knows how they went. Without orders of that time the file may begin later.</summary>
    private ScoreItem FewBefore(DateOnly from, DateOnly until, decimal few)
    {
        var name = OrderWords.FewBefore.Fill([("n", few), ("from", Day.Format(from)), ("until", Day.Format(until.AddDays(-1)))]);
        var count = In(from, until.AddDays(-1)).Count();
        var months = (until.Year - from.Year) * 12 + until.Month - from.Month;
        return new("few-before", name, count > 0 && count < few * months ? ScoreState.Passed : ScoreState.Unknown, OrderWords.OrdersBefore.Fill([("n", count)]));
    }

    private IEnumerable<Order> In(DateOnly from, DateOnly until) => _orders.Where(o => Day.Of(o.Date) is { } day && day >= from && day <= until);
}
