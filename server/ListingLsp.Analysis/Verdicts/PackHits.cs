using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Packs;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>Which entries of the rule packs match a listing, and for which of its markets. Nothing is said twice.</summary>
internal sealed class PackHits
{
    /// <summary>Holds all entries against a listing.</summary>
    public PackHits(DeclaredFacts facts, ListingTexts texts, Destinations destinations, LoadedPacks packs, RuleSettings settings)
    {
        var hits = Match(facts, texts, packs);
        if (hits.Count == 0)
        {
            (Now, Soon) = ([], []);
            return;
        }

        // What is certain speaks before what is not, and a ban before the exemption from another.
        var (now, soon, said) = (ImmutableArray.CreateBuilder<PackHit>(), ImmutableArray.CreateBuilder<PackHit>(), new Concerned(destinations));
        foreach (var hit in hits.OrderBy(h => h.Exemption is not null).ThenByDescending(h => h.IsCertain).ThenByDescending(h => Strength(h.Entry)).ThenBy(h => hits.Exists(other => h.Entry.Repeats(other.Entry))))
        {
            if (hit.Entry.IsInForce(settings.AsOf)) now.Add(hit with { Markets = said.Take(hit) });
        }

        // What holds already is no news.
        foreach (var hit in hits.Where(h => !h.Entry.IsInForce(settings.AsOf))) soon.Add(hit with { Markets = said.Left(hit) });
        (Now, Soon) = (now.DrainToImmutable(), soon.DrainToImmutable());
    }

    /// <summary>Matches of entries in force.</summary>
    public ImmutableArray<PackHit> Now { get; }

    /// <summary>Matches of entries that come into force within the horizon.</summary>
    public ImmutableArray<PackHit> Soon { get; }

    /// <summary>No entry matches, now or soon.</summary>
    public bool AreNone => Now.IsEmpty && Soon.IsEmpty;

    private static List<PackHit> Match(DeclaredFacts facts, ListingTexts texts, LoadedPacks packs)
    {
        var words = Words(texts);
        var said = words is null ? default : new SaidOfMaterials(words.Keys.Any(e => e.Match.ExpandedPolystyrene == true), words.Keys.Any(e => e.Match.OxoDegradable == true));
        var hits = new List<PackHit>();
        foreach (var entry in packs.Entries)
        {
            var phrase = words?.GetValueOrDefault(entry);
            if ((phrase is not null || PackMatcher.MayMatch(entry, facts)) && PackMatcher.Match(entry, facts, phrase, said) is { } hit) hits.Add(hit);
        }

        return hits;
    }

    /// <summary>The first phrase of each entry that the texts say and do not deny; null where there is none.</summary>
    private static Dictionary<PackEntry, FoundPhrase>? Words(ListingTexts texts)
    {
        Dictionary<PackEntry, FoundPhrase>? words = null;
        foreach (var found in texts.Found)
        {
            if (found.Phrase is not PackPhrase { Entry: var entry } || words?.ContainsKey(entry) == true || found.IsDenied) continue;
            words ??= new(ReferenceEqualityComparer.Instance);
            words.Add(entry, found);
        }

        return words;
    }

    private static int Strength(PackEntry entry) => entry.Verdict switch
    {
        PackVerdict.Banned => 3,
        PackVerdict.DisplayOnly => 2,
        PackVerdict.MarkingRequired => 1,
        _ => 0,
    };

    /// <summary>Hands out markets: each only once for what is the same to a reader.</summary>
    private sealed class Concerned(Destinations destinations)
    {
        private readonly HashSet<(PackVerdict Verdict, object Goods, string Market)> _said = [];
        private readonly List<(PackEntry Entry, string Market)> _byEntry = [];

        /// <summary>The markets of the listing that an entry is about and of which nothing has been said.</summary>
        public ImmutableArray<string> Left(PackHit hit)
        {
            var entry = hit.Entry;
            return
            [
                .. entry.Markets.SelectMany(m => Members(m)).Distinct(StringComparer.Ordinal)
                    .Where(m => !entry.NotMarkets.Any(n => destinations.Covers(n, m)) && destinations.Contains(m))
                    .Where(m => !_said.Contains((entry.Verdict, What(hit), m)) && !_byEntry.Exists(s => s.Market == m && Says(s.Entry, entry))),
            ];
        }

        /// <summary>Nothing is left to say for an entry that repeats another, or is repeated, unless it says more; nor for a note where there is a ban.</summary>
        private static bool Says(PackEntry earlier, PackEntry entry) =>
            (entry.Verdict == PackVerdict.Advisory && earlier.Verdict == PackVerdict.Banned) || ((entry.Repeats(earlier) || earlier.Repeats(entry)) && Strength(earlier) >= Strength(entry));

        /// <summary>The same; now something has been said of them.</summary>
        public ImmutableArray<string> Take(PackHit hit)
        {
            var mine = Left(hit);
            foreach (var market in mine)
            {
                _said.Add((hit.Entry.Verdict, What(hit), market));
                _byEntry.Add((hit.Entry, market));
            }

            return mine;
        }

        /// <summary>Goods that are shown only are so whatever names them; a ban is about what is declared.</summary>
        private static object What(PackHit hit) => hit.Entry.Verdict == PackVerdict.DisplayOnly ? PackVerdict.DisplayOnly : hit.Goods;

        private ImmutableArray<string> Members(string codeOrGroup) =>
            Reference.Markets.Group(codeOrGroup) is not { } group ? [codeOrGroup] : group.IsAll ? destinations.All : destinations.MembersOf(group);
    }
}
