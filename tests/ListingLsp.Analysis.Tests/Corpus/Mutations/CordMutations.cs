using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>Window coverings that the United States do not take.</summary>
internal static class CordMutations
{
    private static readonly Predicate<CorpusListing> Blind = Which.Are("bamboo-roman-blind");
    private static readonly Predicate<CorpusListing> Shade = Which.Are("cordless-cellular-shade");

    public static IEnumerable<Mutation> All =>
    [
        new("LST4010", "a long cord", "/compliance/cords/0/pull", l => l.Set("/compliance/cords/0/pull", 25)) { When = Blind },
        new("LST4010", "a long cord that children reach", "/compliance/cords/1/pull", l => l.Remove("/compliance/cords/1/accessible")) { When = Blind },
        new("LST4011", "a long loop", "/compliance/cords/0/loopPerimeter", l => l.Add("/compliance/cords/0", "loopPerimeter", NewValue.Word("50"))) { When = Blind },
        new("LST4012", "two cords that are just short enough", "/compliance/cords/1/pull", l => l.SetValue("/compliance/cords", NewValue.List(Cord("left"), Cord("right")))) { When = Blind },
        new("LST4013", "nothing about cords", "/compliance/cords", l => l.Remove("/compliance/cordless")) { When = Shade },
        new("LST4013", "a roman blind without its cords", "/compliance/cords", l => l.Remove("/compliance/cords")) { When = Blind },
        new("LST4014", "small parts", "/compliance/hazards/0", l => l.Add("/compliance", "hazards", NewValue.List(NewValue.Text("small-parts")))) { When = Shade },
    ];

    private static NewValue Cord(string side) => NewValue.Mapping(("side", NewValue.Text(side)), ("pull", NewValue.Word("21")));
}
