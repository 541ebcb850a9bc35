using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Scores;

namespace ListingLsp.Cli.Reporting;

/// <summary>What is said of the star level of a store, sentence by sentence, in both languages.</summary>
internal static class StarSentences
{
    /// <summary>The level, with what is not certain about it.</summary>
    public static LocalizedText LevelOf(StarReport star)
    {
        if (star.Predicted is not { } level) return StarWords.Unknown;
        if (star.IsCertain) return StarWords.Of(level);
        return star.AtMost > level ? StarWords.AtMost.Fill([("star", StarWords.Of(level)), ("most", StarWords.Of(star.AtMost))]) : StarWords.NotCertain.Fill([("star", StarWords.Of(level))]);
    }

    /// <summary>By which table and of which day, what is doubtful about that, and what the platform shows.</summary>
    public static IEnumerable<LocalizedText> BasisOf(StarReport star)
    {
        var region = star.Region is { } place ? StarWords.Region.Fill([("region", place)]) : LocalizedText.None;
        if (star.Table is { } table)
        {
            yield return StarWords.Figures.Fill([("day", Day.Format(star.Day)), ("region", region), ("table", table.Id)]);
            if (star.Region is null) yield return StarWords.NoRegion;
            if (star.IsBeyondTable) yield return StarWords.Beyond.Fill([("until", Day.Format(table.Until))]);
            else if (star.MayHaveMoved is { } moved) yield return StarWords.Moved.Fill([("day", Day.Format(moved))]);
        }
        else
        {
            yield return StarWords.NoTable.Fill([("day", Day.Format(star.Day)), ("region", region)]);
        }

        if (star.Rated is { } rated) yield return StarWords.Rated.Fill([("star", StarWords.Of(rated))]);
    }

    /// <summary>The marketing index, or between which numbers it is.</summary>
    public static LocalizedText IndexOf(MarketingIndex index) => index.Value is { } sum ? sum : new LocalizedText($"{index.Least} to {index.Most}", $"{index.Least}至{index.Most}");

    /// <summary>The points of a part of it, and what they follow from.</summary>
    public static LocalizedText PointsOf(IndexPart part)
    {
        var points = part.Points is { } known ? StarWords.Points.Fill([("n", known)]) : StarWords.PointsAtMost.Fill([("n", part.Most)]);
        var details = StarWords.DetailsOf(part);
        return new(points.En + details.En, points.Zh + details.Zh);
    }

    /// <summary>A bonus route as it is called.</summary>
    public static LocalizedText NameOf(BonusRoute route) => StarWords.Route.Fill([("n", route.Number), ("star", StarWords.Of(route.To))]);

    /// <summary>Whether a bonus route holds, and why not.</summary>
    public static LocalizedText VerdictOf(BonusRoute route)
    {
        if (route.Holds == true) return StarWords.RouteHolds;
        var what = new List<LocalizedText>();
        what.AddRange(route.Lacking.Select(i => (i == StarIndicator.ReplyHours ? StarWords.LacksReply : StarWords.Lacks).Fill([("what", StarWords.NameOf(i))])));
        if (route.Holds is null) what.AddRange(route.Unknown.Select(i => StarWords.IsUnknown.Fill([("what", StarWords.NameOf(i))])));
        if (route.NeedsOrder) what.Add(StarWords.NoOrder);
        if (what.Count == 0) return StarWords.RouteNotNeeded;
        return (route.Holds is null ? StarWords.RouteUnknown : StarWords.RouteFails).Fill([("what", StarWords.Joined(what))]);
    }

    /// <summary>What has to be done on a way up, one thing each.</summary>
    public static ImmutableArray<LocalizedText> StepsOf(WayUp way, StarReport star)
    {
        var steps = way.Raise.Select(i => Step(i, star)).Concat(way.Check.Select(i => Unknown(i, star))).ToList();
        if (way.NeedsOrder) steps.Add(StarWords.OneOrder);
        return steps.Count == 0 ? [StarWords.Nothing] : [.. steps];
    }

    /// <summary>Which bonus route a way takes; empty for none.</summary>
    public static LocalizedText RouteOf(WayUp way) =>
        way.Route == 0 ? LocalizedText.None : StarWords.ByRoute.Fill([("n", way.Route), ("what", way.Spared is { } spared ? StarWords.NameOf(spared) : LocalizedText.None)]);

    /// <summary>What a bonus of September 2022 is called.</summary>
    public static LocalizedText NameOf(StrengthBonus bonus) => bonus.Id == "engineering" ? StarWords.Engineering : StarWords.MachineryBonus;

    /// <summary>Its points.</summary>
    public static LocalizedText PointsOf(StrengthBonus bonus) => bonus.Points is { } known ? StarWords.BonusPoints.Fill([("n", known), ("most", bonus.Most)]) : StarWords.PointsAtMost.Fill([("n", bonus.Most)]);

    private static LocalizedText Step(StarIndicator indicator, StarReport star)
    {
        var reading = star.Indicators.First(r => r.Indicator == indicator);
        var from = reading.Value is { } value ? StarWords.ValueOf(indicator, value) : StarWords.Unknown;
        return StarWords.Raise.Fill([("what", StarWords.NameOf(indicator)), ("from", from), ("to", StarWords.ValueOf(indicator, reading.Next!.Value))]);
    }

    private static LocalizedText Unknown(StarIndicator indicator, StarReport star)
    {
        var reading = star.Indicators.First(r => r.Indicator == indicator);
        return (indicator == StarIndicator.ReplyHours ? StarWords.FindOutMost : StarWords.FindOut).Fill([("what", StarWords.NameOf(indicator)), ("to", StarWords.ValueOf(indicator, reading.Next!.Value))]);
    }
}
