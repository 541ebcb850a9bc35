using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Packs;

/// <summary>Rules about destinations, as data: built in, or a <c>*.rules.yaml</c> of the workspace.</summary>
/// <param name="Id">Unique in the workspace.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Entries">Its rules.</param>
public sealed record RulePack(string Id, LocalizedText Title, ImmutableArray<PackEntry> Entries);

/// <summary>What holds for a listing that an entry matches.</summary>
public enum PackVerdict
{
    /// <summary>It may not be sold there.</summary>
    Banned,

    /// <summary>It needs a marking on product or packaging.</summary>
    MarkingRequired,

    /// <summary>It may be shown but not ordered online.</summary>
    DisplayOnly,

    /// <summary>Worth knowing; not the platform's rule.</summary>
    Advisory,
}

/// <summary>One rule of a pack.</summary>
public sealed record PackEntry
{
    /// <summary>Id of its pack.</summary>
    public required string Pack { get; init; }

    /// <summary>Unique in the pack.</summary>
    public required string Id { get; init; }

    /// <summary>Where its id stands.</summary>
    public SyntaxNode? IdNode { get; init; }

    /// <summary>What it is about.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>What holds for a listing that it matches.</summary>
    public required PackVerdict Verdict { get; init; }

    /// <summary>Whether it holds where the settings say nothing.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>Codes and groups of the destinations it is about.</summary>
    public required ImmutableArray<string> Markets { get; init; }

    /// <summary>Markets taken out of the groups again.</summary>
    public ImmutableArray<string> NotMarkets { get; init; } = [];

    /// <summary>First day in force; null for always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in force; null for ever.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Evidence that a listing declares.</summary>
    public PackMatch Match { get; init; } = PackMatch.Nothing;

    /// <summary>English and Chinese phrases in its texts: weak evidence.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>Longer phrases that mean something else: <c>plastic straw hat</c>.</summary>
    public ImmutableArray<string> NotWords { get; init; } = [];

    /// <summary>Limits of cords on window coverings.</summary>
    public CordLimits? Cords { get; init; }

    /// <summary>The marking that a listing must declare.</summary>
    public string? Marking { get; init; }

    /// <summary>Exemptions that take a listing out.</summary>
    public ImmutableArray<string> Except { get; init; } = [];

    /// <summary>Ids of entries, of this pack or <c>pack/entry</c>, that this one repeats.</summary>
    public ImmutableArray<string> Covers { get; init; } = [];

    /// <summary>Where it comes from.</summary>
    public required RuleSource Source { get; init; }

    /// <summary>What is to be known about it.</summary>
    public string? Note { get; init; }

    /// <summary>Whether it is in force on a day.</summary>
    public bool IsInForce(DateOnly day) => (From is null || day >= From) && (Until is null || day <= Until);

    /// <summary>Whether it speaks of a country, by its code or by a group.</summary>
    public bool IsAbout(string market, DateOnly day) => Markets.Any(m => Brings(m, market, day)) && !NotMarkets.Any(m => Brings(m, market, day));

    /// <summary>Whether it repeats another entry.</summary>
    public bool Repeats(PackEntry other) => Covers.Contains($"{other.Pack}/{other.Id}") || (other.Pack == Pack && Covers.Contains(other.Id));

    private static bool Brings(string codeOrGroup, string market, DateOnly day) => codeOrGroup == market || Reference.Markets.Group(codeOrGroup)?.Contains(market, day) == true;
}

/// <summary>Limits of cords on window coverings, in centimetres; only what is longer is over a limit.</summary>
/// <param name="Pull">An accessible pull cord on a side.</param>
/// <param name="Loop">The perimeter of a loop on a side.</param>
/// <param name="PullOnTwoSides">An accessible pull cord on each of two sides.</param>
public sealed record CordLimits(decimal Pull, decimal Loop, decimal PullOnTwoSides);

/// <summary>Evidence that a listing declares; all keys that are given must hold, of a list one.</summary>
public sealed record PackMatch
{
    /// <summary>Without any key, no declared fact decides.</summary>
    public static readonly PackMatch Nothing = new();

    /// <summary>It has no key, so that every listing would fit.</summary>
    public bool IsEmpty =>
        ItemTypes.IsEmpty && Categories.IsEmpty && Substances.IsEmpty && BiocideTypes.IsEmpty && MicrobeadsBelow is null && Exemption is null
        && (Plastic ?? SingleUse ?? ExpandedPolystyrene ?? OxoDegradable ?? Biodegradable ?? Orderable) is null;

    /// <summary>Item types.</summary>
    public ImmutableArray<string> ItemTypes { get; init; } = [];

    /// <summary>Category paths; what lies below belongs to them.</summary>
    public ImmutableArray<Model.CategoryPath> Categories { get; init; } = [];

    /// <summary>CAS numbers or names.</summary>
    public ImmutableArray<string> Substances { get; init; } = [];

    /// <summary>Product types PT1 to PT22.</summary>
    public ImmutableArray<string> BiocideTypes { get; init; } = [];

    /// <summary>A material is a plastic, or none is.</summary>
    public bool? Plastic { get; init; }

    /// <summary>Made to be used once, or not.</summary>
    public bool? SingleUse { get; init; }

    /// <summary>A material is expanded polystyrene, or none is.</summary>
    public bool? ExpandedPolystyrene { get; init; }

    /// <summary>A material is an oxo-degradable plastic, or none is.</summary>
    public bool? OxoDegradable { get; init; }

    /// <summary>All materials are biodegradable, or one is not.</summary>
    public bool? Biodegradable { get; init; }

    /// <summary>Added plastic microbeads are smaller than this, in millimetres.</summary>
    public decimal? MicrobeadsBelow { get; init; }

    /// <summary>Buyers can order it online, or not.</summary>
    public bool? Orderable { get; init; }

    /// <summary>The listing claims this exemption.</summary>
    public string? Exemption { get; init; }
}
