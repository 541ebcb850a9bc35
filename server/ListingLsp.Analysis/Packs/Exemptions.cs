using System.Collections.Frozen;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Packs;

/// <summary>Exemptions that listings claim, from <c>exemptions.yaml</c>; a pack may name others.</summary>
public static class Exemptions
{
    private static readonly Lazy<FrozenDictionary<string, LocalizedText>> Names = new(() =>
        DataFile.Read("reference/exemptions.yaml", "exemptions").ToFrozenDictionary(m => m.Required("id"), m => m.Localized(), StringComparer.OrdinalIgnoreCase));

    /// <summary>All that are built in, by their ids.</summary>
    public static IEnumerable<KeyValuePair<string, LocalizedText>> All => Names.Value.OrderBy(p => p.Key, StringComparer.Ordinal);

    /// <summary>What an exemption is called; as written where it is not known.</summary>
    public static LocalizedText Name(string id) => Names.Value.TryGetValue(id, out var name) ? name : id;
}
