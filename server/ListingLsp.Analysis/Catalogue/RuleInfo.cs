using System.Collections.Immutable;

namespace ListingLsp.Analysis.Catalogue;

/// <summary>How much a finding matters, in rising order.</summary>
public enum Severity
{
    /// <summary>Not reported.</summary>
    Off,

    /// <summary>Worth knowing while editing.</summary>
    Hint,

    /// <summary>A recommendation of the platform.</summary>
    Info,

    /// <summary>Costs traffic or trust.</summary>
    Warning,

    /// <summary>Is rejected, or breaks a rule of the platform.</summary>
    Error,
}

/// <summary>Whether a fix may be applied without looking.</summary>
public enum FixSafety
{
    /// <summary>Never changes what the listing offers.</summary>
    Safe,

    /// <summary>Changes a price, a quantity or a meaning: to be looked at.</summary>
    Unsafe,

    /// <summary>Shows what to write; it needs an answer that only the author has.</summary>
    Display,
}

/// <summary>The title of a fix and whether it may be applied unseen.</summary>
/// <param name="Title">An imperative.</param>
/// <param name="Safety">The cautious one where it depends on the case.</param>
public sealed record FixInfo(LocalizedText Title, FixSafety Safety);

/// <summary>What the platform does, or what goes wrong; from its published statements, never invented.</summary>
/// <param name="Effect">One of the closed list that the JSON report names: <c>none</c>, <c>demoted</c>, <c>taken-down</c> and so on.</param>
/// <param name="Scope">What it hits: <c>listing</c>, <c>market</c>, <c>store</c>, <c>offer</c>, <c>carton</c> or <c>file</c>.</param>
/// <param name="Text">In words; empty where there is no consequence.</param>
public sealed record Consequence(string Effect, string Scope, LocalizedText Text)
{
    /// <summary>For rules about the file itself.</summary>
    public static readonly Consequence None = new("none", "listing", LocalizedText.None);
}

/// <summary>What a rule says of a listing in a market.</summary>
public enum MarketStatus
{
    /// <summary>It may not be sold there.</summary>
    Blocked,

    /// <summary>It may be shown but not ordered online.</summary>
    DisplayOnly,

    /// <summary>It may be banned: facts that decide are not declared.</summary>
    Undeclared,

    /// <summary>It needs a marking.</summary>
    Marking,

    /// <summary>No freight can be computed.</summary>
    NoFreight,

    /// <summary>The delivery is not guaranteed.</summary>
    NoGuarantee,
}

/// <summary>Where a rule comes from.</summary>
/// <param name="Title">The source's name.</param>
/// <param name="Url">Its address, or null where there is none to cite.</param>
/// <param name="Tier">How near it is to the platform: <c>official</c>, <c>mirror</c>, <c>secondary</c>, <c>law</c> or <c>tool</c>.</param>
/// <param name="From">The day of the statement, or null where it is undated.</param>
public sealed record RuleSource(LocalizedText Title, string? Url, string Tier, DateOnly? From)
{
    /// <summary>It says what the platform says, itself or as others saw it.</summary>
    public bool IsPlatform => Tier is "official" or "mirror";
}

/// <summary>One row of the rule catalogue.</summary>
public sealed record RuleInfo
{
    /// <summary><c>LST</c> and four digits; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>Names the fault: class, file, doc and fixture carry it.</summary>
    public required string Slug { get; init; }

    /// <summary>The family that it belongs to: <c>pricing</c>.</summary>
    public required string Family { get; init; }

    /// <summary>The family as lists of rules call it.</summary>
    public LocalizedText FamilyName => Vocabulary.Get($"family-{Family}");

    /// <summary>Severity where the config says nothing.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Severity under the strict profile, where what is not declared must not pass; null where it is the usual one.</summary>
    public Severity? StrictSeverity { get; init; }

    /// <summary>When it fires, in English prose.</summary>
    public required string When { get; init; }

    /// <summary>The usual message.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>Other wordings for special cases, by name.</summary>
    public required IReadOnlyDictionary<string, LocalizedText> Variants { get; init; }

    /// <summary>Words for related places, by name.</summary>
    public required IReadOnlyDictionary<string, LocalizedText> Related { get; init; }

    /// <summary>Fixes by name; the usual one is <c>""</c>.</summary>
    public required IReadOnlyDictionary<string, FixInfo> Fixes { get; init; }

    /// <summary>What the platform does.</summary>
    public required Consequence Consequence { get; init; }

    /// <summary>What it does in the special cases where that differs, by the name of their wording.</summary>
    public required IReadOnlyDictionary<string, Consequence> Consequences { get; init; }

    /// <summary>Where it comes from.</summary>
    public required RuleSource Source { get; init; }

    /// <summary>The place in the source, or null.</summary>
    public string? Place { get; init; }

    /// <summary>What is to be known about its thresholds or doubts, or null.</summary>
    public string? Note { get; init; }

    /// <summary>What it looks at: <c>listing</c>, <c>cartons</c>, <c>workspace</c> and so on.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>What its findings say of a market in the market matrix; null where they say nothing of markets.</summary>
    public MarketStatus? Matrix { get; init; }

    /// <summary>What it finds could go without loss; editors show that faded.</summary>
    public bool IsUnnecessary { get; init; }

    /// <summary>Whether neither a comment nor a baseline may hide it: the tool's own words, and that a file was not judged at all.</summary>
    public bool IsNeverHidden => Family == "tool" || Id is "LST0011" or "LST0014";

    /// <summary>First day in force, or null for always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in force, or null for ever.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The rule's options with their defaults.</summary>
    public required ImmutableArray<RuleOption> Options { get; init; }

    /// <summary>One of them by its name.</summary>
    /// <exception cref="InvalidOperationException">There is none: a fault of the rule that asks.</exception>
    public RuleOption Option(string name)
    {
        foreach (var option in Options)
        {
            if (option.Name == name) return option;
        }

        throw new InvalidOperationException($"{Id} has no option '{name}'");
    }

    /// <summary>Whether the rule is in force on a day.</summary>
    public bool IsInForce(DateOnly day) => (From is null || day >= From) && (Until is null || day <= Until);
}

/// <summary>An option of a rule.</summary>
/// <param name="Name">As the config names it.</param>
/// <param name="Default">What holds where the config does not set it.</param>
public sealed record RuleOption(string Name, OptionValue Default)
{
    /// <summary>The least number that makes sense.</summary>
    public decimal AtLeast { get; init; }

    /// <summary>The greatest number that makes sense, or null.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>Its words are codes of markets, or groups of them.</summary>
    public bool AreMarkets { get; init; }

    /// <summary>Whether a number makes sense for it.</summary>
    public bool Takes(decimal number) => number >= AtLeast && (AtMost is null || number <= AtMost);
}
