using System.Collections.Immutable;
using ListingLsp.Analysis.Rules.Carton;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Analysis.Rules.Pricing;

namespace ListingLsp.Analysis.Rules;

/// <summary>The rules that are built: one explicit line each, so that trimming keeps them. A test catches a forgotten one.</summary>
internal static class RuleList
{
    /// <summary>Rules that judge a listing, in the order of their ids.</summary>
    public static readonly ImmutableArray<ListingRule> OfListings =
    [
        new UnresolvedReference(),
        new MoqDiffersFromFirstTier(),
        new TierQuantityNotAscending(),
        new TierPriceRises(),
        new TooManyTiers(),
        new CartonNotReadyToShip(),
        new CartonPriceAbovePiecePrice(),
        new CartonPriceEqualsPiecePrice(),
        new CartonPricePerBox(),
    ];

    /// <summary>Rules that judge a carton spec.</summary>
    public static readonly ImmutableArray<CartonSpecRule> OfCartonSpecs = [];

    /// <summary>Every rule with a class of its own.</summary>
    public static IEnumerable<Rule> All => [.. OfListings, .. OfCartonSpecs];

    /// <summary>Rules that the parser, the binder, the definition index or the run itself reports.</summary>
    public static readonly ImmutableArray<string> Produced =
    [
        "LST0001", "LST0002", "LST0003", "LST0004", "LST0005", "LST0006", "LST0009", "LST0011", "LST0012", "LST0013", "LST0014", "LST0015", "LST9000", "LST9004",
    ];
}
