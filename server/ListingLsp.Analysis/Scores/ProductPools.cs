using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Scores;

/// <summary>Pools of the platform that a listing may be in, and its place in the showcase, as far as facts decide.</summary>
/// <param name="listing">The listing.</param>
/// <param name="figures">What the platform shows of it; null where that is not known.</param>
/// <param name="definitions">The shared definitions of the workspace.</param>
/// <param name="day">The day of the check.</param>
internal sealed class ProductPools(Listing listing, ListingFigures? figures, DefinitionIndex definitions, DateOnly day)
{
    /// <summary>From this day on: briefing of August 2022, l.1848.</summary>
    private static readonly DateOnly ReviewsFrom = new(2022, 9, 1);

    /// <summary>Those of a ready-to-ship listing.</summary>
    public ImmutableArray<ScoreStep> OfReadyToShip() => [Carton(), Reviewed(), Showcase()];

    /// <summary>Those of a customization listing: cartons and the floor of well-reviewed products are of ready-to-ship ones.</summary>
    public ImmutableArray<ScoreStep> OfCustomization() => [Showcase()];

    /// <summary>Source: briefing of August 2022, l.1540-1546.</summary>
    private ScoreStep Carton() => new("carton", PoolWords.CartonPool, [IsByCarton(), HasGrowth(), new("record", PoolWords.CartonRecord, ScoreState.Unknown, PoolWords.LimitsNotPublished), HasNoPenalty()]);

    /// <summary>Source: briefing of August 2022, l.1850.</summary>
    private ScoreStep Reviewed() => new(
        "reviews",
        PoolWords.ReviewPool,
        day < ReviewsFrom
            ? [new("start", PoolWords.NotYet, ScoreState.Failed, LocalizedText.None)]
            : [Figure("reviews90d", PoolWords.Reviews, figures?.Reviews90d, n => n >= 1, PoolWords.AskForReviews), Figure("productQuality", PoolWords.Rating, figures?.ProductQuality, n => n >= 4, PoolWords.RaiseRating)]);

    /// <summary>Sources: briefing of August 2022, l.2907; service provider's note, autumn 2023.</summary>
    private ScoreStep Showcase() => new("showcase", PoolWords.Showcase, [IsGoodEnough(), IsShown()]);

    private ScoreItem IsByCarton()
    {
        const string Id = "carton-sale";
        if (!listing.Trade.IsPresent && !listing.Trade.IsMissing) return QualityTest.Unread(Id, PoolWords.CartonSale);
        var state = listing.Trade.TryGet(out var trade) ? trade.Carton.State : FieldState.Missing;
        return state switch
        {
            FieldState.Present => QualityTest.Passed(Id, PoolWords.CartonSale),
            FieldState.Missing => new(Id, PoolWords.CartonSale, ScoreState.Failed, LocalizedText.None) { ToDo = PoolWords.AddCarton },
            _ => QualityTest.Unread(Id, PoolWords.CartonSale),
        };
    }

    private ScoreItem HasGrowth() => day >= GrowthStrata.Ended
        ? new("growthScore", PoolWords.Growth, ScoreState.Unknown, PoolWords.ScoresEnded)
        : Figure("growthScore", PoolWords.Growth, figures?.GrowthScore, n => n >= GrowthStrata.Potential, PoolWords.RaiseGrowth);

    /// <summary>Of several stores nobody knows which one the listing is of; they are asked together.</summary>
    private ScoreItem HasNoPenalty()
    {
        const string Id = "underPenalty";
        bool?[] stores = [.. definitions.Standings.SelectMany(s => s.Stores).Select(s => s.UnderPenalty.TryGet(out var isUnder) ? isUnder : (bool?)null).Distinct()];
        return stores switch
        {
            [false] => QualityTest.Passed(Id, PoolWords.NoPenalty),
            [true] => new(Id, PoolWords.NoPenalty, ScoreState.Failed, PoolWords.UnderPenalty) { ToDo = PoolWords.WaitOut },
            _ => new(Id, PoolWords.NoPenalty, ScoreState.Unknown, PoolWords.NoStoreFigure.Fill([("field", Id)])),
        };
    }

    private ScoreItem IsGoodEnough() => figures?.Showcase.TryGet(out var isIn) == true && !isIn
        ? new("showcase-quality", PoolWords.ShowcaseQuality, ScoreState.NotAsked, PoolWords.NotInShowcase)
        : figures is not { Showcase.IsPresent: true }
            ? Missing("showcase-quality", PoolWords.ShowcaseQuality, "showcase")
            : Figure("showcase-quality", PoolWords.ShowcaseQuality, figures.QualityScore, n => n >= QualityBands.Showcase, PoolWords.RaiseQuality, "qualityScore");

    private ScoreItem IsShown()
    {
        const string Id = "premium-in-showcase";
        if (day >= GrowthStrata.Ended) return new(Id, PoolWords.PremiumShown, ScoreState.Unknown, PoolWords.ScoresEnded);
        if (figures is null || !figures.GrowthScore.TryGet(out var growth)) return Missing(Id, PoolWords.PremiumShown, "growthScore");
        if (growth < GrowthStrata.Premium) return new(Id, PoolWords.PremiumShown, ScoreState.NotAsked, PoolWords.NotPremium);
        if (ShowcasePlace.IsOutside(figures, [.. definitions.Figures.Where(f => f.Node.Tree == figures.Node.Tree)])) return new(Id, PoolWords.PremiumShown, ScoreState.Failed, PoolWords.NotInShowcase) { ToDo = PoolWords.AddToShowcase };
        return figures.Showcase.Or(false) ? QualityTest.Passed(Id, PoolWords.PremiumShown) : Missing(Id, PoolWords.PremiumShown, "showcase");
    }

    private static ScoreItem Figure(string id, LocalizedText name, Field<decimal>? figure, Func<decimal, bool> isEnough, LocalizedText toDo, string? field = null)
    {
        if (figure is not { IsPresent: true, Value: var value }) return Missing(id, name, field ?? id);
        return isEnough(value) ? new(id, name, ScoreState.Passed, value) : new(id, name, ScoreState.Failed, value) { ToDo = toDo };
    }

    private static ScoreItem Missing(string id, LocalizedText name, string field) => new(id, name, ScoreState.Unknown, ScoreWords.NoFigure.Fill([("field", field)]));
}
