using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>LST5002: the title, or the value of an attribute, says one word again and again.</summary>
internal sealed class KeywordStuffing : ListingRule
{
    /// <summary>More words than these make no message clearer.</summary>
    private const int MostNamed = 5;

    public override string Id => "LST5002";

    public override void Check(Listing listing, RuleContext context)
    {
        if (context.Number("times") is not { } number) return;
        var times = (int)Math.Clamp(decimal.Ceiling(number), 0, int.MaxValue);
        foreach (var (place, word) in ListingTexts.Of(listing))
        {
            if (place == TextPlace.Description) continue;
            var repeated = RepeatedWords.In(word.Text, times, MostNamed);
            if (repeated.IsEmpty) continue;
            // A list of models or colours names what they share once an item.
            if (place == TextPlace.Attribute) repeated = WithoutOncePerItem(word.Text, repeated);
            if (!repeated.IsEmpty) context.Report(word.Node, ("w", Words(repeated)));
        }
    }

    private static ImmutableArray<RepeatedWord> WithoutOncePerItem(string text, ImmutableArray<RepeatedWord> words) => [.. words.Where(w => !IsOncePerItem(text, w.Text))];

    private static bool IsOncePerItem(string text, string word)
    {
        var items = text.Split([',', ';', '/', '|', '，', '；', '、', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return items.Length > 1 && items.All(i => i.IndexOf(word, StringComparison.OrdinalIgnoreCase) == i.LastIndexOf(word, StringComparison.OrdinalIgnoreCase)) && items.Distinct(StringComparer.OrdinalIgnoreCase).Count() == items.Length;
    }

    private static LocalizedText Words(ImmutableArray<RepeatedWord> words) => new(
        string.Join(", ", words.Select(w => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{w.Text} ({w.Count} times)"))),
        string.Join("、", words.Select(w => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{w.Text}（{w.Count}次）"))));
}
