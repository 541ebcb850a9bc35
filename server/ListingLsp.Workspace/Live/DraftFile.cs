using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Suppression;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Fixing;

namespace ListingLsp.Workspace.Live;

/// <summary>A file of a workspace as it might become: judged without that anybody else sees it.</summary>
/// <param name="state">The workspace.</param>
/// <param name="path">The file, relative to the root.</param>
public sealed class DraftFile(WorkspaceState state, string path)
{
    private readonly FileKind? _kind = state.Files.TryGetValue(path, out var file) ? file.Kind : null;

    /// <summary>What is found in the file with another text, after suppression; what is found in several files together, and the baseline, left out.</summary>
    /// <param name="tree">The tree of that text.</param>
    public CheckedFindings Check(SyntaxTree tree)
    {
        if (_kind is not { } kind) return LiveFile.Nothing;
        var analyzed = FileAnalyzer.Analyze(path, kind, tree, state.Settings);
        var definitions = kind == FileKind.Listing
            ? state.Definitions
            : ListingChecker.Index(state.Files.Values.Where(f => f.Analyzed is not null && f.Kind != FileKind.Listing).Select(f => f.Path == path ? analyzed : f.Analyzed!), state.Settings, state.Definitions);
        var judged = ListingChecker.CheckFile(analyzed, isReported: true, definitions, state.Settings);
        return ListingChecker.Suppress(judged, [], state.Settings, Certainty, _ => tree);
    }

    /// <summary>What is found in several files together is not found here; a suppression of it must not seem unused.</summary>
    private WorkspaceCertainty Certainty => state.Files.TryGetValue(path, out var file) && file.Found.Findings.Concat(file.Suppressed.Select(s => s.Finding)).Any(f => f.Rule.Needs.Contains("workspace"))
        ? state.Certainty with { IsAllKnown = false }
        : state.Certainty;

    /// <summary>Applies fixes to the file until none is left, as <c>check --fix</c> does.</summary>
    /// <param name="request">Which fixes are wanted.</param>
    /// <returns>Null where nothing changes.</returns>
    public FixedFile? Mend(FixRequest request)
    {
        var tree = state.TreeOf(path);
        var run = new FixRun(request, p => p == path, () => [.. Check(tree).Findings.Order(Finding.Order)], p => p == path ? tree : state.TreeOf(p), texts => tree = FileAnalyzer.Read(path, texts[path]));
        return run.Apply().Files.FirstOrDefault();
    }
}
