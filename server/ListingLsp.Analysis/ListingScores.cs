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

    private static ScoreReport Of(AnalyzedFile file, Listing listing, ImmutableArray<Finding> findings, DefinitionIndex definitions, RuleSettings settings)
    {
        var id = listing.Id.TryGet(out var name) ? name : null;
        var figures = id is null ? null : definitions.FiguresOf(id);
        var report = new ScoreReport { File = file.Path, Day = settings.AsOf, Id = id, IsReadyToShip = listing.IsReadyToShip };
        if (figures?.QualityScore.TryGet(out var quality) == true) report = report with { QualityScore = quality, QualityMeaning = ScoreWords.MeaningOf(quality) };
        if (figures?.GrowthScore.TryGet(out var growth) == true)
        {
            var (stratum, meaning) = ScoreWords.StratumOf(growth, settings.AsOf);
            report = report with { GrowthScore = growth, Stratum = stratum, StratumMeaning = meaning };
        }

        if (listing.IsReadyToShip is not { } isReadyToShip) return report;
        var items = new QualityTest(listing, findings, definitions, new ListingVerdicts(listing, definitions, settings));
        return isReadyToShip
            ? report with { Items = items.OfReadyToShip(), Steps = StepsToStrong.OfReadyToShip(items, figures) }
            : report with { Items = items.OfCustomization(), Steps = StepsToStrong.OfCustomization(items, figures) };
    }
}
