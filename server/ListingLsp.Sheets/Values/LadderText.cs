using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Sheets.Headers;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Sheets.Values;

/// <summary>Steps by quantity in one cell: <c>10-49: 9.8; ≥50 / 9.2</c>. The values are prices, or days.</summary>
/// <param name="Steps">Each step: its first quantity, its last one where it has one, and its value with the digits that were written.</param>
/// <param name="Currency">The currency that stands in it, or null.</param>
/// <param name="Unit">The unit of measure of the quantities, or null.</param>
/// <param name="Note">How it was guessed; null where it is certain.</param>
internal sealed partial record LadderText(ImmutableArray<(decimal From, decimal? UpTo, string Value)> Steps, string? Currency, string? Unit, LocalizedText? Note)
{
    private static readonly string[] Quantities = ["from", "above", "plus", "only"];

    /// <summary>Reads all steps of a cell; null where something in it is none, or their quantities do not rise.</summary>
    /// <param name="cell">The text.</param>
    /// <param name="isDays">Whether the values are days; else they are prices.</param>
    public static LadderText? Of(string cell, bool isDays)
    {
        var text = FullWidth.ToAscii(cell).Replace('\u00A0', ' ');
        if (LongNumber.IsIn(text)) return null;
        var steps = ImmutableArray.CreateBuilder<(decimal, decimal?, string)>();
        string? currency = null, unit = null;
        var isFitting = true;
        LocalizedText? note = null;
        decimal? end = null;
        var left = StepPattern().Replace(text, match =>
        {
            var from = Number(Quantities.Select(g => match.Groups[g]).First(g => g.Success).Value);
            decimal? upTo = match.Groups["to"].Success ? Number(match.Groups["to"].Value) : null;
            isFitting &= isDays ? !match.Groups["sign"].Success : !match.Groups["days"].Success;
            if (match.Groups["noun"].Success) unit ??= NumberText.UnitOfMeasure(match.Groups["noun"].Value);
            if (steps.Count > 0 && from <= steps[^1].Item1) isFitting = false;
            if (match.Groups["slash"].Success && match.Groups["only"].Success) note ??= ReadingWords.PriceFrom.Fill([("from", from), ("price", match.Groups["value"].Value)]);
            if (match.Groups["sign"].Success) currency ??= HeaderText.CurrencyOf(match.Groups["sign"].Value);
            if (match.Groups["sign"].Value is "¥" or "￥") note ??= ReadingWords.Yen.Fill([("sign", match.Groups["sign"].Value)]);
            if (end is { } last && from != last + 1 && from != last) note ??= ReadingWords.Gap.Fill([("from", from), ("end", last)]);
            end = upTo;
            steps.Add((from, upTo, match.Groups["value"].Value.Replace(",", "", StringComparison.Ordinal)));
            return "";
        });
        return steps.Count == 0 || !isFitting || left.AsSpan().Trim(" \t\r\n;,|/.").Length > 0 ? null : new LadderText(steps.ToImmutable(), currency, unit, note);
    }

    private static decimal Number(string digits) => decimal.Parse(digits.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    private const string Quantity = @"[0-9]{1,3}(,[0-9]{3})+|[0-9]+";
    private const string Noun = @"\s*(?<noun>pcs|pieces?|sets?|pairs?|units?|ctns?|cartons?|boxes|box|bags?|rolls?|件|个|套|双|只|台|箱|盒|包|条|张|卷)?\s*";

    [GeneratedRegex(@"((?<from>" + Quantity + @")" + Noun + @"([-~–—至到]|\bto\b)\s*(?<to>" + Quantity + @")" + Noun + @"|(>=|=>|≥|≧|>|大于等于|不少于|from|above|over)\s*(?<above>" + Quantity + @")" + Noun + @"|(?<plus>" + Quantity + @")" + Noun + @"(\+|以上|及以上|up|or more)" + Noun + @"|(?<only>" + Quantity + @")" + Noun + @")\s*([:=@]|(?<slash>/))\s*(?<sign>US\$|USD|CNY|RMB|EUR|GBP|\$|¥|￥|€|£)?\s*(?<value>[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?|[0-9]+(\.[0-9]+)?)\s*(?<sign>USD|CNY|RMB|EUR|GBP|美元|元)?(\s*(?<days>days?|天|工作日))?(\s*/\s*(pcs?|piece|set|pair|unit|件|个|套|双|只|台))?", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StepPattern();
}
