using System.Collections.Immutable;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>Every mutation, family by family.</summary>
internal static class AllMutations
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Mutation> All { get; } =
    [
        .. DocumentMutations.All,
        .. PricingMutations.All,
        .. TextMutations.All,
        .. CartonMutations.All,
        .. CartonSpecMutations.All,
        .. FreightMutations.All,
        .. ShippingMutations.All,
        .. ItemMutations.All,
        .. SubstanceMutations.All,
        .. CordMutations.All,
        .. QualityMutations.All,
        .. ToolMutations.All,
    ];
}
