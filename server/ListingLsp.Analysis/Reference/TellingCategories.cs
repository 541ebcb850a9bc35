using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>Categories that say what a product is without a declared item type, from <c>telling-categories.yaml</c>.</summary>
internal static partial class TellingCategories
{
    private static readonly Lazy<ImmutableArray<Row>> Rows = new(() =>
    [
        .. DataFile.Read("reference/telling-categories.yaml", "categories").Select(m => new Row(m.Required("itemType"), m.Texts("words"), m.Texts("except"), m.Texts("under"))),
    ]);

    /// <summary>The item types that the levels of a category tell.</summary>
    public static IEnumerable<string> ItemTypes(ImmutableArray<string> levels)
    {
        foreach (var row in Rows.Value)
        {
            if (Enumerable.Range(0, levels.Length).Any(i => Tells(levels, i, row))) yield return row.ItemType;
        }
    }

    private static bool Tells(ImmutableArray<string> levels, int index, Row row) =>
        Has(levels[index], row.Words) && !levels[index..].Any(l => Has(l, row.Except)) && !levels[..index].Any(l => Has(l, row.Under));

    private static bool Has(string level, ImmutableArray<string> words) =>
        words.Any(w => level.Contains(w, StringComparison.OrdinalIgnoreCase)) && WordPattern().Matches(level).Any(m => words.Contains(m.Value, StringComparer.OrdinalIgnoreCase));

    private sealed record Row(string ItemType, ImmutableArray<string> Words, ImmutableArray<string> Except, ImmutableArray<string> Under);

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex WordPattern();
}
