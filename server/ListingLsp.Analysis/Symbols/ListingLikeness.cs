using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Symbols;

/// <summary>What tells whether one listing repeats another: little, so that it can be kept of a hundred thousand.</summary>
/// <param name="Id">Id of the listing.</param>
/// <param name="Span">Where its title stands.</param>
/// <param name="Copy">The same for listings with the same title and the same attributes, letter case, blanks, full width and the order of attributes aside.</param>
/// <param name="Near">Near-identical titles share words and category; null where nobody asks for them.</param>
public sealed record ListingLikeness(string Id, TextSpan Span, TextPrint Copy, NearTitle? Near)
{
    /// <summary>Of a listing; null where id, title or an attribute could not be read, or the title has no words.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="withNear">Whether near-identical titles are asked for.</param>
    internal static ListingLikeness? Of(Listing listing, bool withNear)
    {
        if (!listing.Id.TryGet(out var id) || !listing.Title.TryGet(out var title) || !listing.AreAttributesKnown) return null;
        var words = new TextHash();
        if (!TextWords.AddWords(title, ref words)) return null;
        var near = withNear && listing.CategoryPath is { } category ? NearTitle.Of(category, TextWords.Of(title)) : null;
        return new ListingLikeness(id, listing.Title.Node.Span, words.Value + Attributes(listing), near);
    }

    /// <summary>One number for some words in their order.</summary>
    internal static TextPrint Hash(IEnumerable<string> words)
    {
        var hash = new TextHash();
        foreach (var word in words)
        {
            hash.Add(word);
            hash.Add('\n');
        }

        return hash.Value;
    }

    /// <summary>One number for the attributes that say something, whatever their order.</summary>
    private static TextPrint Attributes(Listing listing)
    {
        TextPrint sum = default;
        foreach (var (entry, value) in listing.Attributes)
        {
            var hash = new TextHash();
            TextWords.AddPlain(entry.KeyText!, ref hash);
            hash.Add('\t');
            if (TextWords.AddPlain(value.Text, ref hash)) sum += hash.Value;
        }

        return sum;
    }
}

/// <summary>
/// The words of a title, their order aside, together with the category. Titles are near-identical where they have the same words, or
/// the same but for one that the longer of them has more: of ten words or more, so that at least nine in ten are shared.
/// </summary>
/// <param name="Words">All words.</param>
/// <param name="WithoutOne">All words but one, for each of them; none of a shorter title.</param>
public sealed record NearTitle(ulong Words, ImmutableArray<ulong> WithoutOne)
{
    /// <summary>A title of fewer words differs too much by one.</summary>
    private const int FewestWords = 10;

    /// <summary>Of the words of a title.</summary>
    internal static NearTitle Of(CategoryPath category, IEnumerable<string> words)
    {
        var place = category.ToString().ToUpperInvariant();
        var set = words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        ImmutableArray<ulong> withoutOne = set.Count < FewestWords ? [] : [.. set.Select(gone => Hash(place, set.Where(w => w != gone)))];
        return new NearTitle(Hash(place, set), withoutOne);
    }

    private static ulong Hash(string category, IEnumerable<string> words) => ListingLikeness.Hash(words.Prepend(category)).Low;
}
