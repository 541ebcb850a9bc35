using System.Collections.Frozen;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>Words that name nothing, from <c>common-words.yaml</c>, and the units of measure.</summary>
internal static class CommonWords
{
    private static readonly Lazy<FrozenSet<string>> Words = new(() => DataFile
        .Read("reference/common-words.yaml", "words")
        .SelectMany(m => m.Texts("words"))
        .Concat(Units.Codes.Codes.SelectMany(c => c.Aliases.Append(c.Id)))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a word is one of them, whatever its letter case.</summary>
    public static bool Contains(string word) => Words.Value.Contains(word);
}
