using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>Categories that say what a product is without a declared item type, from <c>telling-categories.yaml</c>.</summary>
internal static class TellingCategories
{
    private static readonly Lazy<ImmutableArray<Row>> Rows = new(() =>
    [
        .. DataFile.Read("reference/telling-categories.yaml", "categories").Select(m => new Row(m.Required("itemType"), m.Texts("words"), m.Texts("except"), m.Texts("under"))),
    ]);

    /// <summary>The item types that the levels of a category tell.</summary>
    public static ImmutableArray<string> ItemTypes(ImmutableArray<string> levels)
    {
        ImmutableArray<string> told = [];
        foreach (var row in Rows.Value)
        {
            if (IsTold(levels, row)) told = told.Add(row.ItemType);
        }

        return told;
    }

    private static bool IsTold(ImmutableArray<string> levels, Row row)
    {
        for (var i = 0; i < levels.Length; i++)
        {
            if (Has(levels[i], row.Words) && !levels[i..].Any(l => Has(l, row.Except)) && !levels[..i].Any(l => Has(l, row.Under))) return true;
        }

        return false;
    }

    /// <summary>Whether one of the words stands in a level as a whole one.</summary>
    private static bool Has(ReadOnlySpan<char> level, ImmutableArray<string> words)
    {
        for (var at = 0; at < level.Length; at++)
        {
            var start = at;
            while (at < level.Length && char.IsLetter(level[at])) at++;
            if (at > start && IsAmong(level[start..at], words)) return true;
        }

        return false;
    }

    private static bool IsAmong(ReadOnlySpan<char> word, ImmutableArray<string> words)
    {
        foreach (var other in words)
        {
            if (word.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private sealed record Row(string ItemType, ImmutableArray<string> Words, ImmutableArray<string> Except, ImmutableArray<string> Under);
}
