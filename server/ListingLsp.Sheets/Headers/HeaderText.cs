using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;
using ListingLsp.Sheets.Values;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Sheets.Headers;

/// <summary>The head of a column, taken apart: its words, and what it says of unit, currency and quantity.</summary>
/// <param name="Words">The words, folded.</param>
/// <param name="Unit">The unit of its numbers, or null.</param>
/// <param name="Currency">The currency of its prices, or null.</param>
/// <param name="From">The smallest quantity that its prices are for, or null: <c>10-49</c>, <c>≥ 50</c>.</param>
/// <param name="Aside">Words in brackets that may change what it means, or null.</param>
internal sealed partial record HeaderText(string Words, string? Unit, string? Currency, decimal? From, string? Aside)
{
    private static readonly string[] Quantities = ["from", "above", "plus"];

    /// <summary>Reads a head.</summary>
    public static HeaderText Of(string text)
    {
        var head = FullWidth.ToAscii(text).Replace('\n', ' ').Trim();
        string? unit = null, currency = null;
        decimal? from = null;
        string? aside = null;
        var rest = BracketPattern().Replace(head, match =>
        {
            Note(match.Groups["inside"].Value.Trim());
            return " ";
        });
        foreach (var word in rest.Split([' ', '/', ',', ':', '-'], StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            if (Measure.IsUnit(word)) unit ??= word;
        }

        if (TailPattern().Match(rest) is { Success: true } tail && Measure.IsUnit(tail.Groups["unit"].Value)) (unit, rest) = (tail.Groups["unit"].Value, rest[..tail.Index]);
        else if (Glued(rest) is var (words, glued)) (unit, rest) = (glued, words);
        if (CurrencyTailPattern().Match(rest) is { Success: true } money && CurrencyOf(money.Groups["code"].Value) is { } code) (currency, rest) = (currency ?? code, rest[..money.Index]);
        if (Ladder(rest) is { } quantity) (from, rest) = (quantity.From, quantity.Before);
        return new HeaderText(Fold(rest), unit, currency, from, aside);

        void Note(string inside)
        {
            if (Measure.IsUnit(inside)) unit = inside;
            else if (CurrencyOf(inside) is { } known) currency = known;
            else if (Ladder(inside) is { Before: "" } tier) from = tier.From;
            else if (HeaderWords.IsAside(inside) || NumberText.UnitOfMeasure(inside) is not null) return;
            else if (inside.Split([' ', ',', '/', ';'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts) foreach (var part in parts) Note(part);
            else if (inside.Length > 0) aside ??= inside;
        }
    }

    /// <summary>Letters and digits only, in small letters: what is left of a head when nothing but its words count.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            var ascii = FullWidth.AsciiOf(sign) is not '\0' and var meant ? meant : sign;
            if (char.IsLetterOrDigit(ascii)) folded.Append(char.ToLowerInvariant(ascii));
        }

        return folded.ToString();
    }

    /// <summary>A currency by its code, sign or name where that leaves no doubt.</summary>
    public static string? CurrencyOf(string word) => word.Trim().ToUpperInvariant() switch
    {
        "" => null,
        "$" or "US$" or "美元" or "美金" => "USD",
        "元" or "RMB" or "人民币" or "¥" or "￥" => "CNY",
        "€" => "EUR",
        "£" => "GBP",
        { Length: 3 } code when Currencies.Codes.Contains(code) => code,
        _ => Currencies.Codes.Meant(word) is { Safety: FixSafety.Safe, Id: var id } && word.Length > 2 ? id : null,
    };

    /// <summary>A quantity from which on prices hold, with what words stand before it.</summary>
    private static (decimal From, string Before)? Ladder(string text)
    {
        var match = LadderPattern().Match(text);
        if (!match.Success) return null;
        var digits = Quantities.Select(g => match.Groups[g]).First(g => g.Success).Value.Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? (from, text[..match.Index].Trim()) : null;
    }

    /// <summary><c>毛重KG</c>, <c>重量克</c>: Chinese words with a unit right behind them.</summary>
    private static (string Words, string Unit)? Glued(string text)
    {
        var match = GluedPattern().Match(text);
        return match.Success && Measure.IsUnit(match.Groups["unit"].Value) ? (text[..match.Groups["unit"].Index], match.Groups["unit"].Value) : null;
    }

    [GeneratedRegex(@"[(\[](?<inside>[^)\]]*)[)\]]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BracketPattern();

    [GeneratedRegex(@"[\s/_,:-]+(?<unit>[a-zA-Z]{1,6}|[毫厘公千盎英]?[米分克斤寸尺磅司])\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TailPattern();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}(?<unit>mm|cm|kg|g|lbs?|毫米|厘米|千克|公斤|克)\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GluedPattern();

    [GeneratedRegex(@"[\s/_,:-]+(?<code>[a-zA-Z]{3}|US\$|\$|€|£|元|美元|人民币)\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CurrencyTailPattern();

    [GeneratedRegex(@"((?<from>[0-9,]+)\s*([-~–—至到]|\bto\b)\s*[0-9,]+|(>=|=>|≥|≧|>|大于等于|不少于|from)\s*(?<above>[0-9,]+)|(?<plus>[0-9,]+)\s*(pcs|pieces|piece|sets?|pairs?|units?|件|个|套|双|只|台)?\s*(\+|以上|及以上|up|or more))\s*(pcs|pieces|piece|sets?|pairs?|units?|件|个|套|双|只|台)?\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LadderPattern();
}
