using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;

namespace ListingLsp.Analysis.Model;

/// <summary>Settings for some files.</summary>
/// <param name="Files">Globs, relative to the workspace root.</param>
/// <param name="Rules">What they say; later ones win.</param>
public sealed record ConfigOverride(ImmutableArray<string> Files, ImmutableArray<RuleSetting> Rules);

/// <summary>The settings of a workspace as <c>listinglsp.yaml</c> states them.</summary>
public sealed record Config
{
    /// <summary>What holds where there is no file.</summary>
    public static readonly Config Default = new();

    /// <summary>The day that decides which dated rules are in force; null for today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Language of the messages; null where it is not said.</summary>
    public Locale? Locale { get; init; }

    /// <summary>Globs of files by kind, beside those told by their names.</summary>
    public ImmutableArray<(FileKind Kind, string Glob)> Files { get; init; } = [];

    /// <summary>Globs of files that are not checked.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Severities for all files.</summary>
    public ImmutableArray<RuleSetting> Rules { get; init; } = [];

    /// <summary>Severities for some files.</summary>
    public ImmutableArray<ConfigOverride> Overrides { get; init; } = [];

    /// <summary>Settings that this version reads but does not act on yet, by name.</summary>
    public ImmutableArray<string> Unused { get; init; } = [];
}
