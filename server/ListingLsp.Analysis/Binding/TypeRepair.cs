using System.Text.RegularExpressions;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Syntax.Yaml;

namespace ListingLsp.Analysis.Binding;

/// <summary>The edit that makes a value what its field takes, where what was meant is certain.</summary>
internal static partial class TypeRepair
{
    /// <summary>The edit, or null where only the author knows what was meant.</summary>
    public static TextEdit? Propose(SyntaxTree tree, SyntaxNode node, ValueType type) => (type, node) switch
    {
        (NumberType numeric, ScalarSyntax scalar) when Number(scalar.Value, numeric.Unit) is { } number => new TextEdit(node.Span, number),
        (FlagType, ScalarSyntax scalar) when Flag(scalar.Value) is { } flag => new TextEdit(node.Span, flag),
        (TextType or CodeType, ScalarSyntax { Style: ScalarStyle.Plain } scalar) => new TextEdit(node.Span, QuotedText.DoubleQuote(scalar.RawText)),
        (ListType { Item: TextType or CodeType }, ScalarSyntax { Style: not (ScalarStyle.Literal or ScalarStyle.Folded) } scalar) => new TextEdit(node.Span, Wrap(tree, scalar)),
        (ListType { Item: RecordType }, MappingSyntax { IsFlow: true }) => new TextEdit(node.Span, $"[{tree.Text.GetText(node.Span)}]"),
        (not (ListType or RecordType or MapType), SequenceSyntax { Items: [{ Value: ScalarSyntax only }] }) => Unwrap(tree, node, only, type),
        _ => null,
    };

    private static TextEdit? Unwrap(SyntaxTree tree, SyntaxNode list, ScalarSyntax only, ValueType type)
    {
        var fits = type switch
        {
            NumberType => ScalarReader.TryNumber(only, out _),
            FlagType => ScalarReader.TryFlag(only, out _),
            _ => !ScalarReader.IsTyped(only),
        };
        return fits && list is SequenceSyntax { IsFlow: true } ? new TextEdit(list.Span, tree.Text.GetText(only.Span)) : null;
    }

    /// <summary>
    /// <c>"500"</c>, <c>1,000</c>, <c>1_000</c>, <c>$9.50</c> and <c>9.50 USD</c> say which number is meant; so does <c>20 cm</c> where the
    /// field counts centimetres, but not <c>200 mm</c>.
    /// </summary>
    private static string? Number(string text, string? unit)
    {
        if (NumberPattern().Match(text.Trim()) is not { Success: true } match) return null;
        var suffix = match.Groups["unit"].Value;
        var known = suffix.Length == 0 || suffix is "USD" or "pcs" or "pc" or "piece" or "pieces" or "件" or "个"
            || suffix == unit || (unit == "days" && suffix is "day" or "天");
        return known ? match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal) : null;
    }

    private static string? Flag(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "y" or "on" or "true" or "是" => "true",
        "no" or "n" or "off" or "false" or "否" => "false",
        _ => null,
    };

    private static string Wrap(SyntaxTree tree, ScalarSyntax scalar)
    {
        var parts = scalar.Value.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length > 1) return SyntaxEditor.FlowList(tree, parts);
        return $"[{scalar.RawText}]";
    }

    [GeneratedRegex(@"^(?:(?:US)?\$|USD\s?)?(?<n>-?(?:[0-9]{1,3}(?:[,_][0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)(?:\s?(?<unit>\p{L}+))?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NumberPattern();
}
