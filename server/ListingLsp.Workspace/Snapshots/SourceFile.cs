using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Workspace.Snapshots;

/// <summary>A file with its bytes.</summary>
/// <param name="Path">Relative to the workspace root, with <c>/</c>.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">Its bytes, or null where they could not be read.</param>
public readonly record struct SourceFile(string Path, FileKind Kind, SourceText? Text)
{
    /// <summary>The first phase.</summary>
    public AnalyzedFile Analyze(RuleSettings settings) =>
        Text is null ? FileAnalyzer.Unread(Path, Kind, settings) : FileAnalyzer.Analyze(Path, Kind, Text, settings);
}
