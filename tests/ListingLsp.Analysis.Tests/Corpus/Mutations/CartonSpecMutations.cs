namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>Mistakes in the shared carton specs.</summary>
internal static class CartonSpecMutations
{
    private static readonly string[] NoCarton = ["/trade/carton"];

    public static IEnumerable<Mutation> All =>
    [
        new("LST2016", "a carton without height", $"{Bench.Cartons}#/cartons/1/height", l => l.In(Bench.Cartons).Set("/cartons/1/height", 0)) { Lacks = NoCarton },
        new("LST2016", "a carton that takes nothing", $"{Bench.Cartons}#/cartons/1/maxUnits", l => l.In(Bench.Cartons).Set("/cartons/1/maxUnits", 0)) { Lacks = NoCarton },
        new("LST2017", "a carton of paper", $"{Bench.Cartons}#/cartons/0/emptyWeight", l => l.In(Bench.Cartons).Set("/cartons/0/emptyWeight", "0.01")) { Lacks = NoCarton },
        new("LST2018", "two cartons share a name", $"{Bench.Cartons}#/cartons/1/name", l => l.In(Bench.Cartons).SetText("/cartons/1/name", "3号标准3层")) { Lacks = NoCarton },
    ];
}
