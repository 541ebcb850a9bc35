using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Refactorings;

/// <summary>All refactorings of listings, written out by hand. A new one is one line.</summary>
public static class RefactoringList
{
    private static readonly ImmutableArray<Func<RefactoringContext, IEnumerable<Refactoring>>> All =
    [
        SortTiers.At,
        RangeToLadder.At,
        AddCartonSale.At,
        AddCoreMarkets.At,
    ];

    /// <summary>What can be done at a place of a file, and what only almost.</summary>
    /// <param name="file">The file.</param>
    /// <param name="definitions">The shared definitions of its workspace.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="place">The place.</param>
    public static ImmutableArray<Refactoring> At(AnalyzedFile file, DefinitionIndex definitions, RuleSettings settings, TextSpan place)
    {
        if (file.ListingAt(place) is not { } listing) return [];
        var context = new RefactoringContext(listing, file.Tree, place, definitions, settings);
        return [.. All.SelectMany(r => r(context))];
    }
}
