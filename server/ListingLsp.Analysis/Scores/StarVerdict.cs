using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Scores;

/// <summary>What of the workspace counts for the star level of its store; null what is not known.</summary>
/// <param name="Measured">Listings with a growth score.</param>
/// <param name="Potential">Those of 60 or more.</param>
/// <param name="Premium">Those of 80 or more.</param>
/// <param name="ReadyToShip">Ready-to-ship listings.</param>
public readonly record struct StoreCounts(int? Measured, int? Potential, int? Premium, int? ReadyToShip)
{
    /// <summary>Of the figures of a workspace.</summary>
    /// <param name="figures">What the platform shows of listings; of a listing that stands in two files nothing is known.</param>
    /// <param name="readyToShip">Ready-to-ship listings; null where that is not known.</param>
    internal static StoreCounts Of(IReadOnlyCollection<ListingFigures> figures, int? readyToShip)
    {
        if (figures.Count == 0) return new(null, null, null, readyToShip);
        var scores = ScoresIn(figures);
        return new(scores.Length, scores.Count(s => s >= GrowthStrata.Potential), scores.Count(s => s >= GrowthStrata.Premium), readyToShip);
    }

    /// <summary>The growth scores, one a listing, the lowest first.</summary>
    /// <param name="figures">What the platform shows of listings.</param>
    internal static ImmutableArray<decimal> ScoresIn(IReadOnlyCollection<ListingFigures> figures) =>
        [.. figures.Where(f => f.GrowthScore.IsPresent).DistinctBy(f => f.Id, StringComparer.Ordinal).Select(f => f.GrowthScore.Value).Order()];
}

/// <summary>Works out the star level of a store by the table of its day. Source: partner's note on the July 2023 star level.</summary>
internal static class StarVerdict
{
    private static readonly ImmutableArray<StarIndicator> All = [.. Enum.GetValues<StarIndicator>()];

    /// <summary>The indicators of which bonus route 1 spares one.</summary>
    private static readonly ImmutableArray<StarIndicator> Sparable = [StarIndicator.PotentialProducts, StarIndicator.ActiveBuyers, StarIndicator.Conversion];

    /// <summary>Of a store.</summary>
    /// <param name="file">Its file.</param>
    /// <param name="store">Its figures.</param>
    /// <param name="counts">What of the workspace counts.</param>
    /// <param name="asOf">The day that was asked for; null for that of the figures.</param>
    /// <param name="today">The day where the figures have none.</param>
    public static StarReport Of(string file, StoreFigures store, StoreCounts counts, DateOnly? asOf, DateOnly today)
    {
        var day = asOf ?? store.Day ?? today;
        var region = store.Region.TryGet(out var place) ? place : null;
        var table = StarTables.On(day, region);
        var report = new StarReport
        {
            File = file,
            Day = day,
            Region = region,
            Table = table,
            Rated = store.Star.TryGet(out var rated) ? rated : null,
            Gates = Gates(store),
            Bonuses = day >= StarBonuses.From ? StrengthBonuses.Of(store) : [],
            Caps = day >= StarBonuses.From && store.Customization.IsPresent ? StarBonuses.Caps : [],
            Measured = counts.Measured,
        };
        if (table is not null) report = Judge(report, store, table, counts);
        var level = report.Rated ?? report.Predicted;
        return level is { } star ? report with { Privileges = StarPrivileges.Of((int)star, store.RfqServiceScore.TryGet(out var score) ? score : null) } : report;
    }

    private static StarReport Judge(StarReport report, StoreFigures store, StarTable table, StoreCounts counts)
    {
        var index = MarketingIndex.Of(store, table, counts.ReadyToShip);
        var facts = new Facts(store, counts, index);
        var level = table.Levels.Where(l => All.All(i => facts.Meets(l, i) == true)).Select(l => l.Star).DefaultIfEmpty(0).Max();
        var atMost = table.Levels.Where(l => All.All(i => facts.Meets(l, i) != false)).Select(l => l.Star).DefaultIfEmpty(0).Max();
        ImmutableArray<BonusRoute> routes = [.. Routes(table, level, facts, store)];
        report = report with { Index = index, Level = level, AtMost = atMost, Routes = routes };
        var next = table.Level((report.Predicted ?? 0) == 0 && report.Gates.Any(g => g.IsHit == true) ? level + 1 : report.Predicted!.Value + 1);
        return report with
        {
            Indicators = [.. All.Select(i => Reading(i, table, next, facts))],
            WaysUp = next is null ? [] : Cheapest(table, next, level, facts, store),
        };
    }

    private static StarReading Reading(StarIndicator indicator, StarTable table, StarLevel? next, Facts facts)
    {
        int? reached = null;
        if (table.Levels.All(l => facts.Meets(l, indicator) is not null)) reached = table.Levels.Where(l => facts.Meets(l, indicator) == true).Select(l => l.Star).DefaultIfEmpty(0).Max();
        decimal? threshold = next?.Thresholds.TryGetValue(indicator, out var asked) == true ? asked : null;
        decimal? gap = threshold is null ? null : facts.Meets(next!, indicator) == true ? 0 : facts.Value(indicator) is { } value ? Math.Abs(threshold.Value - value) : null;
        return new StarReading(indicator, facts.Value(indicator), reached, threshold, gap);
    }

    private static IEnumerable<BonusRoute> Routes(StarTable table, int level, Facts facts, StoreFigures store)
    {
        if (table.Level(level + 1) is not { } next || level > 1) yield break;
        yield return Route1(table, next, facts);
        if (level == 1) yield return Route2(table, next, facts, store);
    }

    /// <summary>Exactly one of the three misses, the other six meet; where none of the three misses, the level itself needs no bonus.</summary>
    private static BonusRoute Route1(StarTable table, StarLevel next, Facts facts)
    {
        ImmutableArray<StarIndicator> missing = [.. Sparable.Where(i => facts.Meets(next, i) == false)];
        ImmutableArray<StarIndicator> others = [.. All.Except(Sparable).Where(i => MeetsBonus(i) == false)];
        ImmutableArray<StarIndicator> unknown = [.. All.Where(i => (Sparable.Contains(i) ? facts.Meets(next, i) : MeetsBonus(i)) is null)];
        bool? holds = others.Length > 0 || missing.Length > 1 ? false : unknown.Length > 0 ? null : missing.Length == 1;
        // One of the three may stay; the smallest number of those to raise counts.
        return new BonusRoute(1, next.Star, holds, holds == false ? [.. others, .. missing.Length > 1 ? missing : []] : [], unknown, NeedsOrder: false);

        bool? MeetsBonus(StarIndicator indicator) => indicator == StarIndicator.MarketingIndex ? facts.MeetsIndex(Math.Max(table.BonusIndex, next.Thresholds[indicator])) : facts.Meets(next, indicator);
    }

    private static BonusRoute Route2(StarTable table, StarLevel next, Facts facts, StoreFigures store)
    {
        var asked = All.Where(i => i != StarIndicator.OnlineTrade).ToList();
        ImmutableArray<StarIndicator> lacking = [.. asked.Where(i => Meets(i) == false)];
        ImmutableArray<StarIndicator> unknown = [.. asked.Where(i => Meets(i) is null)];
        bool? hasOrder = store.ValidOrders90d.TryGet(out var orders) ? orders >= table.BonusOrders : null;
        bool? holds = lacking.Length > 0 || hasOrder == false ? false : unknown.Length > 0 || hasOrder is null ? null : true;
        return new BonusRoute(2, next.Star, holds, lacking, unknown, hasOrder != true);

        bool? Meets(StarIndicator indicator) => indicator == StarIndicator.MarketingIndex ? facts.MeetsIndex(table.BonusIndex) : facts.Meets(next, indicator);
    }

    /// <summary>The ways to the next level with the fewest things to do: the level itself, and the bonus routes from the level below it.</summary>
    private static ImmutableArray<WayUp> Cheapest(StarTable table, StarLevel next, int level, Facts facts, StoreFigures store)
    {
        var ways = new List<WayUp> { Way(0, All, null, needsOrder: false) };
        var isFromBelow = next.Star == level + 1 && next.Star <= 2;
        if (isFromBelow)
        {
            foreach (var spared in Sparable.Where(i => facts.Meets(next, i) == false)) ways.Add(Way(1, All.Remove(spared), spared, needsOrder: false));
            if (next.Star == 2 && facts.Meets(next, StarIndicator.OnlineTrade) != true) ways.Add(Way(2, All.Remove(StarIndicator.OnlineTrade), StarIndicator.OnlineTrade, store.ValidOrders90d.Or(0) < table.BonusOrders));
        }

        var fewest = ways.Min(w => w.Steps);
        return [.. ways.Where(w => w.Steps == fewest)];

        WayUp Way(int route, ImmutableArray<StarIndicator> asked, StarIndicator? spared, bool needsOrder) => new(
            route,
            next.Star,
            [.. asked.Where(i => facts.Meets(next, i) == false)],
            [.. asked.Where(i => facts.Meets(next, i) is null)],
            spared,
            needsOrder);
    }

    private static ImmutableArray<HealthGate> Gates(StoreFigures store) =>
    [
        new("LST6001", HealthGates.Points(store), new("fewer than 36 penalty points", "违规扣分低于36分")),
        new("LST6002", HealthGates.Infringed(store), new("fewer than 2 serious infringements", "严重侵权少于2次")),
        new("LST6003", HealthGates.Abnormal(store), new("abnormal fulfilment not above 100,000 USD and 10%", "异常履约未同时超过100,000美元和10%")),
        new("LST6004", HealthGates.Late(store), new("at least 80% of more than 10 due orders shipped in time", "应发订单超过10单时，按时发货率不低于80%")),
    ];

    /// <summary>The figures, with what is not known.</summary>
    private sealed class Facts(StoreFigures store, StoreCounts counts, MarketingIndex index)
    {
        public decimal? Value(StarIndicator indicator) => indicator switch
        {
            StarIndicator.PotentialProducts => counts.Potential,
            StarIndicator.PremiumProducts => counts.Premium,
            StarIndicator.ActiveBuyers => Of(store.ActiveBuyers30d),
            StarIndicator.Conversion => Of(store.Conversion30d),
            StarIndicator.MarketingIndex => index.Value,
            StarIndicator.ReplyHours => Of(store.ReplyHours30d),
            _ => Of(store.OnlineTrade90d),
        };

        public bool? Meets(StarLevel level, StarIndicator indicator)
        {
            if (!level.Thresholds.TryGetValue(indicator, out var threshold)) return true;
            if (indicator == StarIndicator.MarketingIndex) return MeetsIndex(threshold);
            return Value(indicator) is { } value ? level.IsMet(indicator, value) : null;
        }

        /// <summary>What is known of the index may be enough, or never be.</summary>
        public bool? MeetsIndex(decimal threshold) => index.Least >= threshold ? true : index.Most < threshold ? false : null;

        private static decimal? Of(Binding.Field<decimal> field) => field.TryGet(out var value) ? value : null;
    }
}
