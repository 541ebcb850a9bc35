using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules;
using ListingLsp.Analysis.Rules.Tool;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Baseline;

/// <summary>
/// Which entries of a baseline certainly no longer occur, after a check of the whole workspace. One of a rule that is off or not in
/// force, or that something new may hide which could not be read, is not called stale: it may come back.
/// </summary>
public sealed class StaleEntries
{
    private readonly BaselineMatch _match;
    private readonly RuleSettings _settings;
    private readonly Dictionary<string, FileKind> _kinds;
    private readonly HashSet<string> _veiled;
    private readonly bool _isAnySharedVeiled;

    /// <summary>Looks at what could not be read.</summary>
    /// <param name="match">All findings of the workspace, held against its baseline.</param>
    /// <param name="files">All files of the workspace.</param>
    /// <param name="settings">What the config says.</param>
    public StaleEntries(BaselineMatch match, ImmutableArray<FoundFile> files, RuleSettings settings)
    {
        (_match, _settings) = (match, settings);
        _kinds = files.ToDictionary(f => f.Path, f => f.Kind, StringComparer.Ordinal);
        // What the baseline knows was as unreadable when the entries were written.
        _veiled = match.New.Where(f => WorkspaceCertainty.IsVeil(f.Rule) || f.Rule.Id == "LST0015").Select(f => f.File).ToHashSet(StringComparer.Ordinal);
        _isAnySharedVeiled = _veiled.Any(f => !_kinds.TryGetValue(f, out var kind) || kind != FileKind.Listing);
    }

    /// <summary>The stale entries, in the order of the baseline.</summary>
    public IEnumerable<EntryUse> All => _match.Uses.Where(IsStale);

    /// <summary>Whether an entry certainly occurs less often than it says.</summary>
    public bool IsStale(EntryUse use)
    {
        if (use.Missing == 0) return false;
        if (RuleCatalogue.Find(use.Entry.Rule) is not { } rule || !BuiltRules.Contains(rule.Id)) return false;
        if (!rule.IsInForce(_settings.AsOf) || _settings.SeverityOf(rule, use.Entry.File) == Severity.Off) return false;
        if (_veiled.Count == 0) return true;
        // In a file that is gone, its definition may now stand in one that cannot be read.
        return !_isAnySharedVeiled && _kinds.ContainsKey(use.Entry.File) && !_veiled.Contains(use.Entry.File) && !rule.Needs.Contains("workspace");
    }

    /// <summary>LST9006, where there is any.</summary>
    /// <param name="baseline">The baseline.</param>
    public ImmutableArray<Finding> Report(BaselineFile baseline)
    {
        var stale = All.ToDictionary(u => (u.Entry.Rule, u.Entry.File, u.Entry.Fingerprint));
        if (stale.Count == 0) return [];
        var seen = new HashSet<(string, string, string)>();
        var lines = baseline.Lines
            .Select(l => (Line: l, Key: (l.Entry.Rule, l.Entry.File, l.Entry.Fingerprint)))
            .Where(l => stale.ContainsKey(l.Key))
            .Select(l => new StaleLine(l.Line.Node, l.Line.Entry.Count, stale[l.Key].Found.Length, !seen.Add(l.Key)));
        return BaselineEntryStale.Check(baseline.Path, baseline.Tree, [.. lines], _settings);
    }

    /// <summary>What is left of the baseline without its stale entries: each line once, as often as it is still found.</summary>
    /// <param name="goes">Whether a stale entry is to go.</param>
    public IEnumerable<BaselineEntry> Pruned(Predicate<BaselineEntry> goes) =>
        from use in _match.Uses
        let count = IsStale(use) && goes(use.Entry) ? use.Found.Length : use.Entry.Count
        where count > 0
        select use.Entry with { Count = count };
}
