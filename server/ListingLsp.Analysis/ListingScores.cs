using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Rules;
using ListingLsp.Analysis.Scores;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>
/// Judges what the platform looks at of one listing. What rules can say they say, whatever the settings make of their severity and
/// whatever comments suppress; where they are silent this says whether that means that all is well.
/// </summary>
public static class ListingScores
{
    /// <summary>The rules whose findings decide.</summary>
    private static readonly ImmutableArray<string> Deciding = ["LST1022", "LST3001", "LST3002", "LST3004", "LST3006", "LST3007", "LST3010", "LST3014", "LST5001", "LST5002", "LST5003", "LST5004", "LST5005", "LST5013"];

    private static readonly ImmutableArray<ListingRule> Rules = [.. RuleList.OfListings.Where(r => Deciding.Contains(r.Id))];

    /// <summary>The listings of a file.</summary>
    /// <param name="file">The file after the first phase.</param>
    /// <param name="definitions">The shared definitions of its workspace.</param>
    /// <param name="settings">What the config says.</param>
    public static ImmutableArray<ScoreReport> Of(AnalyzedFile file, DefinitionIndex definitions, RuleSettings settings)
    {
        if (file.Listings.IsEmpty) return [];
        var usual = settings.AtUsualSeverities();
        var judged = ListingChecker.Check(file with { Findings = [], Rules = null }, definitions, usual, Rules, [], []);
        return [.. file.Listings.Select(listing => Of(file, listing, [.. judged.Where(f => listing.Node.Span.Contains(f.Span))], definitions, usual))];
    }

    /// <summary>One listing of a file.</summary>
    /// <param name="file">The file after the first phase.</param>
    /// <param name="listing">The listing.</param>
    /// <param name="definitions">The shared definitions of its workspace.</param>
    /// <param name="settings">What the config says.</param>
    public static ScoreReport Of(AnalyzedFile file, Listing listing, DefinitionIndex definitions, RuleSettings settings) => Of(file with { Listings = [listing] }, definitions, settings)[0];

    /// <summary>What a campaign asks of a listing that it offers; null where the listing has no id.</summary>
    /// <param name="file">The file of the listing after the first phase.</param>
    /// <param name="listing">The listing.</param>
    /// <param name="campaign">The campaign.</param>
    /// <param name="offer">Its offer.</param>
    /// <param name="path">The file of the campaign, relative to the workspace root.</param>
    /// <param name="definitions">The shared definitions of the workspace.</param>
    /// <param name="settings">What the config says.</param>
    public static ScoreStep? OfOffer(AnalyzedFile file, Listing listing, PlannedCampaign campaign, Offer offer, string path, DefinitionIndex definitions, RuleSettings settings) =>
        !(campaign.IsFestival || campaign.IsForNewCustomers) || NamedListing.Of([listing], file.Path, definitions, settings) is not [var named] ? null
        : new OfferConditions(offer, campaign, path, named, definitions.FiguresOf(named.Id), new ListingVerdicts(listing, definitions, settings).CoreFreight).All();

    private static ScoreReport Of(AnalyzedFile file, Listing listing, ImmutableArray<Finding> findings, DefinitionIndex definitions, RuleSettings settings)
    {
        var id = listing.Id.TryGet(out var name) ? name : null;
        var figures = id is null ? null : definitions.FiguresOf(id);
        var report = Shown(file.Path, id, figures, settings.AsOf) with { IsReadyToShip = listing.IsReadyToShip };
        if (listing.IsReadyToShip is not { } isReadyToShip) return report;
        var verdicts = new ListingVerdicts(listing, definitions, settings);
        var items = new QualityTest(listing, findings, definitions, verdicts);
        var pools = new ProductPools(listing, figures, definitions, settings.AsOf);
        report = report with { Offers = OfferConditions.Of(listing, file.Path, definitions, settings, verdicts) };
        return isReadyToShip
            ? report with { Items = items.OfReadyToShip(), Steps = StepsToStrong.OfReadyToShip(items, figures), Pools = pools.OfReadyToShip() }
            : report with { Items = items.OfCustomization(), Steps = StepsToStrong.OfCustomization(items, figures), Pools = pools.OfCustomization() };
    }

    /// <summary>What the platform shows of a listing, and what that means on a day.</summary>
    /// <param name="path">The file that is reported on.</param>
    /// <param name="id">Id of the listing; null where it has none.</param>
    /// <param name="figures">What the platform shows; null where that is not known.</param>
    /// <param name="day">The day.</param>
    public static ScoreReport Shown(string path, string? id, ListingFigures? figures, DateOnly day)
    {
        var report = new ScoreReport { File = path, Day = day, Id = id };
        if (figures?.QualityScore.TryGet(out var quality) == true) report = report with { QualityScore = quality, QualityMeaning = ScoreWords.MeaningOf(quality) };
        if (figures?.GrowthScore.TryGet(out var growth) != true) return report;
        var (stratum, meaning) = ScoreWords.StratumOf(growth, day);
        return report with { GrowthScore = growth, Stratum = stratum, StratumMeaning = meaning };
    }
}
