using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Suppression;
using ListingLsp.Workspace.Baseline;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Live;

/// <summary>From what was judged file by file to what is reported: findings about several files, suppressions, the baseline.</summary>
public sealed partial class LiveWorkspace
{
    private readonly HashSet<string> _unfinished = new(StringComparer.Ordinal);
    private ImmutableArray<Finding> _nearMissFindings = [];
    private bool _isEverythingNew;
    private bool _isBaselineNew;

    /// <summary>Brings the findings of all files that a change may have touched up to date.</summary>
    private void Settle()
    {
        if (_isHalted)
        {
            foreach (var path in State.Files.Keys.ToList()) Remove(path);
            return;
        }

        if (!_index.IsComplete && _pending.Count == 0 && _postponed.Count == 0 && _inWork == 0) _index.IsComplete = _isEverythingNew = _isBaselineNew = true;
        _unfinished.UnionWith(_index.Update(State.Settings, State.TreeOf, _isEverythingNew).Where(State.Files.ContainsKey));
        var certainty = _index.Certainty;
        if (certainty != State.Certainty) _unfinished.UnionWith(State.Files.Values.Where(f => f.Checked?.HasSuppressions == true).Select(f => f.Path));
        if (_isEverythingNew) SayNearMisses();
        State = State with { Certainty = certainty };
        _isEverythingNew = false;
        var isSame = !_isBaselineNew;
        foreach (var path in _unfinished.Where(p => State.Files[p].Checked is not null))
        {
            var file = State.Files[path];
            var found = Find(file);
            isSame &= HaveSameNames(file.Found.Findings, found.Findings);
            if (found.Findings.IsEmpty && file.Found.Findings.IsEmpty && found.Suppressed.IsEmpty && file.Found.Suppressed.IsEmpty) continue;
            _changed.Add(path);
            // Who shows findings asks for the tree.
            var judged = file.Open is null && file.Checked!.Tree is null && !found.Findings.IsEmpty ? file.Checked with { Tree = State.TreeOf(path) } : file.Checked;
            Set(file with { Found = found, Findings = isSame ? Hidden(file, found.Findings) : found.Findings, Checked = judged });
        }

        if (!isSame) ApplyBaseline();
        _isBaselineNew = false;
        _unfinished.Clear();
    }

    /// <summary>What is found in a file, the baseline aside.</summary>
    private CheckedFindings Find(LiveFile file)
    {
        if (file.Open is null && !_options.IsReported(file.Path)) return LiveFile.Nothing;
        var judged = file.Checked!;
        Finding[] shared = [.. _index.Of(file.Path), .. ListingChecker.CheckImages(judged.Facts, _files.Has, State.Settings, State.TreeOf)];
        if (shared.Length == 0 && judged.Findings.IsEmpty && !judged.HasSuppressions) return LiveFile.Nothing;
        var found = ListingChecker.Suppress(judged, shared, State.Settings, State.Certainty, State.TreeOf);
        return new CheckedFindings([.. found.Findings.Order(Finding.Order)], [.. found.Suppressed.OrderBy(s => s.Finding, Finding.Order)]);
    }

    /// <summary>Whether the baseline would say the same of both.</summary>
    private bool HaveSameNames(ImmutableArray<Finding> before, ImmutableArray<Finding> now) =>
        _goodBaseline is not { IsThere: true } || before.Select(f => (f.Rule.Id, f.Fingerprint)).SequenceEqual(now.Select(f => (f.Rule.Id, f.Fingerprint)));

    /// <summary>The findings of a file without those that the baseline hid before, name by name.</summary>
    private static ImmutableArray<Finding> Hidden(LiveFile file, ImmutableArray<Finding> now) =>
        file.Findings.Length == file.Found.Findings.Length ? now : [.. now.Where((_, i) => file.Findings.Contains(file.Found.Findings[i], ReferenceEqualityComparer.Instance))];

    private void ApplyBaseline()
    {
        if (_goodBaseline is not { IsThere: true } baseline)
        {
            foreach (var file in State.Files.Values.Where(f => f.Findings.Length != f.Found.Findings.Length)) Show(file, file.Found.Findings);
            return;
        }

        var all = State.Files.Values.SelectMany(f => f.Found.Findings).Concat(_nearMissFindings).Order(Finding.Order);
        var match = BaselineMatch.Of([.. all], baseline, State.Settings);
        var hidden = match.Known.ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var file in State.Files.Values.Where(f => !f.Found.Findings.IsEmpty)) Show(file, [.. file.Found.Findings.Where(f => !hidden.Contains(f))]);
        foreach (var finding in _nearMissFindings.Where(hidden.Contains)) Side(finding.File, null);
        if (_baseline is not { Faults.IsEmpty: true }) return;
        var isWhole = _index.IsComplete && _options.IsReported("") && _isWhole && _unread.Count == 0;
        var stale = isWhole ? new StaleEntries(match, [.. State.Files.Values.Select(f => new FoundFile(f.Path, f.Kind))], State.Settings).Report(baseline) : [];
        Side(baseline.Path, stale.IsEmpty ? null : new SideFile(baseline.Tree, stale));
    }

    private void Show(LiveFile file, ImmutableArray<Finding> findings)
    {
        if (!file.Findings.AsEnumerable().SequenceEqual(findings, ReferenceEqualityComparer.Instance)) _changed.Add(file.Path);
        Set(file with { Findings = findings });
    }
}
