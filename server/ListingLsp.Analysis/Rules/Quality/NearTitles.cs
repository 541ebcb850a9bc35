using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>The listings so far by the words of their titles, so that no two have to be compared.</summary>
internal sealed class NearTitles
{
    private readonly Dictionary<ulong, PlacedLikeness> _byWords = [];
    private readonly Dictionary<ulong, PlacedLikeness> _byWordsWithoutOne = [];

    /// <summary>An earlier listing with a near-identical title, or null; the listing is an earlier one from now on.</summary>
    public PlacedLikeness? FindAndAdd(PlacedLikeness listing)
    {
        if (listing.Likeness.Near is not { } title) return null;
        // The same words; one word less than this one; one word more.
        var found = _byWords.GetValueOrDefault(title.Words)
            ?? title.WithoutOne.Select(w => _byWords.GetValueOrDefault(w)).FirstOrDefault(l => l is not null)
            ?? _byWordsWithoutOne.GetValueOrDefault(title.Words);
        _byWords.TryAdd(title.Words, listing);
        foreach (var words in title.WithoutOne) _byWordsWithoutOne.TryAdd(words, listing);
        return found;
    }
}
