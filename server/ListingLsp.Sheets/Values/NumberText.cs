using System.Globalization;
using System.Text.RegularExpressions;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;
using ListingLsp.Sheets.Headers;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Sheets.Values;

/// <summary>A number as people write it, with what stands around it.</summary>
/// <param name="Digits">It as a plain decimal, with the digits that were written.</param>
/// <param name="Value">Its value.</param>
/// <param name="Currency">The currency that stands with it, or null.</param>
/// <param name="Unit">Another word that stands with it, such as <c>kg</c> or <c>pcs</c>; empty where none does.</param>
/// <param name="Note">How it was guessed; null where it is certain.</param>
internal sealed partial record NumberText(string Digits, decimal Value, string? Currency, string Unit, LocalizedText? Note)
{
    private const decimal TenThousand = 10_000;

    /// <summary>Whether more than it is meant, too: <c>50起</c>, <c>≥50</c>, <c>50+</c>.</summary>
    public bool IsFloor { get; init; }

    /// <summary>Whether no word stands with it, or the unit that it counts: <c>pcs</c>.</summary>
    public bool HasKnownUnit => Unit.Length == 0 || UnitOfMeasure(Unit) is not null || Measure.IsUnit(Unit);

    /// <summary>Reads a number with thousands separators, full-width digits, currency signs and a unit behind it; null where it is none.</summary>
    public static NumberText? Of(string cell)
    {
        var text = FullWidth.ToAscii(cell).Replace('\u00A0', ' ').Trim();
        var match = Pattern().Match(text);
        if (!match.Success || LongNumber.IsIn(text)) return null;
        var (number, note) = Plain(match.Groups["number"].Value);
        if (number is null || !decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)) return null;
        var (before, after) = (match.Groups["before"].Value.Trim(), match.Groups["after"].Value.Trim());
        string? currency = null;
        var isFloor = FloorPattern().Match(after) is { Success: true };
        if (isFloor) after = FloorPattern().Replace(after, "");
        if (before is ">=" or "≥" or "≧")
        {
            isFloor = true;
        }
        else if (before.Length > 0 && (currency = CurrencyOf(before, ref note)) is null)
        {
            if (!AboutPattern().IsMatch(before)) return null;
            note = ReadingWords.About.Fill([("number", number)]);
        }

        if (after.StartsWith('万'))
        {
            (value, after) = (value * TenThousand, after[1..].Trim());
            number = value.ToString("0.####", CultureInfo.InvariantCulture);
        }

        if (after.Length > 0 && currency is null && CurrencyOf(after.Split('/')[0].Trim(), ref note) is { } behind) (currency, after) = (behind, after.Contains('/', StringComparison.Ordinal) ? after[(after.IndexOf('/', StringComparison.Ordinal) + 1)..] : "");
        return new NumberText(number, value, currency, after.TrimStart('/').Trim().TrimEnd('.', '。'), note) { IsFloor = isFloor };
    }

    /// <summary>The unit of measure that a word behind a number names, or null.</summary>
    public static string? UnitOfMeasure(string word) =>
        word.ToLowerInvariant() is "箱" or "ctn" or "ctns" ? "carton" : word.Length > 0 && Units.Codes.Meant(word) is { Safety: FixSafety.Safe, Id: var unit } ? unit : null;

    /// <summary>Digits with a point, whatever separates thousands and decimals.</summary>
    private static (string? Number, LocalizedText? Note) Plain(string text)
    {
        var number = text.Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        if (ThousandsPattern().IsMatch(number)) return (number.Replace(",", "", StringComparison.Ordinal), null);
        if (!number.Contains(',', StringComparison.Ordinal)) return number.Count(c => c == '.') <= 1 ? (number, null) : (null, null);
        if (!CommaPattern().IsMatch(number)) return (null, null);
        var point = number.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return (point, ReadingWords.DecimalComma.Fill([("number", point)]));
    }

    private static string? CurrencyOf(string word, ref LocalizedText? note)
    {
        if (word is "¥" or "￥") note ??= ReadingWords.Yen.Fill([("sign", word)]);
        return HeaderText.CurrencyOf(word);
    }

    [GeneratedRegex(@"^(?<before>[^0-9.,+-]*?)\s*(?<number>[+-]?[0-9][0-9,.' ]*[0-9]|[+-]?[0-9]|[+-]?\.[0-9]+)\s*(?<after>[^0-9]*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThousandsPattern();

    [GeneratedRegex(@"^[+-]?([0-9]+|[0-9]{1,3}(\.[0-9]{3})+),[0-9]{1,2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CommaPattern();

    [GeneratedRegex(@"\s*(\+|(及)?以上|起(订|批|售|卖)?|up|min\.?|or more)\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FloorPattern();

    [GeneratedRegex(@"^(约|大约|about|approx\.?|ca\.?|~|±|≈|>)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AboutPattern();
}
