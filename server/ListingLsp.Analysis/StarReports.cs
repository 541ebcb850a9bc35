using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Scores;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis;

/// <summary>Puts together what of a workspace counts for the star level of its stores.</summary>
public static class StarReports
{
    /// <summary>Of the stores of a file.</summary>
    /// <param name="file">The file after the first phase.</param>
    /// <param name="facts">What is known of all files.</param>
    /// <param name="definitions">The shared definitions of the workspace.</param>
    /// <param name="asOf">The day that was asked for; null for that of the figures.</param>
    /// <param name="today">The day where the figures have none.</param>
    public static ImmutableArray<StarReport> Of(AnalyzedFile file, IReadOnlyCollection<FileFacts> facts, DefinitionIndex definitions, DateOnly? asOf, DateOnly today)
    {
        if (file.Stores.IsEmpty) return [];
        var listings = facts.Where(f => f.Kind == FileKind.Listing).ToList();
        // Where there is none, or one could not be read, their number is not known.
        int? readyToShip = listings.Sum(f => f.Listings) > 0 && listings.All(f => f.IsKnown) ? listings.Sum(f => f.ReadyToShip) : null;
        ImmutableArray<ListingFigures> figures = [.. definitions.Figures];
        var counts = StoreCounts.Of(figures, readyToShip);
        var scores = StoreCounts.ScoresIn(figures);
        var offers = OffersOf(facts, definitions);
        return [.. file.Stores.Select(s => StarVerdict.Of(file.Path, s, counts, asOf, today) with { GrowthScores = scores, Offers = offers })];
    }

    /// <summary>Offers whose thresholds count orders. All orders of a workspace are of its store; of several stores nobody knows which one an order is of, and nothing is said.</summary>
    /// <param name="facts">What is known of all files.</param>
    /// <param name="definitions">The shared definitions of the workspace.</param>
    public static ImmutableArray<ScoreStep> OffersOf(IEnumerable<FileFacts> facts, DefinitionIndex definitions)
    {
        if (definitions.Standings.Sum(s => s.Stores.Length) > 1) return [];
        var named = facts.SelectMany(f => f.Named).ToLookup(n => n.Id, StringComparer.Ordinal);
        return new OrderConditions(definitions.Standings.SelectMany(s => s.Orders), id => named[id].ToList() is [var only] ? only.IsReadyToShip : null).All();
    }
}
