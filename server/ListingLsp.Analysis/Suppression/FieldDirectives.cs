using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Suppression;

/// <summary>
/// <c>"x-listinglsp-ignore": ["LST1011 -- reason"]</c>, on the object concerned, and <c>"x-listinglsp-ignore-file"</c> on the outermost
/// one: for JSON, which has no comments. YAML takes them as well.
/// </summary>
internal static class FieldDirectives
{
    private const string ForObject = "x-listinglsp-ignore";
    private const string ForFile = "x-listinglsp-ignore-file";

    /// <summary>The suppressions among the fields of a file.</summary>
    public static IEnumerable<Directive> Of(SyntaxTree tree)
    {
        if (tree.Text.Bytes.IndexOf("x-listinglsp-ignore"u8) < 0) return [];
        var found = new List<Directive>();
        foreach (var document in tree.Documents)
        {
            var first = document is { Index: 0, Root: SequenceSyntax { Items: [var item, ..] } } ? item.Value : document.Index == 0 ? document.Root : null;
            Visit(document.Root, document.Root.Span, first, found);
        }

        return found;
    }

    /// <param name="node">Where to look.</param>
    /// <param name="reach">The node with its key, at which a missing field is reported.</param>
    /// <param name="top">The object that may speak for the whole file.</param>
    /// <param name="found">What was found.</param>
    private static void Visit(SyntaxNode node, TextSpan reach, SyntaxNode? top, List<Directive> found)
    {
        foreach (var child in node.Children)
        {
            if (child is EntrySyntax { KeyText: { } key } field && key.StartsWith(ForObject, StringComparison.Ordinal) && node is MappingSyntax owner) found.AddRange(Read(owner, field, reach, owner == top));
            else if (child is EntrySyntax entry) Visit(entry.Value, entry.Span, top, found);
            else Visit(child is MemberSyntax member ? member.Value : child, child.Span, top, found);
        }
    }

    private static IEnumerable<Directive> Read(MappingSyntax owner, EntrySyntax field, TextSpan span, bool isTop)
    {
        var tree = owner.Tree;
        var word = field.KeyText!;
        if (word is not (ForObject or ForFile))
        {
            yield return new Directive { Word = word, Span = field.Key.Span, Reach = Reach.OfObject(span), Fault = "unknown-field" };
            yield break;
        }

        if (field.Value is ScalarSyntax { IsNull: true }) yield break;
        var reach = word == ForFile ? Reach.File : Reach.OfObject(span);
        var list = field.Value as SequenceSyntax;
        var texts = list is null ? [field.Value] : list.Items.Select(i => i.Value);
        foreach (var (node, index) in texts.Select((n, i) => (n, i)))
        {
            if (node is not ScalarSyntax scalar)
            {
                yield return new Directive { Word = word, Span = node.Span, Reach = reach, Fault = "no-rule" };
                continue;
            }

            var removal = list is { Items.Length: > 1 } ? SyntaxEditor.RemoveItem(tree, list, list.Items[index]) : SyntaxEditor.RemoveEntry(tree, owner, field);
            var directive = DirectiveText.Read(word, scalar.Value, StartOf(scalar), scalar.Span, reach, removal);
            yield return word == ForFile && !isTop ? directive with { Fault = "not-on-top" } : directive;
        }
    }

    /// <summary>Where the text of a scalar begins, or -1 where it is written with escapes or over several lines.</summary>
    private static int StartOf(ScalarSyntax scalar)
    {
        var quote = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        var raw = scalar.RawText;
        return raw.Length >= 2 * quote && raw.AsSpan(quote, raw.Length - (2 * quote)).SequenceEqual(scalar.Value) ? scalar.Span.Start + quote : -1;
    }
}
