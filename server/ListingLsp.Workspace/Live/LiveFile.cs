using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Suppression;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Workspace.Live;

/// <summary>A file of a workspace that is edited. Immutable.</summary>
public sealed record LiveFile
{
    /// <summary>Nothing is found.</summary>
    internal static readonly CheckedFindings Nothing = new([], []);

    /// <summary>Relative to the workspace root, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What it holds.</summary>
    public required FileKind Kind { get; init; }

    /// <summary>Its tree where an editor has it open; null where it lies on disk.</summary>
    public SyntaxTree? Open { get; init; }

    /// <summary>It after the first phase; kept of what is open and of what listings share.</summary>
    public AnalyzedFile? Analyzed { get; init; }

    /// <summary>It after both phases; null until it was judged for the first time.</summary>
    public CheckedFile? Checked { get; init; }

    /// <summary>What it asked of the shared definitions.</summary>
    public DefinitionReads Reads { get; init; } = new();

    /// <summary>It listing by listing, where it is open and was judged so: an edit of one then leaves the others as they are.</summary>
    internal ListingParts? Parts { get; init; }

    /// <summary>What is found in it, the baseline aside.</summary>
    internal CheckedFindings Found { get; init; } = Nothing;

    /// <summary>What is reported of it.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What a suppression hid.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed => Found.Suppressed;

    /// <summary>Which of its texts this is; told apart only within one workspace.</summary>
    internal int Version { get; init; }
}
