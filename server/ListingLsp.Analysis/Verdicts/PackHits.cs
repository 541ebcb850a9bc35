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

        var (now, soon, markets) = (ImmutableArray.CreateBuilder<PackHit>(), ImmutableArray.CreateBuilder<PackHit>(), new Concerned(destinations));
        foreach (var hit in hits.OrderBy(h => hits.Exists(other => h.Entry.Repeats(other.Entry))))
        {
            if (hit.Entry.IsInForce(settings.AsOf)) now.Add(hit with { Markets = markets.Of(hit, hits) });
            else soon.Add(hit with { Markets = new Concerned(destinations).Of(hit, []) });
        }

        (Now, Soon) = (now.DrainToImmutable(), soon.DrainToImmutable());
    }

    /// <summary>Matches of entries in force.</summary>
    public ImmutableArray<PackHit> Now { get; }

    /// <summary>Matches of entries that come into force within the horizon.</summary>
    public ImmutableArray<PackHit> Soon { get; }

    private static List<PackHit> Match(DeclaredFacts facts, ListingTexts texts, LoadedPacks packs)
    {
        var words = texts.Found.Where(f => f.Phrase is PackPhrase && !f.IsDenied).DistinctBy(f => ((PackPhrase)f.Phrase).Entry).ToDictionary(f => ((PackPhrase)f.Phrase).Entry);
        var hits = new List<PackHit>();
        foreach (var entry in packs.Entries)
        {
            var said = words.GetValueOrDefault(entry);
            if ((said is not null || PackMatcher.MayMatch(entry, facts)) && PackMatcher.Match(entry, facts, said) is { } hit) hits.Add(hit);
        }

        return hits;
    }

    /// <summary>Hands out markets: each only once for what is the same to a reader.</summary>
    private sealed class Concerned(Destinations destinations)
    {
        private readonly HashSet<(PackVerdict Verdict, object Goods, string Market)> _said = [];
        private readonly HashSet<(PackEntry Entry, string Market)> _byEntry = [];

        public ImmutableArray<string> Of(PackHit hit, List<PackHit> all)
        {
            var entry = hit.Entry;
            var covered = all.Where(o => entry.Repeats(o.Entry)).Select(o => o.Entry).ToList();
            var members = entry.Markets.SelectMany(m => Members(m)).Distinct(StringComparer.Ordinal)
                .Where(m => !entry.NotMarkets.Any(n => destinations.Covers(n, m)) && destinations.Contains(m));
            var mine = ImmutableArray.CreateBuilder<string>();
            foreach (var market in members)
            {
                if (covered.Exists(c => _byEntry.Contains((c, market)))) continue;
                // Goods that are shown only are so whatever names them; a ban is about what is declared.
                if (!_said.Add((entry.Verdict, entry.Verdict == PackVerdict.DisplayOnly ? entry.Verdict : hit.Goods, market))) continue;
                _byEntry.Add((entry, market));
                mine.Add(market);
            }

            return mine.DrainToImmutable();
        }

        private ImmutableArray<string> Members(string codeOrGroup) =>
            Reference.Markets.Group(codeOrGroup) is not { } group ? [codeOrGroup] : group.IsAll ? destinations.All : destinations.MembersOf(group);
    }
}
