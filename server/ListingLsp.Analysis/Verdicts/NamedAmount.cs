using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>An amount in US dollars that a title names as the price of one unit: <c>$9.9</c>, <c>US$ 5-8</c>, <c>5.99 USD</c>.</summary>
/// <param name="Start">Index of its first sign.</param>
/// <param name="Length">Signs.</param>
/// <param name="Lower">The amount, or the lower end of a span.</param>
/// <param name="Upper">The amount, or the upper end of a span.</param>
internal readonly partial record struct NamedAmount(int Start, int Length, decimal Lower, decimal Upper)
{
    /// <summary>So much of a title is looked at; the platform takes 128 bytes (LST5006).</summary>
    private const int Longest = 500;

    /// <summary>Signs on either side in which a word may say that it is no price: "save $5", "free shipping over $50".</summary>
    private const int Around = 24;

    /// <summary>The prices that a title names.</summary>
    /// <param name="title">The title.</param>
    /// <param name="unit">The unit of the listing.</param>
    public static IEnumerable<NamedAmount> In(string title, string unit)
    {
        if (!title.Contains('$', StringComparison.Ordinal) && !title.Contains("USD", StringComparison.Ordinal)) yield break;
        foreach (var match in AmountPattern().Matches(title.Length > Longest ? title[..Longest] : title).Cast<Match>())
        {
            if (Read(match.Groups["a"].Value) is not { } a || (match.Groups["b"] is { Success: true, Value: var end } ? Read(end) : a) is not { } b) continue;
            var amount = new NamedAmount(match.Index, match.Length, Math.Min(a, b), Math.Max(a, b));
            if (!amount.IsNoPrice(title) && amount.IsOfOneUnit(title, unit)) yield return amount;
        }
    }

    private bool IsNoPrice(string title) => NumberWords.AreIn(NumberWords.Of("no-price"), title, Math.Max(0, Start - Around), Start)
        || NumberWords.AreIn(NumberWords.Of("no-price"), title, Start + Length, Math.Min(title.Length, Start + Length + Around));

    private bool IsOfOneUnit(string title, string unit)
    {
        var at = SkipBlanks(title, Start + Length);
        if (NumberWords.EndAt(NumberWords.Of("amount-of"), title, at) is not { } end) return !IsForSeveral(title);
        ImmutableArray<string> units = Units.Codes.Find(unit) is { } code ? [code.Id, .. code.Aliases, .. NumberWords.Of("general-unit")] : [unit];
        return NumberWords.EndAt(units, title, SkipBlanks(title, end)) is not null;
    }

    /// <summary>2 for $5, 10pcs $9.9.</summary>
    private bool IsForSeveral(string title) => SeveralPattern().IsMatch(title[Math.Max(0, Start - Around)..Start]);

    private static decimal? Read(string number) =>
        decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at;
    }

    /// <summary>The sign before or behind the number; a letter before <c>$</c> makes it another dollar: A$, HK$.</summary>
    [GeneratedRegex(
        @"(?<![A-Za-z$])(?:US ?\$|USD ?\$?|\$) ?(?<a>(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?)(?:[-–~](?:US ?\$|USD ?\$?|\$)?(?<b>(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?)| ?(?:[-–~]|to) ?(?:US ?\$|USD ?\$?|\$) ?(?<b>(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?))?(?![\d.,]*\d|%|[kK]\b)"
            + @"|(?<![\d.,$A-Za-z-])(?<a>(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?)(?: ?(?:[-–~]|to) ?(?<b>(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,6})?))? ?(?:USD|US ?\$)(?![A-Za-z\d]| ?\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex AmountPattern();

    [GeneratedRegex(@"\d ?(?:for|pcs|pieces|pairs|sets|packs?|x) ?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SeveralPattern();
}
