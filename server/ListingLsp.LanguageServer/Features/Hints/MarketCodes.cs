using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.LanguageServer.Features.Hints;

/// <summary>Where the field tables say that codes of markets stand.</summary>
internal static class MarketCodes
{
    /// <summary>The codes in a stretch of a document, right or wrong. No deeper than the tables go.</summary>
    public static IEnumerable<ScalarSyntax> In(SyntaxTree tree, Shape root, TextSpan range)
    {
        var type = new RecordType(root);
        // In JSON several definitions are an array.
        return tree.Documents.SelectMany(d => In(d.Root, d.Root is SequenceSyntax ? new ListType(type) : type, range));
    }

    private static IEnumerable<ScalarSyntax> In(SyntaxNode node, ValueType type, TextSpan range)
    {
        if (!HintFinder.Touches(node.Span, range)) return [];
        return (type, node) switch
        {
            (CodeType code, ScalarSyntax scalar) => IsMarket(code) ? [scalar] : [],
            (ListType list, SequenceSyntax items) => items.Items.SelectMany(i => In(i.Value, list.Item, range)),
            (MapType map, MappingSyntax group) => group.Entries.SelectMany(e => Keys(e, map).Concat(In(e.Value, map.Value, range))),
            (RecordType record, MappingSyntax group) => group.Entries.SelectMany(e => record.Shape.OrdinalOf(e.KeyText ?? "") is >= 0 and var at ? In(e.Value, record.Shape.Fields[at].Type, range) : []),
            (EitherType either, _) => either.Options.SelectMany(o => In(node, o, range)),
            _ => [],
        };
    }

    private static IEnumerable<ScalarSyntax> Keys(EntrySyntax entry, MapType map) => map.Key is { } code && IsMarket(code) && entry.Key is ScalarSyntax key ? [key] : [];

    private static bool IsMarket(CodeType code) => code == CodeType.Market || code == CodeType.Country;
}
