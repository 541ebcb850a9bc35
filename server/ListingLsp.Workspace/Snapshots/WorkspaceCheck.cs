using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Workspace.Snapshots;

/// <summary>What came out of checking one workspace.</summary>
public sealed record WorkspaceResult
{
    /// <summary>Absolute path of the workspace root.</summary>
    public required string Root { get; init; }

    /// <summary>Its settings.</summary>
    public Config Config { get; init; } = Config.Default;

    /// <summary>What is wrong in its settings; then nothing else was checked.</summary>
    public ImmutableArray<Finding> ConfigFindings { get; init; } = [];

    /// <summary>The day that decided which dated rules are in force.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>The files whose findings are reported, relative to the root.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>What was found in them.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Number of findings in these files that a suppression hid.</summary>
    public int Suppressed { get; init; }

    /// <summary>Files and folders that could not be read, with the reason; the others were checked all the same.</summary>
    public ImmutableArray<string> Unreadable { get; init; } = [];

    /// <summary>Workspaces inside this one, absolute paths: they are checked on their own.</summary>
    public ImmutableArray<string> Nested { get; init; } = [];

    /// <summary>Trees of the reported files and of those that findings relate to.</summary>
    public required Func<string, SyntaxTree> Tree { get; init; }
}

/// <summary>Checks one workspace from disk.</summary>
public static class WorkspaceCheck
{
    /// <summary>Loads the whole workspace, reports on some of its files.</summary>
    /// <param name="root">Absolute path of the root.</param>
    /// <param name="isReported">Whether findings in a file (absolute path) are wanted.</param>
    /// <param name="asOf">The day asked for, or null for that of the settings.</param>
    /// <param name="today">Today, for settings that say so or nothing.</param>
    public static WorkspaceResult Run(string root, Predicate<string> isReported, DateOnly? asOf, DateOnly today)
    {
        var config = Config.Default;
        if (WorkspaceRoot.ConfigIn(root) is { } configPath)
        {
            var (read, tree, faults) = ConfigAnalyzer.Analyze(Path.GetFileName(configPath), SourceText.From(File.ReadAllBytes(configPath)));
            config = read;
            if (!faults.IsEmpty) return new WorkspaceResult { Root = root, Config = read, ConfigFindings = faults, Tree = _ => tree };
        }

        var day = asOf ?? config.AsOf ?? today;
        var effective = new EffectiveConfig(config);
        var found = FileFinder.Find(root, effective);
        var unreadable = found.Unreadable.ToBuilder();
        var snapshot = WorkspaceSnapshot.Load(found.Files.Select(f => Read(root, f, unreadable)), effective.RulesAsOf(day));
        var reported = found.Files.Select(f => f.Path).Where(p => isReported(Path.Combine(root, p))).ToHashSet(StringComparer.Ordinal);
        var (findings, suppressed) = snapshot.Check(reported.Contains);
        return new WorkspaceResult
        {
            Root = root,
            Config = config,
            AsOf = day,
            Files = [.. reported.Order(StringComparer.Ordinal)],
            Findings = findings,
            Suppressed = suppressed,
            Unreadable = unreadable.ToImmutable(),
            Nested = found.Nested,
            Tree = snapshot.Tree,
        };
    }

    private static SourceFile Read(string root, FoundFile file, ImmutableArray<string>.Builder unreadable)
    {
        try
        {
            return new SourceFile(file.Path, file.Kind, SourceText.From(ReadBytes(Path.Combine(root, file.Path))));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            unreadable.Add($"{file.Path}: {fault.Message}");
            return new SourceFile(file.Path, file.Kind, null);
        }
    }

    /// <summary>Of a file over the limit only so much is read that analysis sees it is over the limit.</summary>
    private static byte[] ReadBytes(string path)
    {
        using var stream = File.OpenRead(path);
        if (stream.Length <= FileAnalyzer.MaxBytes) return File.ReadAllBytes(path);
        var bytes = new byte[FileAnalyzer.MaxBytes + 1];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
