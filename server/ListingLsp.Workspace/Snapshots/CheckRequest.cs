using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Changes;
using ListingLsp.Workspace.Fixing;

namespace ListingLsp.Workspace.Snapshots;

/// <summary>A text that stands in for a file, be there one on disk or not.</summary>
/// <param name="Path">Absolute path of the file.</param>
/// <param name="Text">What it is judged to hold.</param>
public sealed record StandIn(string Path, SourceText Text);

/// <summary>What a check of a workspace is asked for.</summary>
public sealed record CheckRequest
{
    /// <summary>Whether findings in a file, or in all files of a folder (absolute path), are wanted. References look at all files all the same.</summary>
    public required Predicate<string> IsReported { get; init; }

    /// <summary>Files and folders (absolute paths) that were asked for by name: they are looked at even if git ignores them.</summary>
    public ImmutableArray<string> Given { get; init; } = [];

    /// <summary>A text that stands in for a file.</summary>
    public StandIn? StandIn { get; init; }

    /// <summary>Settings (absolute path) that take the place of the workspace's own; the root stays where it is.</summary>
    public string? ConfigFile { get; init; }

    /// <summary>Whether the workspace's baseline is read, and what it knows set apart.</summary>
    public bool UsesBaseline { get; init; }

    /// <summary>The day asked for, or null for that of the settings.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Today, for settings that say so or nothing.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The day by which a workspace is judged.</summary>
    /// <param name="config">Its settings.</param>
    internal DateOnly DayBy(Config config) => AsOf ?? config.AsOf ?? Today;

    /// <summary>A workspace that somebody has begun to look at; null for none.</summary>
    public WorkspaceAhead? Ahead { get; init; }

    /// <summary>Only what has changed is reported, and what depends on it; null for everything.</summary>
    public ChangeSet? Changes { get; init; }

    /// <summary>The fixes to apply in memory; null for none.</summary>
    public FixRequest? Fixes { get; init; }

    /// <summary>Where what earlier runs have learned is kept; null for a run that neither asks nor tells.</summary>
    public CacheOptions? Cache { get; init; }

    /// <summary>Is told how many files of how many have been read.</summary>
    public Action<int, int>? Progress { get; init; }
}
