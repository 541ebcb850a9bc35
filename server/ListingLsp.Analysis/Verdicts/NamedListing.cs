using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>What offers and orders ask of a listing, kept after the listing itself has been let go.</summary>
public sealed record NamedListing
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its file, relative to the workspace root.</summary>
    public required string File { get; init; }

    /// <summary>Where its id stands.</summary>
    public required TextSpan Place { get; init; }

    /// <summary>Whether it is ready-to-ship; null where that is not known.</summary>
    public bool? IsReadyToShip { get; init; }

    /// <summary>Whether single markets have prices of their own; null where that is not known.</summary>
    public bool? HasMarketPrices { get; init; }

    /// <summary>Its MOQ; null where that is not known.</summary>
    public decimal? Moq { get; init; }

    /// <summary>Its stock; null where that is not known.</summary>
    public decimal? Stock { get; init; }

    /// <summary>The prices of one unit that a discount may start from, that at the MOQ first; none where they are not certain.</summary>
    public ImmutableArray<decimal> Prices { get; init; } = [];

    /// <summary>Its freight for its orders, as the listing shows it, where that can be compared with what was charged.</summary>
    public ImmutableArray<ListedFreight> Freight { get; init; } = [];

    /// <summary>Those listings of a file of which offers or orders speak.</summary>
    internal static ImmutableArray<NamedListing> Of(ImmutableArray<Listing> listings, string file, DefinitionIndex definitions, RuleSettings settings)
    {
        var named = ImmutableArray.CreateBuilder<NamedListing>();
        foreach (var listing in listings)
        {
            if (!listing.Id.TryGet(out var id) || definitions.MentionsOf(id) is not { } mentions || !(mentions.IsOffered || mentions.Orders.Count > 0)) continue;
            named.Add(new NamedListing
            {
                Id = id,
                File = file,
                Place = listing.Id.Node.Span,
                IsReadyToShip = listing.IsReadyToShip,
                HasMarketPrices = listing.Trade.TryGet(out var trade) ? trade.HasMarketPrices : listing.Trade.IsMissing ? false : null,
                Moq = SmallestOrder.Of(listing),
                Stock = listing.Stock,
                Prices = UndiscountedPrices.Of(listing),
                Freight = [.. mentions.Orders.Select(o => ListedFreight.Of(listing, file, o, definitions, settings)).OfType<ListedFreight>()],
            });
        }

        return named.DrainToImmutable();
    }
}
