using System.Collections.Immutable;
using System.Security.Cryptography;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Workspace.Fixing;

/// <summary>
/// Applies fixes to a workspace in memory, round by round until none is left: every round takes the fixes that do not touch each other,
/// and judges again the files that they change.
/// </summary>
/// <param name="request">Which fixes are wanted.</param>
/// <param name="isInScope">Whether a file (relative path) may be changed.</param>
/// <param name="findings">The findings as the files now read.</param>
/// <param name="tree">The tree of a file as it now reads.</param>
/// <param name="change">Takes new texts of files, by path, and judges them again.</param>
internal sealed class FixRun(FixRequest request, Predicate<string> isInScope, Func<ImmutableArray<Finding>> findings, Func<string, SyntaxTree> tree, Action<IReadOnlyDictionary<string, SourceText>> change)
{
    private readonly SortedDictionary<string, FixedFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _states = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _endless = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _scope = new(StringComparer.Ordinal);
    private readonly List<RuleInfo> _rules = [];

    /// <summary>Applies all that is wanted.</summary>
    public FixOutcome Apply()
    {
        var isCareful = false;
        while (Choose(isCareful) is { Count: > 0 } chosen)
        {
            var texts = Texts(chosen);
            if (texts.Any(t => Harms(t.Key, t.Value)))
            {
                // Each fix is sound by itself; together they are not. One by one tells which.
                if (isCareful) _refused.Add(NameOf(chosen[0]));
                isCareful = true;
                continue;
            }

            isCareful = false;
            if (texts.Keys.Where(path => !IsNewState(path, texts[path])).ToList() is { Count: > 0 } circling)
            {
                _endless.UnionWith(circling);
                continue;
            }

            foreach (var (path, text) in texts) Remember(path, text, chosen);
            _rules.AddRange(chosen.Select(c => c.Finding.Rule));
            change(texts);
        }

        return new FixOutcome([.. _files.Values.Where(f => !f.Before.Bytes.SequenceEqual(f.After.Bytes))], [.. _rules], [.. _endless]);
    }

    private List<ChosenFix> Choose(bool onlyOne)
    {
        var selection = new FixSelection(tree);
        foreach (var finding in findings().Where(request.Wants))
        {
            if (finding.Fixes.FirstOrDefault(f => request.Takes(f.Safety) && !f.Edits.IsEmpty) is not { } fix) continue;
            var candidate = new ChosenFix(finding, fix);
            if (fix.Edits.Any(e => !MayChange(e.File) || _endless.Contains(e.File)) || _refused.Contains(NameOf(candidate))) continue;
            if (selection.TryTake(candidate) && onlyOne) break;
        }

        return selection.Chosen;
    }

    private bool MayChange(string path) => _scope.TryGetValue(path, out var known) ? known : _scope[path] = isInScope(path);

    private Dictionary<string, SourceText> Texts(List<ChosenFix> chosen) => chosen.SelectMany(c => c.Fix.Edits)
        .GroupBy(e => e.File, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => tree(g.Key).Text.WithEdits(g.Select(e => e.Edit)), StringComparer.Ordinal);

    /// <summary>Whether a new text has more faults of grammar than the file has now.</summary>
    private bool Harms(string path, SourceText text) => SyntaxTree.Parse(text, tree(path).Format).Errors.Length > tree(path).Errors.Length;

    /// <summary>Whether a file has not read like this before; else fixes go round in a circle.</summary>
    private bool IsNewState(string path, SourceText text)
    {
        if (!_states.TryGetValue(path, out var states)) _states[path] = states = [StateOf(tree(path).Text)];
        return states.Add(StateOf(text));
    }

    private static string StateOf(SourceText text) => Convert.ToHexString(SHA256.HashData(text.Bytes));

    private void Remember(string path, SourceText text, List<ChosenFix> chosen)
    {
        var now = tree(path).Text;
        var before = _files.GetValueOrDefault(path) ?? new FixedFile(path, now, now, LineHistory.Of(now));
        var edits = chosen.SelectMany(c => c.Fix.Edits).Where(e => e.File == path).Select(e => e.Edit);
        _files[path] = before with { After = text, Lines = before.Lines.With(now, edits, text) };
    }

    private static string NameOf(ChosenFix fix) => $"{fix.Finding.File} {fix.Finding.Fingerprint} {fix.Fix.Title.En}";
}
