using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Features;

/// <summary>One document at one moment, as every feature sees it. Immutable; any thread.</summary>
/// <param name="Workspace">The workspace that it belongs to.</param>
/// <param name="Path">Relative to the workspace root, with <c>/</c>.</param>
/// <param name="Locale">The language of the session.</param>
internal sealed record DocumentView(WorkspaceState Workspace, string Path, Locale Locale)
{
    private SyntaxTree? _tree;

    /// <summary>Its tree.</summary>
    public SyntaxTree Tree => _tree ??= Workspace.TreeOf(Path);

    /// <summary>What it holds; null for what is none of ours.</summary>
    public FileKind? Kind => Workspace.KindOf(Path);

    /// <summary>It after the first phase, with its model; null for what is none of ours.</summary>
    public AnalyzedFile? Analyzed => Workspace.Analyze(Path);

    /// <summary>What is found in it, after suppression and baseline.</summary>
    public ImmutableArray<Finding> Findings => Workspace.FindingsOf(Path);
}
