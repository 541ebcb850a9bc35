using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>Where in a listing a text stands.</summary>
internal enum TextPlace
{
    /// <summary>The title.</summary>
    Title,

    /// <summary>The description.</summary>
    Description,

    /// <summary>The value of an attribute.</summary>
    Attribute,
}

/// <summary>A phrase in a text of a listing.</summary>
/// <param name="Place">Which text.</param>
/// <param name="Word">The text with its node.</param>
/// <param name="Start">Index of the first character in the text.</param>
/// <param name="Length">Characters.</param>
/// <param name="Phrase">What it says.</param>
internal sealed record FoundPhrase(TextPlace Place, Word Word, int Start, int Length, ListingPhrase Phrase)
{
    /// <summary>The words as they stand there.</summary>
    public string Text => Word.Text.Substring(Start, Length);

    /// <summary>Words beside it take its sense away: "free", "instead of", "test kit".</summary>
    public bool IsDenied => Denials.Deny(Word.Text, Start, Start + Length);
}

/// <summary>The phrases in title, description and attributes of a listing: found in one pass for all rules.</summary>
internal sealed class ListingTexts
{
    /// <summary>Looks through the texts of a listing.</summary>
    public ListingTexts(Listing listing, PhraseSet<ListingPhrase> phrases)
    {
        var found = ImmutableArray.CreateBuilder<FoundPhrase>();
        var matches = new List<PhraseMatch<ListingPhrase>>();
        foreach (var (place, word) in Of(listing))
        {
            phrases.Find(word.Text, matches);
            foreach (var match in matches) found.Add(new FoundPhrase(place, word, match.Start, match.Length, match.Meaning));
            matches.Clear();
        }

        Found = found.DrainToImmutable();
    }

    /// <summary>All that was found, in the order title, description, attributes.</summary>
    public ImmutableArray<FoundPhrase> Found { get; }

    /// <summary>The claims of a kind.</summary>
    public IEnumerable<(FoundPhrase Found, ClaimPhrase Claim)> Claims(string topic)
    {
        foreach (var found in Found)
        {
            if (found.Phrase is ClaimPhrase claim && claim.Topic == topic) yield return (found, claim);
        }
    }

    /// <summary>The texts that buyers read.</summary>
    public static IEnumerable<(TextPlace Place, Word Word)> Of(Listing listing)
    {
        if (listing.Title.TryGet(out var title)) yield return (TextPlace.Title, new Word(title, listing.Title.Node));
        if (listing.Description.TryGet(out var description)) yield return (TextPlace.Description, new Word(description, listing.Description.Node));
        foreach (var (_, value) in listing.Attributes) yield return (TextPlace.Attribute, value);
    }
}
