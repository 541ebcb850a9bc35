namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>Mistakes in what suppresses findings.</summary>
internal static class ToolMutations
{
    private static readonly Predicate<CorpusListing> Straws = l => Which.Are("kraft-paper-straws")(l) && Which.AreYaml(l);

    public static IEnumerable<Mutation> All =>
    [
        new("LST9001", "no reason", "", l => l.Above("# listinglsp-ignore-file LST1004")) { When = Which.AreYaml, Needs = ["/trade/tiers/1"], Lacks = ["/trade/carton", "/trade/marketPrices"], First = b => b.Set("/trade/tiers/1/price", b.At("/trade/tiers/0/price")) },
        new("LST9002", "nothing to suppress", "", l => l.Above("# listinglsp-ignore-file LST1004 -- agreed with the platform")) { When = Which.AreYaml },
        new("LST9003", "a ban cannot be suppressed", "", l => l.Above("# listinglsp-ignore-file LST4001 -- sold anyway")) { When = Straws, First = b => b.InListing().Set("/compliance/materials/0/plastic", "true") },
    ];
}
