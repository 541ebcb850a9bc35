using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Suppression;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Workspace.Snapshots;

/// <summary>One state of a workspace: all its files analysed, immutable.</summary>
public sealed class WorkspaceSnapshot
{
    private readonly RuleSettings _settings;
    private readonly ImmutableSortedDictionary<string, AnalyzedFile> _files;
    private readonly DefinitionIndex _definitions;
    private readonly Predicate<string>? _isThere;

    private WorkspaceSnapshot(ImmutableSortedDictionary<string, AnalyzedFile> files, RuleSettings settings, Predicate<string>? isThere)
    {
        _isThere = isThere;
        _files = files;
        _settings = settings;
        _definitions = ListingChecker.Index(files.Values.Where(f => f.Kind != FileKind.Listing), settings);
    }

    /// <summary>Analyses all files of a workspace.</summary>
    /// <param name="files">The files.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="isThere">Whether the workspace has a file that is not read, such as an image (relative path); null where nobody can say. Asked at each check, as such files come and go.</param>
    public static WorkspaceSnapshot Load(IEnumerable<SourceFile> files, RuleSettings settings, Predicate<string>? isThere = null) => new(
        files.Select(f => f.Analyze(settings)).ToImmutableSortedDictionary(f => f.Path, f => f, StringComparer.Ordinal),
        settings,
        isThere);

    /// <summary>The tree of a file.</summary>
    public SyntaxTree Tree(string path) => _files[path].Tree;

    /// <summary>The findings in some of the files, after suppression, in the order of reports. References look at all files all the same.</summary>
    /// <param name="isReported">Whether findings in a file (relative path) are wanted.</param>
    public CheckedFindings Check(Predicate<string> isReported) =>
        ListingChecker.CheckAll([.. _files.Values.Select(f => ListingChecker.CheckFile(f, isReported(f.Path), _definitions, _settings))], isReported, _settings, Tree, _isThere);
}
