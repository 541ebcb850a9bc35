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

    /// <summary>More days ahead than this are a slip of the keyboard.</summary>
    public const int MaxHorizon = 3650;

    /// <summary>The settings file that holds where this one says nothing, as it is written; null for none.</summary>
    public string? Extends { get; init; }

    /// <summary>Names of the settings that are written.</summary>
    public ImmutableArray<string> Given { get; init; } = [];

    /// <summary>The day that decides which dated rules are in force; null for today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>How much of what the rules find is wanted.</summary>
    public Profile Profile { get; init; }

    /// <summary>Language of the messages; null where it is not said.</summary>
    public Locale? Locale { get; init; }

    /// <summary>Days ahead that LST4017 looks.</summary>
    public int Horizon { get; init; } = 90;

    /// <summary>Globs of files by kind, beside those told by their names.</summary>
    public ImmutableArray<(FileKind Kind, string Glob)> Files { get; init; } = [];

    /// <summary>Globs of files that are not checked.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Globs of the rule packs to load beside the built-in ones; null for all of the workspace.</summary>
    public ImmutableArray<string>? Packs { get; init; }

    /// <summary>Entries of rule packs that are switched on or off, by <c>pack/entry</c>.</summary>
    public ImmutableDictionary<string, bool> PackEntries { get; init; } = ImmutableDictionary<string, bool>.Empty;

    /// <summary>Severities and options for all files.</summary>
    public ImmutableArray<RuleSetting> Rules { get; init; } = [];

    /// <summary>Severities and options for some files.</summary>
    public ImmutableArray<ConfigOverride> Overrides { get; init; } = [];

    /// <summary>Ids of the rules that no comment may suppress.</summary>
    public ImmutableArray<string> NotSuppressible { get; init; } = RuleSettings.NotSuppressibleByDefault;

    /// <summary>Path of the baseline file, relative to the workspace root; null where it is not said.</summary>
    public string? Baseline { get; init; }

    /// <summary>
    /// These settings over others: what is written here holds. Rules and entries of packs are looked at one by one; overrides come
    /// behind those below, globs of files before them, and what one leaves out stays left out.
    /// </summary>
    public Config Over(Config below) => this with
    {
        AsOf = Has("asOf") ? AsOf : below.AsOf,
        Profile = Has("profile") ? Profile : below.Profile,
        Locale = Has("locale") ? Locale : below.Locale,
        Horizon = Has("horizon") ? Horizon : below.Horizon,
        Files = [.. Files, .. below.Files],
        Exclude = [.. below.Exclude.Union(Exclude, StringComparer.Ordinal)],
        Packs = Has("packs") ? Packs : below.Packs,
        PackEntries = below.PackEntries.SetItems(PackEntries),
        Rules = [.. below.Rules, .. Rules],
        Overrides = [.. below.Overrides, .. Overrides],
        NotSuppressible = Has("notSuppressible") ? NotSuppressible : below.NotSuppressible,
        Baseline = Has("baseline") ? Baseline : below.Baseline,
        Given = [.. below.Given.Union(Given, StringComparer.Ordinal)],
    };

    private bool Has(string name) => Given.Contains(name);
}
