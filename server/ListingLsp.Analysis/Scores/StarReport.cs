using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Scores;

/// <summary>An indicator of the star level, as a store has it.</summary>
/// <param name="Indicator">Which one.</param>
/// <param name="Value">Its value; null where it is not known.</param>
/// <param name="Reached">The highest level that it reaches, 0 to 5; null where it is not known.</param>
/// <param name="Next">What the next level of the store asks for; null where it asks for nothing, or there is no next one.</param>
/// <param name="Gap">How much is missing to that, 0 where it is met; null where it is not known.</param>
public sealed record StarReading(StarIndicator Indicator, decimal? Value, int? Reached, decimal? Next, decimal? Gap)
{
    /// <summary>Whether it is enough for the next level; null where that is not known.</summary>
    public bool? IsMet => Next is null ? true : Gap is null ? null : Gap == 0;
}

/// <summary>A bonus route to a level (加分項).</summary>
/// <param name="Number">1 or 2.</param>
/// <param name="To">The level it leads to.</param>
/// <param name="Holds">Whether its conditions hold; null where that is not known.</param>
/// <param name="Lacking">The indicators that keep it from holding.</param>
/// <param name="Unknown">The indicators of which that is not known.</param>
/// <param name="NeedsOrder">A valid order is missing, or its number is not known.</param>
public sealed record BonusRoute(int Number, int To, bool? Holds, ImmutableArray<StarIndicator> Lacking, ImmutableArray<StarIndicator> Unknown, bool NeedsOrder);

/// <summary>A health gate: whatever hits it makes the level 0.</summary>
/// <param name="Rule">Id of the rule that reports it.</param>
/// <param name="IsHit">Whether it is hit; null where that is not known.</param>
/// <param name="Name">What it asks, in words.</param>
public sealed record HealthGate(string Rule, bool? IsHit, LocalizedText Name);

/// <summary>A way to the next level: what has to be raised.</summary>
/// <param name="Route">0 for the level itself, else the number of the bonus route.</param>
/// <param name="To">The level.</param>
/// <param name="Raise">The indicators to raise.</param>
/// <param name="Check">The indicators of which nothing is known.</param>
/// <param name="Spared">The indicator that may stay as it is, thanks to the bonus route; null for none.</param>
/// <param name="NeedsOrder">One valid order is needed.</param>
public sealed record WayUp(int Route, int To, ImmutableArray<StarIndicator> Raise, ImmutableArray<StarIndicator> Check, StarIndicator? Spared, bool NeedsOrder)
{
    /// <summary>How many things are to be done.</summary>
    public int Steps => Raise.Length + Check.Length + (NeedsOrder ? 1 : 0);
}

/// <summary>A bonus of September 2022.</summary>
/// <param name="Id"><c>engineering</c> or <c>machinery</c>.</param>
/// <param name="Points">Its points; null where that is not known.</param>
/// <param name="Most">The most points.</param>
/// <param name="Why">What it follows from.</param>
public sealed record StrengthBonus(string Id, int? Points, int Most, LocalizedText Why);

/// <summary>A privilege of a level.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Detail">How much, or under which condition; empty for none.</param>
public sealed record StarPrivilege(LocalizedText Name, LocalizedText Detail);

/// <summary>How a store stands by its star level: everything that is known, and nothing that is not.</summary>
public sealed record StarReport
{
    /// <summary>The file of the store, relative to the workspace root.</summary>
    public required string File { get; init; }

    /// <summary>The day of the figures, or the day that was asked for.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Where the store is; null where it does not say.</summary>
    public string? Region { get; init; }

    /// <summary>The thresholds that it is held against; null where none are known of its day and region.</summary>
    public StarTable? Table { get; init; }

    /// <summary>The day is after the last one of the table: it is shown for want of a newer one.</summary>
    public bool IsBeyondTable => Table is not null && Day > Table.Until;

    /// <summary>The first day since the table on which thresholds may have moved; null where that is still to come.</summary>
    public DateOnly? MayHaveMoved => Table is not null && Day >= Table.NextQuarterDay ? Table.NextQuarterDay : null;

    /// <summary>The level that the platform shows; null where the file does not say.</summary>
    public decimal? Rated { get; init; }

    /// <summary>The indicators, in the order of the table.</summary>
    public ImmutableArray<StarReading> Indicators { get; init; } = [];

    /// <summary>The marketing index with its parts; null without a table.</summary>
    public MarketingIndex? Index { get; init; }

    /// <summary>The highest level that all indicators certainly meet.</summary>
    public int Level { get; init; }

    /// <summary>The highest level that they may meet, if what is not known were enough.</summary>
    public int AtMost { get; init; }

    /// <summary>The health gates.</summary>
    public ImmutableArray<HealthGate> Gates { get; init; } = [];

    /// <summary>The bonus routes from this level.</summary>
    public ImmutableArray<BonusRoute> Routes { get; init; } = [];

    /// <summary>The level by indicators, bonus routes and health gates; null without a table.</summary>
    public int? Predicted => Table is null ? null : Gates.Any(g => g.IsHit == true) ? 0 : Math.Max(Level, Routes.Where(r => r.Holds == true).Select(r => r.To).DefaultIfEmpty(0).Max());

    /// <summary>Nothing that is not known could change the level.</summary>
    public bool IsCertain => Gates.Any(g => g.IsHit == true) || (Gates.All(g => g.IsHit == false) && AtMost == Level && Routes.All(r => r.Holds is not null));

    /// <summary>The cheapest ways to the next level: those of the fewest things to do.</summary>
    public ImmutableArray<WayUp> WaysUp { get; init; } = [];

    /// <summary>Bonuses of September 2022, where the day is in their time.</summary>
    public ImmutableArray<StrengthBonus> Bonuses { get; init; } = [];

    /// <summary>Caps of merchant strength of the same time.</summary>
    public ImmutableArray<StrengthCap> Caps { get; init; } = [];

    /// <summary>What the level brings: the rated one, else the predicted one.</summary>
    public ImmutableArray<StarPrivilege> Privileges { get; init; } = [];

    /// <summary>The growth scores in the metrics of the workspace, the lowest first.</summary>
    public ImmutableArray<decimal> GrowthScores { get; init; } = [];

    /// <summary>Offers whose thresholds count orders, where orders of their days are given.</summary>
    public ImmutableArray<ScoreStep> Offers { get; init; } = [];

    /// <summary>Number of listings in the metrics of the workspace; null where there are none.</summary>
    public int? Measured { get; init; }
}
