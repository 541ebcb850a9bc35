using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>Banned pesticides, and numbers that are none.</summary>
internal static class SubstanceMutations
{
    public static IEnumerable<Mutation> All =>
    [
        new("LST4007", "a mixture with chlorpyrifos", "/compliance/substances/1/cas", l => l.Append("/compliance/substances", Substance("chlorpyrifos", "2921-88-2"))) { When = Which.Are("mancozeb-fungicide") },
        new("LST4007", "a mixture with something of a banned number", "/compliance/substances/1/cas", l => l.Append("/compliance/substances", Substance("active B", "2921-88-2"))) { When = Which.Are("mancozeb-fungicide") },
        new("LST4007", "a title with paraquat", "/title", l => l.SetText("/title", "Paraquat 20% SL Herbicide, 1 L Bottle, Private Label")) { When = Which.Are("mancozeb-fungicide") },
        new("LST4008", "a banned name among chemicals", "/description", l => l.SetText("/description", l.At("/description") + "\n\nEthylene dibromide is made in the same plant.")) { When = Which.Are("epoxy-resin-kit"), Marks = "Ethylene dibromide" },
        new("LST4009", "a CAS number with a wrong digit", "/compliance/substances/0/cas", l => l.SetText("/compliance/substances/0/cas", "77-92-8")) { When = Which.Are("citric-acid-anhydrous") },
        new("LST4009", "a CAS number with a wrong digit in the text", "/description", l => l.Reword("/description", "77-92-9", "77-92-6")) { When = l => Which.Are("citric-acid-anhydrous")(l), Marks = "77-92-6" },
    ];

    private static NewValue Substance(string name, string cas) => NewValue.Mapping(("name", NewValue.Text(name)), ("cas", NewValue.Text(cas)), ("content", NewValue.Text("5%")));
}
