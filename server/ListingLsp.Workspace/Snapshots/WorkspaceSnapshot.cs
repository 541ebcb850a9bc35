using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Suppression;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Workspace.Snapshots;

/// <summary>A file with its bytes.</summary>
/// <param name="Path">Relative to the workspace root, with <c>/</c>.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">Its bytes, or null where they could not be read.</param>
public readonly record struct SourceFile(string Path, FileKind Kind, SourceText? Text);

/// <summary>One state of a workspace: all its files analysed, immutable.</summary>
public sealed class WorkspaceSnapshot
{
    private readonly RuleSettings _settings;
    private readonly ImmutableSortedDictionary<string, AnalyzedFile> _files;
    private readonly DefinitionIndex _definitions;

    private WorkspaceSnapshot(ImmutableSortedDictionary<string, AnalyzedFile> files, RuleSettings settings)
    {
        _files = files;
        _settings = settings;
        _definitions = ListingChecker.Index(files.Values);
    }

    /// <summary>Analyses all files of a workspace.</summary>
    public static WorkspaceSnapshot Load(IEnumerable<SourceFile> files, RuleSettings settings) => new(
        files.Select(f => f.Text is null ? FileAnalyzer.Unread(f.Path, f.Kind, settings) : FileAnalyzer.Analyze(f.Path, f.Kind, f.Text, settings)).ToImmutableSortedDictionary(f => f.Path, f => f, StringComparer.Ordinal),
        settings);

    /// <summary>The tree of a file.</summary>
    public SyntaxTree Tree(string path) => _files[path].Tree;

    /// <summary>Number of listings in some of the files.</summary>
    /// <param name="isCounted">Whether a file (relative path) counts.</param>
    public int CountListings(Predicate<string> isCounted) => _files.Values.Where(f => isCounted(f.Path)).Sum(f => f.Listings.Length);

    /// <summary>The findings in some of the files, after suppression, in the order of reports. References look at all files all the same.</summary>
    /// <param name="isReported">Whether findings in a file (relative path) are wanted.</param>
    public CheckedFindings Check(Predicate<string> isReported) => ListingChecker.CheckAll([.. _files.Values], isReported, _definitions, _settings);
}
