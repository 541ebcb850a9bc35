using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Workspace.Live;

/// <summary>A file beside the listings about which something is found: settings, the baseline, a name with a slip in it.</summary>
/// <param name="Tree">Its tree.</param>
/// <param name="Findings">What is found in it.</param>
public sealed record SideFile(SyntaxTree Tree, ImmutableArray<Finding> Findings);

/// <summary>A workspace at one moment: what requests are answered from while others edit on. Immutable.</summary>
public sealed record WorkspaceState
{
    /// <summary>Its settings.</summary>
    public required Config Config { get; init; }

    /// <summary>What they say of the rules.</summary>
    public required RuleSettings Settings { get; init; }

    /// <summary>Its shared definitions.</summary>
    public required DefinitionIndex Definitions { get; init; }

    /// <summary>What could be read in it.</summary>
    public WorkspaceCertainty Certainty { get; init; }

    /// <summary>Its files by path.</summary>
    public ImmutableSortedDictionary<string, LiveFile> Files { get; init; } = ImmutableSortedDictionary.Create<string, LiveFile>(StringComparer.Ordinal);

    /// <summary>Other files about which something is found, by path.</summary>
    public ImmutableDictionary<string, SideFile> Side { get; init; } = ImmutableDictionary.Create<string, SideFile>(StringComparer.Ordinal);

    /// <summary>The files of its settings: its own first.</summary>
    public ImmutableArray<string> ConfigFiles { get; init; } = [];

    /// <summary>Reads a file that is not kept; null where it is not there.</summary>
    internal Func<string, SourceText?> Read { get; init; } = _ => null;

    /// <summary>Whether there is a file on disk.</summary>
    internal Predicate<string> Has { get; init; } = _ => false;

    /// <summary>Whether a file is there, be it of the workspace's kinds or not.</summary>
    /// <param name="path">Relative to the root.</param>
    public bool HasFile(string path) => Files.ContainsKey(path) || Has(path);

    /// <summary>What a file holds; settings are <see cref="FileKind.Config"/>. Null for what is none of the workspace.</summary>
    /// <param name="path">Relative to the root.</param>
    public FileKind? KindOf(string path) => Files.TryGetValue(path, out var file) ? file.Kind : ConfigFiles.Contains(path) ? FileKind.Config : null;

    /// <summary>What is reported of a file.</summary>
    /// <param name="path">Relative to the root.</param>
    public ImmutableArray<Finding> FindingsOf(string path) => Files.TryGetValue(path, out var file) ? file.Findings : Side.TryGetValue(path, out var side) ? side.Findings : [];

    /// <summary>All that is reported, in the order of reports.</summary>
    public ImmutableArray<Finding> Findings => [.. Files.Values.SelectMany(f => f.Findings).Concat(Side.Values.SelectMany(s => s.Findings)).Order(Finding.Order)];

    /// <summary>The tree of a file; read from disk where it is not kept, an empty one where it is gone.</summary>
    /// <param name="path">Relative to the root.</param>
    public SyntaxTree TreeOf(string path)
    {
        if (Files.TryGetValue(path, out var file) && (file.Open ?? file.Analyzed?.Tree ?? file.Checked?.Tree) is { } tree) return tree;
        if (file is null && Side.TryGetValue(path, out var side)) return side.Tree;
        return Read(path) is { } text ? FileAnalyzer.Read(path, text) : SyntaxTree.Unread(SourceText.From(""), FileAnalyzer.FormatOf(path));
    }

    /// <summary>A file after the first phase; analysed anew where that is not kept. Null where it is none of the workspace.</summary>
    /// <param name="path">Relative to the root.</param>
    public AnalyzedFile? Analyze(string path) =>
        Files.TryGetValue(path, out var file) ? file.Analyzed ?? FileAnalyzer.Analyze(path, file.Kind, TreeOf(path), Settings) : null;
}
