using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>Item types that the built-in rule packs name, from <c>item-types.yaml</c>. Listings and packs may name others.</summary>
public static class ItemTypes
{
    /// <summary>A slip in a shorter word makes another word: plane, plate.</summary>
    private const int LongEnoughForSlips = 7;

    private static readonly Lazy<CodeList> List = new(() => new CodeList(
        "item-type",
        DataFile.Read("reference/item-types.yaml", "itemTypes"),
        m => new Code(m.Required("id"), m.Localized(), [], [m.Required("zh"), .. m.Texts("likely")])));

    private static readonly Lazy<Dictionary<string, string>> ByWord = new(() => Codes.Codes
        .SelectMany(c => c.Likely.Append(c.Id).Select(w => (Word: Plain(w), c.Id)))
        .DistinctBy(p => p.Word)
        .ToDictionary(p => p.Word, p => p.Id, StringComparer.Ordinal));

    /// <summary>All of them.</summary>
    public static CodeList Codes => List.Value;

    /// <summary>
    /// The item type that somebody meant by a word that is none: a plural, other hyphens, a translation, or in a longer word one
    /// slip of the keyboard. Null where it may well be an item type of their own.
    /// </summary>
    /// <param name="word">The word as written.</param>
    /// <param name="others">Item types of the packs of the workspace.</param>
    public static string? Meant(string word, IReadOnlyCollection<string> others)
    {
        var plain = Plain(word);
        if (others.FirstOrDefault(o => Plain(o) == plain) is { } other) return other;
        if (ByWord.Value.TryGetValue(plain, out var id)) return id;
        return plain.Length < LongEnoughForSlips ? null : others.Concat(Codes.Codes.Select(c => c.Id)).FirstOrDefault(known => Nearest.Distance(plain, Plain(known), limit: 1) == 1);
    }

    /// <summary>A word without what is only a way to write it.</summary>
    private static string Plain(string word)
    {
        var plain = word.Trim().ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return plain.Length > 2 && plain.EndsWith('s') ? plain[..^1] : plain;
    }
}
