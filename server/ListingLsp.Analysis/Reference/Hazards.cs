using System.Collections.Frozen;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>Hazards that the platform names for window coverings, from <c>hazards.yaml</c>.</summary>
internal static class Hazards
{
    private static readonly Lazy<FrozenDictionary<string, LocalizedText>> Known = new(() => DataFile.Read("reference/hazards.yaml", "hazards")
        .SelectMany(m => m.Texts("aliases").Append(m.Required("en")).Append(m.Required("zh")).Select(name => (Name: name, Hazard: m.Localized())))
        .ToFrozenDictionary(p => p.Name, p => p.Hazard, StringComparer.OrdinalIgnoreCase));

    /// <summary>What a declared hazard is called, or null where it is none of these.</summary>
    public static LocalizedText? Find(string written) => Known.Value.GetValueOrDefault(written.Trim().Replace('-', ' '));
}
