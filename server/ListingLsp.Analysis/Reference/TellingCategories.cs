using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>Categories that say what a product is without a declared item type, from <c>telling-categories.yaml</c>.</summary>
internal static partial class TellingCategories
{
    private static readonly Lazy<ImmutableArray<Row>> Rows = new(() =>
    [
        .. DataFile.Read("reference/telling-categories.yaml", "categories").Select(m => new Row(m.Required("itemType"), m.Texts("words"), m.Texts("except"))),
    ]);

    /// <summary>The item types that the levels of a category tell.</summary>
    public static IEnumerable<string> ItemTypes(ImmutableArray<string> levels)
    {
        foreach (var row in Rows.Value)
        {
            if (levels.Any(level => Has(level, row.Words) && !Has(level, row.Except))) yield return row.ItemType;
        }
    }

    private static bool Has(string level, ImmutableArray<string> words) =>
        words.Any(w => level.Contains(w, StringComparison.OrdinalIgnoreCase)) && WordPattern().Matches(level).Any(m => words.Contains(m.Value, StringComparer.OrdinalIgnoreCase));

    private sealed record Row(string ItemType, ImmutableArray<string> Words, ImmutableArray<string> Except);

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex WordPattern();
}
