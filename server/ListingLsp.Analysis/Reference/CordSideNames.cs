using System.Collections.Frozen;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>What the sides of a window covering are called, from <c>cord-sides.yaml</c>.</summary>
internal static class CordSideNames
{
    private static readonly Lazy<FrozenDictionary<string, LocalizedText>> Known = new(() => DataFile.Read("reference/cord-sides.yaml", "sides")
        .SelectMany(m => m.Texts("aliases").Append(m.Required("en")).Append(m.Required("zh")).Select(name => (Name: name, Side: m.Localized())))
        .ToFrozenDictionary(p => p.Name, p => p.Side, StringComparer.OrdinalIgnoreCase));

    /// <summary>The same for all names of one side.</summary>
    public static string Key(string written) => Find(written)?.En ?? written.Trim().ToUpperInvariant();

    /// <summary>For messages: <c>left</c>, or what is written, in quotation marks.</summary>
    public static LocalizedText Name(string written) => Find(written) ?? Vocabulary.Quoted(written.Trim());

    private static LocalizedText? Find(string written) => Known.Value.GetValueOrDefault(written.Trim().Replace('-', ' '));
}
