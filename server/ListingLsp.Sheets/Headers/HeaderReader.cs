using System.Globalization;
using System.Text.RegularExpressions;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Sheets.Fields;

namespace ListingLsp.Sheets.Headers;

/// <summary>Tells by the head of a column where its values go.</summary>
internal static partial class HeaderReader
{
    private static readonly LocalizedText Likely = new("taken for '{field}'", "按“{field}”处理");
    private static readonly LocalizedText NoUnit = new("'{field}' without a unit: taken as {unit}", "“{field}”未写单位，按{unit}处理");

    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>The target of a head, or null where it says nothing that is known.</summary>
    public static ColumnTarget? Read(SheetKind kind, string text)
    {
        var table = SheetFields.Of(kind);
        if (FieldPath.Find(table, text.Trim()) is { } exact && IsPath(text.Trim())) return new ColumnTarget(exact);
        var head = HeaderText.Of(text);
        if (kind == SheetKind.Listings && (Numbered(table, head) ?? Step(table, head)) is { } tier) return tier with { Currency = head.Currency };
        if (Meant(kind, head.Words) is not { } meant) return null;
        var path = FieldPath.Find(table, meant.Field) ?? throw new InvalidDataException($"header-words.yaml: no field {meant.Field}");
        var target = new ColumnTarget(path) { Unit = head.Unit, Currency = head.Currency };
        if (meant.IsLikely || head.Aside is not null) return target with { Guess = Likely.Fill([("field", meant.Field)]) };
        return head.Unit is null && UnitOf(path) is { } unit ? target with { Unit = unit, Guess = NoUnit.Fill([("field", meant.Field), ("unit", unit)]) } : target;
    }

    /// <summary>Whether a head leaves open what it is of, the product or its carton.</summary>
    public static bool IsOfWhat(string text) => HeaderText.Of(text).Words is var words && (HeaderWords.IsOfWhat(words) || (Parts(words) is var (latin, other) && HeaderWords.IsOfWhat(latin) && HeaderWords.IsOfWhat(other)));

    /// <summary>One word, or the same in both languages: <c>Item No. 货号</c>. Where one of the two is not known, the other is a guess.</summary>
    private static MeantField? Meant(SheetKind kind, string words)
    {
        if (HeaderWords.Find(kind, words) is { } whole) return whole;
        if (Parts(words) is not var (latin, other)) return null;
        return (HeaderWords.Find(kind, latin), HeaderWords.Find(kind, other)) switch
        {
            ({ } one, { } two) when one.Field == two.Field => new MeantField(one.Field, one.IsLikely && two.IsLikely),
            ({ } one, null) => one with { IsLikely = true },
            (null, { } two) => two with { IsLikely = true },
            _ => null,
        };
    }

    /// <summary>The Latin and the other letters of a head that has both, one behind the other.</summary>
    private static (string Latin, string Other)? Parts(string words)
    {
        var match = PartsPattern().Match(words);
        return match.Success ? (match.Groups["latin"].Value, match.Groups["other"].Value) : null;
    }

    /// <summary>Paths with a dot, and the few names that no sheet of somebody else has, are meant as they stand; <c>id</c> and <c>title</c> are so anyway.</summary>
    private static bool IsPath(string text) => text.Contains('.', StringComparison.Ordinal) || char.IsAsciiLetterLower(text[0]);

    /// <summary>Sheets mean this and that by a bare weight; a bare length is cm, a bare time days.</summary>
    private static string? UnitOf(FieldPath path) => path.Type is NumberType { Unit: "kg" } ? "kg" : null;

    /// <summary><c>Price 1</c>, <c>数量2</c>, <c>Tier 3 qty</c>.</summary>
    private static ColumnTarget? Numbered(Shape table, HeaderText head)
    {
        var match = NumberedPattern().Match(head.Words);
        if (!match.Success) return null;
        var number = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        var field = match.Groups["price"].Success ? "price" : "from";
        return new ColumnTarget(FieldPath.Find(table, $"trade.tiers.{number.ToString(CultureInfo.InvariantCulture)}.{field}")!);
    }

    /// <summary><c>10-49</c>, <c>价格(≥50)</c>: one step of a ladder.</summary>
    private static ColumnTarget? Step(Shape table, HeaderText head)
    {
        if (head.From is not { } from || (head.Words.Length > 0 && HeaderWords.Find(SheetKind.Listings, head.Words) is not { Field: SheetFields.Price or "trade.carton.tiers" })) return null;
        var ladder = head.Words.Length > 0 && HeaderWords.Find(SheetKind.Listings, head.Words)!.Field == "trade.carton.tiers" ? "trade.carton.tiers" : "trade.tiers";
        var target = new ColumnTarget(FieldPath.Find(table, ladder)!) { From = from };
        // Years stand in heads, too.
        return head.Words.Length == 0 && from is >= FirstYear and <= LastYear ? target with { Guess = Likely.Fill([("field", ladder)]) } : target;
    }

    [GeneratedRegex(@"^((?<latin>[a-z0-9]+)(?<other>[^a-z0-9]+)|(?<other>[^a-z0-9]+)(?<latin>[a-z0-9]+))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartsPattern();

    [GeneratedRegex(@"^((price|unitprice|tierprice|ladderprice|阶梯价|阶梯价格|价格|单价)(?<n>[1-4])(?<price>)|(qty|quantity|minqty|moq|from|tierqty|数量|起批量|起订量|阶梯数量)(?<n>[1-4])|(tier|step|阶梯|第)(?<n>[1-4])档?((?<price>price|unitprice|价格|单价|价)|qty|quantity|from|moq|minqty|数量|起批量|起订量))$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberedPattern();
}
