using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Analysis.Suppression;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>
/// A file of several listings after both phases, listing by listing: after an edit only those are judged again that it may mean something
/// for; the others are taken over, moved. What comes out is what judging the whole file would give. Immutable.
/// </summary>
public sealed class ListingParts
{
    private readonly SyntaxTree _tree;
    private readonly RuleSettings _settings;
    private readonly DefinitionIndex _definitions;
    private readonly ImmutableArray<SyntaxNode> _roots;
    private readonly ImmutableArray<ListingPart> _parts;

    private ListingParts(ListingParts? earlier, SyntaxTree tree, ImmutableArray<SyntaxNode> roots, PartJudge judge, FindingSink grammar, RuleSettings settings, DefinitionIndex definitions)
    {
        (_tree, _settings, _definitions, _roots) = (tree, settings, definitions, roots);
        var kept = earlier?._settings == settings && earlier._definitions == definitions ? KeptParts.Of(grammar.File, earlier._tree, earlier._roots, earlier._parts, tree, roots) : null;
        var (parts, listings) = (new ListingPart[roots.Length], new Listing?[roots.Length]);
        for (var i = 0; i < parts.Length; i++) parts[i] = kept?[i] ?? judge.Judge(roots[i], out listings[i]);
        _parts = [.. parts];
        JudgedAgain = kept is { } known ? known.Count(p => p is null) : parts.Length;
        Analyzed = new AnalyzedFile
        {
            Path = grammar.File,
            Kind = FileKind.Listing,
            Tree = tree,
            Rules = grammar.Rules,
            Findings = [.. grammar.Findings, .. parts.SelectMany(p => p.Keys), .. parts.SelectMany(p => p.Fields), .. parts.SelectMany(p => p.Words)],
            Unread = Later(roots, parts, listings, judge),
            Definitions = [.. parts.SelectMany(p => p.Facts.Definitions)],
            UncertainKind = parts.All(p => p.Facts.Listings > 0) ? null : DefinitionKind.Listing,
        };
        ImmutableArray<Finding> findings = [.. Analyzed.Findings, .. parts.SelectMany(p => p.Judged)];
        var hasSuppressions = Suppressions.AreIn(tree);
        Checked = new CheckedFile(FileFacts.Of(Analyzed, [.. parts.Select(p => p.Facts)]), findings, findings.IsEmpty && !hasSuppressions ? null : tree, hasSuppressions);
        Reads = DefinitionReads.Of(parts.Aggregate(SharedParts.None, (all, p) => all | p.Reads.Parts), parts.SelectMany(p => p.Reads.Ids));
    }

    /// <summary>The file after the first phase.</summary>
    public AnalyzedFile Analyzed { get; }

    /// <summary>The file after both.</summary>
    public CheckedFile Checked { get; }

    /// <summary>What it asked of the shared definitions.</summary>
    public DefinitionReads Reads { get; }

    /// <summary>Number of listings that were judged for this state of the file; the others were taken over.</summary>
    public int JudgedAgain { get; }

    /// <summary>Judges a file.</summary>
    /// <param name="earlier">It as it was; null where nothing is known.</param>
    /// <param name="path">Relative to the workspace root, with <c>/</c>.</param>
    /// <param name="tree">Its tree.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="definitions">The shared definitions of the workspace.</param>
    /// <returns>Null where it is to be judged as a whole: it has one listing or none, aliases between them, too many findings, or bytes that are not worth reading.</returns>
    public static ListingParts? Of(ListingParts? earlier, string path, SyntaxTree tree, RuleSettings settings, DefinitionIndex definitions)
    {
        if (tree.HasAliases || FileContent.IsUnreadable(tree.Text)) return null;
        ImmutableArray<SyntaxNode> roots = [.. FileAnalyzer.ListingRoots(tree)];
        if (roots.Length < 2) return null;
        var judge = new PartJudge(path, tree, settings, settings.Of(path), definitions);
        var grammar = judge.Sink();
        SyntaxErrorReport.Add(grammar);
        if (DocumentLimit.IsExceeded(grammar, AliasMap.Of(tree))) return null;
        var parts = new ListingParts(earlier?.Analyzed.Path == path ? earlier : null, tree, roots, judge, grammar, settings, definitions);
        return parts.IsAsAWhole(grammar) ? parts : null;
    }

    private static BoundLater Later(ImmutableArray<SyntaxNode> roots, ListingPart[] parts, Listing?[] listings, PartJudge judge)
    {
        int[] all = [.. Enumerable.Range(0, parts.Length).Where(i => parts[i].Facts.Listings > 0)];
        return new BoundLater([.. all.Select(i => new ListingPlace(roots[i], parts[i].Facts.Headings[0].Id))], [.. all.Select(i => listings[i])], judge.Bind);
    }

    /// <summary>Whether nothing in it counts for the whole file: neither its findings nor what was read again for them come to their limits, and each listing speaks of itself alone.</summary>
    private bool IsAsAWhole(FindingSink grammar)
    {
        var (first, second, reread) = (grammar.Count, 0, (long)grammar.Reread);
        for (var i = 0; i < _parts.Length; i++)
        {
            var part = _parts[i];
            first += part.Begun.First;
            second += part.Begun.Second;
            reread += (long)part.Rereadings * _tree.Text.Length;
            var stretch = new TextSpan(i == 0 ? 0 : _roots[i - 1].Span.End, i + 1 < _roots.Length ? _roots[i + 1].Span.Start : _tree.Text.Length);
            if (!part.IsWithin(stretch)) return false;
        }

        return first < Limits.Findings && second < Limits.Findings && reread <= FindingSink.MaxRereading;
    }
}
