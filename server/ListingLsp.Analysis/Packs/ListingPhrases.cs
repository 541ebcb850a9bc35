using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Packs;

/// <summary>Everything that is looked for in the texts of a listing, in one set: so that one pass finds it all.</summary>
internal static class ListingPhrases
{
    private static readonly Lazy<ImmutableArray<Phrase<ListingPhrase>>> Claims = new(() => [.. DataFile.Read("packs/claims.yaml", "claims").SelectMany(row =>
    {
        var (topic, subject) = (row.Required("topic"), row.Text("subject") ?? "");
        return row.Texts("phrases").Select(p => Phrase(p)).Concat(row.Texts("not").Select(p => Phrase(p, isDecoy: true)));

        Phrase<ListingPhrase> Phrase(string text, bool isDecoy = false) => new(text, $"claim {topic}", new ClaimPhrase(topic, subject, text), isDecoy);
    })]);

    /// <summary>The phrases of some entries, of the banned pesticides and of the claims.</summary>
    public static PhraseSet<ListingPhrase> Of(IEnumerable<PackEntry> entries) => new(
    [
        .. entries.SelectMany(OfEntry),
        .. BannedSubstances.Phrases.Select(p => new Phrase<ListingPhrase>(p.Text, p.Family, p.Meaning, p.IsDecoy)),
        .. Claims.Value,
    ]);

    private static IEnumerable<Phrase<ListingPhrase>> OfEntry(PackEntry entry)
    {
        var meaning = new PackPhrase(entry);
        return entry.Words.Select(w => new Phrase<ListingPhrase>(w, entry.Pack, meaning)).Concat(entry.NotWords.Select(w => new Phrase<ListingPhrase>(w, entry.Pack, meaning, IsDecoy: true)));
    }
}
