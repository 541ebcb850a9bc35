using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Baseline;

/// <summary>The baseline of a workspace as it was read. Immutable.</summary>
public sealed record BaselineFile
{
    /// <summary>Where it stands if the settings name no other place, relative to the workspace root.</summary>
    public const string DefaultPath = ".listinglsp-baseline.json";

    private static readonly LocalizedText TooLarge = new($"it is larger than {Limits.BaselineBytes / 1024 / 1024} MiB", $"它大于{Limits.BaselineBytes / 1024 / 1024} MiB");

    /// <summary>Where it stands, relative to the workspace root, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Whether there is one; without it nothing is known.</summary>
    public bool IsThere { get; init; }

    /// <summary>Its lines in the order of the text; after a merge one may stand there twice.</summary>
    public ImmutableArray<BaselineLine> Lines { get; init; } = [];

    /// <summary>What is wrong in it; then nothing of it may be used.</summary>
    public ImmutableArray<Finding> Faults { get; init; } = [];

    /// <summary>Its tree; an empty one where there is no file.</summary>
    public SyntaxTree Tree { get; init; } = SyntaxTree.Unread(SourceText.From(""), SyntaxFormat.Json);

    /// <summary>Where the baseline of a workspace stands, relative to its root.</summary>
    /// <param name="root">Absolute path of the root.</param>
    /// <param name="config">Its settings.</param>
    public static string PathIn(string root, Config config) =>
        System.IO.Path.GetRelativePath(root, System.IO.Path.Combine(root, config.Baseline ?? DefaultPath)).Replace(System.IO.Path.DirectorySeparatorChar, '/');

    /// <summary>Reads the baseline of a workspace.</summary>
    /// <param name="root">Absolute path of the root.</param>
    /// <param name="config">Its settings.</param>
    public static BaselineFile Open(string root, Config config)
    {
        var path = PathIn(root, config);
        if (!System.IO.Path.Exists(System.IO.Path.Combine(root, path))) return new BaselineFile { Path = path };
        try
        {
            var bytes = new Enclosure(root).Read(System.IO.Path.Combine(root, path), Limits.BaselineBytes);
            return bytes.Length <= Limits.BaselineBytes ? Read(path, SourceText.From(bytes)) : throw new UnreadableException(TooLarge);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return new BaselineFile { Path = path };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            var (_, tree, faults) = BaselineAnalyzer.Unread(path, DiskFault.Why(fault, System.IO.Path.Combine(root, path)));
            return new BaselineFile { Path = path, IsThere = true, Tree = tree, Faults = faults };
        }
    }

    /// <summary>Reads the text of a baseline.</summary>
    /// <param name="path">Where it stands, relative to the workspace root.</param>
    /// <param name="text">Its text.</param>
    public static BaselineFile Read(string path, SourceText text)
    {
        var (lines, tree, faults) = BaselineAnalyzer.Analyze(path, text);
        return new BaselineFile { Path = path, IsThere = true, Lines = lines, Tree = tree, Faults = faults };
    }
}
