using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>
/// What makes a store's star level 0 whatever its other figures (partner's note on the July 2023 star level, 四). Each gate is hit, is not, or
/// is not known, as a figure is not there.
/// </summary>
internal static class HealthGates
{
    /// <summary>So many penalty points are enough.</summary>
    public const decimal PenaltyPoints = 36;

    /// <summary>So many serious infringements are enough.</summary>
    public const decimal Infringements = 2;

    /// <summary>More than this in USD, together with the rate.</summary>
    public const decimal AbnormalAmount = 100_000;

    /// <summary>More than this part, together with the amount.</summary>
    public const decimal AbnormalRate = 0.10m;

    /// <summary>Of more due orders than this.</summary>
    public const decimal DueOrders = 10;

    /// <summary>Fewer than this part were shipped in time.</summary>
    public const decimal OnTimeRate = 0.80m;

    /// <summary>Too many penalty points.</summary>
    public static bool? Points(StoreFigures store) => store.PenaltyPoints.TryGet(out var points) ? points >= PenaltyPoints : null;

    /// <summary>Too many serious infringements.</summary>
    public static bool? Infringed(StoreFigures store) => store.SeriousInfringements.TryGet(out var count) ? count >= Infringements : null;

    /// <summary>Too much abnormal fulfilment: amount and rate.</summary>
    public static bool? Abnormal(StoreFigures store)
    {
        if (!store.Abnormal.TryGet(out var abnormal)) return null;
        return And(abnormal.Amount.TryGet(out var amount) ? amount > AbnormalAmount : null, abnormal.Rate.TryGet(out var rate) ? rate > AbnormalRate : null);
    }

    /// <summary>Too few of the due orders shipped in time, where there were enough of them.</summary>
    public static bool? Late(StoreFigures store) =>
        And(store.DueOrders90d.TryGet(out var due) ? due > DueOrders : null, store.OnTimeRate90d.TryGet(out var rate) ? rate < OnTimeRate : null);

    private static bool? And(bool? a, bool? b) => a == false || b == false ? false : a == true && b == true ? true : null;
}
