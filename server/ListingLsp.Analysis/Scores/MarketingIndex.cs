using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Scores;

/// <summary>A part of the marketing traffic index.</summary>
public enum IndexPartKind
{
    /// <summary>Advertising of 30 days.</summary>
    Advertising,

    /// <summary>RFQ quotations used in 30 days.</summary>
    Rfq,

    /// <summary>The showcase is full.</summary>
    Showcase,

    /// <summary>TA Plus with enough ready-to-ship listings.</summary>
    Assurance,
}

/// <summary>A part of the marketing traffic index, with its points.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Points">Its points; null where they are not known.</param>
/// <param name="Most">The most points that it gives.</param>
/// <param name="Value">What it is measured by: an amount, a count; null where that is not known.</param>
/// <param name="Unit">Currency of an amount; the number of slots or listings that are needed; null for a bare count.</param>
/// <param name="Next">From where on it gives more; above this amount where it is one. Null where there is no more.</param>
/// <param name="NextPoints">What it gives then.</param>
public sealed record IndexPart(IndexPartKind Kind, int? Points, int Most, decimal? Value, string? Unit, decimal? Next, int? NextPoints);

/// <summary>The marketing traffic index (营销流量指数) of a store. The sum may exceed 100: a cap is not stated, and no level needs more than 90.</summary>
/// <param name="Parts">Its parts.</param>
public sealed record MarketingIndex(ImmutableArray<IndexPart> Parts)
{
    /// <summary>The sum of what is known.</summary>
    public int Least => Parts.Sum(p => p.Points ?? 0);

    /// <summary>The sum if all that is not known were at its best.</summary>
    public int Most => Parts.Sum(p => p.Points ?? p.Most);

    /// <summary>The index; null where a part is not known.</summary>
    public int? Value => Parts.All(p => p.Points is not null) ? Least : null;

    /// <summary>Of a store by a table.</summary>
    /// <param name="store">The store.</param>
    /// <param name="table">The table.</param>
    /// <param name="readyToShip">Number of its ready-to-ship listings; null where that is not known.</param>
    internal static MarketingIndex Of(StoreFigures store, StarTable table, int? readyToShip) => new([Advertising(store, table), Rfq(store, table), Showcase(store, table), Assurance(store, table, readyToShip)]);

    private static IndexPart Advertising(StoreFigures store, StarTable table)
    {
        var most = table.Advertising.Max(b => b.Points);
        if (!store.AdSpend30d.TryGet(out var spent) || !spent.Amount.TryGet(out var amount) || !spent.Currency.TryGet(out var currency)) return new(IndexPartKind.Advertising, null, most, null, null, null, null);
        var bands = table.Advertising.Where(b => b.Currency == currency).OrderBy(b => b.Above).ToList();
        if (bands.Count == 0) return new(IndexPartKind.Advertising, null, most, amount, currency, null, null);
        var next = bands.Find(b => amount <= b.Above);
        return new(IndexPartKind.Advertising, bands.Where(b => amount > b.Above).Select(b => b.Points).DefaultIfEmpty(0).Max(), most, amount, currency, next?.Above, next?.Points);
    }

    private static IndexPart Rfq(StoreFigures store, StarTable table)
    {
        var most = table.Rfq.Max(s => s.Points);
        if (!store.RfqUsed30d.TryGet(out var used)) return new(IndexPartKind.Rfq, null, most, null, null, null, null);
        var next = table.Rfq.Where(s => used < s.From).MinBy(s => s.From);
        return new(IndexPartKind.Rfq, table.Rfq.Where(s => used >= s.From).Select(s => s.Points).DefaultIfEmpty(0).Max(), most, used, null, next?.From, next?.Points);
    }

    private static IndexPart Showcase(StoreFigures store, StarTable table)
    {
        if (!store.Showcase.TryGet(out var slots) || !slots.Filled.TryGet(out var filled) || !slots.Total.TryGet(out var total)) return new(IndexPartKind.Showcase, null, table.ShowcasePoints, null, null, null, null);
        var isFull = total > 0 && filled >= total;
        return new(IndexPartKind.Showcase, isFull ? table.ShowcasePoints : 0, table.ShowcasePoints, filled, Quantity.Format(total), isFull ? null : total, isFull ? null : table.ShowcasePoints);
    }

    private static IndexPart Assurance(StoreFigures store, StarTable table, int? readyToShip)
    {
        var (needed, most) = (table.Assurance.From, table.Assurance.Points);
        int? points = (store.AssuranceUpgrade.IsPresent, store.AssuranceUpgrade.Or(false), readyToShip) switch
        {
            (true, false, _) => 0,
            (_, _, { } few) when few < needed => 0,
            (true, true, { }) => most,
            _ => null,
        };
        return new(IndexPartKind.Assurance, points, most, readyToShip, store.AssuranceUpgrade.TryGet(out var joined) ? (joined ? "joined" : "not-joined") : null, points == most ? null : needed, points == most ? null : most);
    }
}
