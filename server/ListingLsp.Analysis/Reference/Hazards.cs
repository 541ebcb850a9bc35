using System.Collections.Frozen;
using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>Hazards that the platform names for window coverings, from <c>hazards.yaml</c>.</summary>
public static class Hazards
{
    private static readonly Lazy<ImmutableArray<Code>> Rows = new(() =>
        [.. DataFile.Read("reference/hazards.yaml", "hazards").Select(m => new Code(m.Required("id"), m.Localized(), m.Texts("aliases"), []))]);

    private static readonly Lazy<FrozenDictionary<string, LocalizedText>> Known = new(() => Rows.Value
        .SelectMany(h => h.Aliases.Append(h.Name.En).Append(h.Name.Zh).Select(name => (Name: name, Hazard: h.Name)))
        .ToFrozenDictionary(p => p.Name, p => p.Hazard, StringComparer.OrdinalIgnoreCase));

    /// <summary>All of them.</summary>
    public static ImmutableArray<Code> All => Rows.Value;

    /// <summary>What a declared hazard is called, or null where it is none of these.</summary>
    public static LocalizedText? Find(string written) => Known.Value.GetValueOrDefault(written.Trim().Replace('-', ' '));
}
