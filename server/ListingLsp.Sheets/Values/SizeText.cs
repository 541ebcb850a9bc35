using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Sheets.Values;

/// <summary>Three sides in one cell: <c>43*21*27</c>, <c>43×21×27cm</c>, <c>长43宽21高27</c>.</summary>
/// <param name="Sides">Length, width and height in cm, as plain decimals.</param>
internal sealed partial record SizeText(ImmutableArray<string> Sides)
{
    /// <summary>Reads a size; null where it is none.</summary>
    /// <param name="cell">The text.</param>
    /// <param name="unit">The unit where it names none.</param>
    public static SizeText? Of(string cell, string? unit)
    {
        var match = Pattern().Match(FullWidth.ToAscii(cell).Trim());
        if (!match.Success || LongNumber.IsIn(match.Value)) return null;
        var named = match.Groups["unit"].Success ? match.Groups["unit"].Captures[^1].Value : unit ?? "cm";
        if (Measure.Factor(named, "cm") is not { } factor) return null;
        return new SizeText([.. match.Groups["side"].Captures.Select(c => factor == 1 ? c.Value : Measure.Convert(decimal.Parse(c.Value, CultureInfo.InvariantCulture), factor).ToString("0.####", CultureInfo.InvariantCulture))]);
    }

    [GeneratedRegex(@"^([LWHlwh长宽高:\s]*(?<side>[0-9]+(\.[0-9]+)?)\s*(?<unit>mm|cm|m|in|inch|inches|毫米|厘米|米|英寸)?\s*\(?[LWHlwh长宽高]?\)?\s*([*xX×✕·/,\s]|(?=[LWHlwh长宽高])|$)\s*){3}(\(?(?<unit>mm|cm|m|in|inch|inches|毫米|厘米|米|英寸)\)?)?\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
