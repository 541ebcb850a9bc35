using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>What one file says by itself: the first phase. The second phase needs the definitions of all files.</summary>
public sealed record AnalyzedFile
{
    private readonly ImmutableArray<Listing> _listings = [];

    /// <summary>Relative to the workspace root, with <c>/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What it holds.</summary>
    public required FileKind Kind { get; init; }

    /// <summary>Its tree.</summary>
    public required SyntaxTree Tree { get; init; }

    /// <summary>What the config says of the rules in it; null where nobody has asked yet.</summary>
    public FileRules? Rules { get; init; }

    /// <summary>Findings that need nothing but the file: grammar and fields.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Its listings.</summary>
    public ImmutableArray<Listing> Listings
    {
        get => Unread?.All ?? _listings;
        init => (_listings, Unread) = (value, null);
    }

    /// <summary>Its listings where they are bound only when somebody asks for them.</summary>
    internal BoundLater? Unread { get; init; }

    /// <summary>Where its listings stand; none is bound for it.</summary>
    public ImmutableArray<ListingPlace> ListingPlaces => Unread?.Places ?? [.. _listings.Select(l => new ListingPlace(l.Node, l.Id.TryGet(out var id) ? id : null))];

    /// <summary>A listing by its number.</summary>
    /// <param name="index">From 0.</param>
    public Listing ListingNumber(int index) => Unread is { } unread ? unread.At(index) : _listings[index];

    /// <summary>The listings that have a place in common with a stretch.</summary>
    /// <param name="stretch">The stretch.</param>
    public IEnumerable<Listing> ListingsIn(TextSpan stretch) =>
        Unread is { } unread ? unread.In(stretch) : _listings.Where(l => l.Node.Span.Start <= stretch.End && stretch.Start <= l.Node.Span.End);

    /// <summary>The listing that a place is in, or null.</summary>
    /// <param name="place">The place.</param>
    public Listing? ListingAt(TextSpan place) => ListingsIn(place).FirstOrDefault(l => l.Node.Span.Contains(place));

    /// <summary>Its carton specs.</summary>
    public ImmutableArray<CartonSpec> Cartons { get; init; } = [];

    /// <summary>Its freight templates.</summary>
    public ImmutableArray<FreightTemplate> Templates { get; init; } = [];

    /// <summary>Its benchmark prices.</summary>
    public ImmutableArray<Benchmark> Benchmarks { get; init; } = [];

    /// <summary>Its rule packs.</summary>
    public ImmutableArray<RulePack> Packs { get; init; } = [];

    /// <summary>What its categories demand.</summary>
    public ImmutableArray<CategoryPolicy> Categories { get; init; } = [];

    /// <summary>What the platform shows of listings.</summary>
    public ImmutableArray<ListingFigures> Figures { get; init; } = [];

    /// <summary>What the platform shows of the store.</summary>
    public ImmutableArray<StoreFigures> Stores { get; init; } = [];

    /// <summary>Its campaigns.</summary>
    public ImmutableArray<PlannedCampaign> Campaigns { get; init; } = [];

    /// <summary>Its orders.</summary>
    public ImmutableArray<Order> Orders { get; init; } = [];

    /// <summary>It may speak of listings: it has figures, campaigns or orders.</summary>
    internal bool MayMention => !Figures.IsEmpty || !Campaigns.IsEmpty || !Orders.IsEmpty;

    /// <summary>The listings that its figures, offers and orders are about: by id, with the part that speaks of each.</summary>
    internal IEnumerable<(string Id, SyntaxNode Node)> Mentions =>
        Figures.Select(f => (f.Id, f.Node))
            .Concat(Campaigns.SelectMany(c => c.Offers).Where(o => o.Listing.IsPresent).Select(o => (o.Listing.Value, o.Node)))
            .Concat(Orders.Where(o => o.Listing.IsPresent).Select(o => (o.Listing.Value, o.Node)));

    /// <summary>The ids it defines.</summary>
    public ImmutableArray<Definition> Definitions { get; init; } = [];

    /// <summary>The kind whose definitions in this file could not all be read, or null.</summary>
    public DefinitionKind? UncertainKind { get; init; }

    /// <summary>Where another carton spec or freight template could be added.</summary>
    public DefinitionList? DefinitionList { get; init; }
}
