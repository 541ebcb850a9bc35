using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Workspace.Baseline;

/// <summary>An entry of a baseline and what is found of it now.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Found">The findings that it knows, at most as many as it says.</param>
public sealed record EntryUse(BaselineEntry Entry, ImmutableArray<Finding> Found)
{
    /// <summary>How often less than the entry says it was found.</summary>
    public int Missing => Entry.Count - Found.Length;
}

/// <summary>
/// Findings held against a baseline. A finding is known by rule and fingerprint, in whatever file it is now; of more findings than
/// the entries say, the first ones are known and the others new.
/// </summary>
/// <param name="New">Findings that no entry knows, in their order.</param>
/// <param name="Known">The others, in their order.</param>
/// <param name="Uses">Each entry once, in the order of the baseline.</param>
public sealed record BaselineMatch(ImmutableArray<Finding> New, ImmutableArray<Finding> Known, ImmutableArray<EntryUse> Uses)
{
    private const int LongestHint = 100;

    /// <summary>Holds findings against a baseline.</summary>
    /// <param name="findings">All findings, in the order of reports.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="settings">What the config says: what no comment may hide, no baseline hides.</param>
    public static BaselineMatch Of(ImmutableArray<Finding> findings, BaselineFile baseline, RuleSettings settings)
    {
        var slots = baseline.Lines.Select(l => l.Entry).DistinctBy(e => (e.Rule, e.File, e.Fingerprint)).Select(e => new Slot(e)).ToList();
        if (slots.Count == 0) return new BaselineMatch(findings, [], []);
        var byName = slots.ToLookup(s => (s.Entry.Rule, s.Entry.Fingerprint));
        var known = new HashSet<Finding>(ReferenceEqualityComparer.Instance);
        var candidates = findings.Where(f => MayHide(f, settings)).ToList();
        // An entry of the same file comes first: what it says is not used up by another file.
        foreach (var finding in candidates) Take(finding, s => s.Entry.File == finding.File);
        foreach (var finding in candidates.Where(f => !known.Contains(f))) Take(finding, _ => true);
        return new BaselineMatch([.. findings.Where(f => !known.Contains(f))], [.. findings.Where(known.Contains)], [.. slots.Select(s => new EntryUse(s.Entry, [.. s.Found]))]);

        void Take(Finding finding, Predicate<Slot> fits)
        {
            if (byName[(finding.Rule.Id, finding.Fingerprint)].FirstOrDefault(s => s.Found.Count < s.Entry.Count && fits(s)) is not { } slot) return;
            slot.Found.Add(finding);
            known.Add(finding);
        }
    }

    /// <summary>Whether a baseline may hide a finding.</summary>
    public static bool MayHide(Finding finding, RuleSettings settings) => !finding.Rule.IsNeverHidden && settings.IsSuppressible(finding.Rule);

    /// <summary>The entries that know these findings.</summary>
    public static IEnumerable<BaselineEntry> EntriesOf(IEnumerable<Finding> findings) => findings
        .GroupBy(f => (Rule: f.Rule.Id, f.File, f.Fingerprint))
        .Select(g => new BaselineEntry(g.Key.Rule, g.Key.File, g.Key.Fingerprint, g.Count(), Hint(g.First())));

    private static string Hint(Finding finding)
    {
        var words = finding.Identity;
        if (words.Length <= LongestHint) return words;
        return words[..(char.IsHighSurrogate(words[LongestHint - 1]) ? LongestHint - 1 : LongestHint)] + "…";
    }

    private sealed record Slot(BaselineEntry Entry)
    {
        public List<Finding> Found { get; } = [];
    }
}
