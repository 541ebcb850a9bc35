using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Diagnostics;

/// <summary>
/// What stands at a place, however it is written: quotes, blanks, comments, brackets and the order of fields do not matter.
/// A place that is no whole value, key or field stands for its very text.
/// </summary>
internal static class Canonical
{
    /// <summary>What stands at a place.</summary>
    public static string At(SyntaxTree tree, TextSpan span)
    {
        foreach (var document in tree.Documents)
        {
            if (document.Root.Span.Contains(span)) return Within(document.Root, span) ?? tree.Text.GetText(span);
        }

        return tree.Text.GetText(span);
    }

    /// <summary>A value, key or field.</summary>
    public static string Of(SyntaxNode node) => node switch
    {
        ScalarSyntax scalar => scalar.Value,
        EntrySyntax entry => $"{Of(entry.Key)}: {Nested(entry.Value)}",
        ItemSyntax item => Of(item.Value),
        MappingSyntax { Entries: var entries } => $"{{{string.Join(", ", entries.Select(Of).Order(StringComparer.Ordinal))}}}",
        SequenceSyntax { Items: var items } => $"[{string.Join(", ", items.Select(i => Nested(i.Value)))}]",
        _ => node.Tree.Text.GetText(node.Span),
    };

    private static string Nested(SyntaxNode node) => node is ScalarSyntax scalar ? $"\"{scalar.Value}\"" : Of(node);

    private static string? Within(SyntaxNode node, TextSpan span)
    {
        while (node.Span != span)
        {
            if (node is ScalarSyntax scalar) return IsContent(scalar, span) ? scalar.Value : null;
            var children = node.Children;
            var at = FirstThatEndsBehind(children, span.End);
            if (at == children.Count || !children[at].Span.Contains(span)) return null;
            node = children[at];
        }

        return Of(node);
    }

    /// <summary>A list of thousands may have a finding in each item: so it is halved, not walked through.</summary>
    private static int FirstThatEndsBehind(IReadOnlyList<SyntaxNode> children, int end)
    {
        var (low, high) = (0, children.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (children[middle].Span.End < end) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Whether a place is all between the quotes of a text.</summary>
    private static bool IsContent(ScalarSyntax scalar, TextSpan span) =>
        scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted && span == new TextSpan(scalar.Span.Start + 1, scalar.Span.End - 1);
}
