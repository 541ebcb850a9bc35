using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Packs;

/// <summary>What the name of a material says it is, from <c>polymers.yaml</c>.</summary>
internal static class Polymers
{
    private const string Foam = "expanded-polystyrene";

    private static readonly Lazy<PhraseSet<string>> Names = new(() => new PhraseSet<string>(DataFile.Read("reference/polymers.yaml", "polymers").SelectMany(row =>
        row.Texts("names").Select(n => new Phrase<string>(n, "polymers", row.Required("kind")))
            .Concat(row.Texts("not").Select(n => new Phrase<string>(n, "polymers", row.Required("kind"), IsDecoy: true))))));

    /// <summary>Whether a material of this name is a plastic.</summary>
    public static bool IsPlastic(string name) => Names.Value.Find(name).Count > 0;

    /// <summary>Whether a material of this name is expanded polystyrene.</summary>
    public static bool IsExpandedPolystyrene(string name) => Names.Value.Find(name).Exists(m => m.Meaning == Foam);
}
