using System.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Tests;

/// <summary>
/// A tree on one line: <c>{key: value}</c>, <c>[item]</c>, scalars by their value with the sign of their style before
/// them (none, <c>'</c>, <c>"</c>, <c>|</c>, <c>&gt;</c>), <c>∅</c> where nothing is written, <c>*alias</c>, <c>‽</c> for what could not
/// be read. A line break in a value shows as <c>⏎</c>; documents are separated by <c>---</c>.
/// </summary>
internal static class Dump
{
    public static string Yaml(string text) => Of(SyntaxTree.Parse(text, SyntaxFormat.Yaml));

    public static string Json(string text) => Of(SyntaxTree.Parse(text, SyntaxFormat.Json));

    /// <summary>The tree, and behind it its errors, so that no test of structure passes by a repair.</summary>
    public static string Of(SyntaxTree tree, bool withSpans = false)
    {
        var documents = string.Join(" --- ", tree.Documents.Select(d => Of(d.Root, withSpans)));
        return tree.Errors.IsEmpty ? documents : $"{documents} !! {string.Join(", ", tree.Errors.Select(e => e.Kind))}";
    }

    public static string Of(SyntaxNode node, bool withSpans = false)
    {
        var result = new StringBuilder();
        Write(node, withSpans, result);
        return result.ToString();
    }

    private static void Write(SyntaxNode node, bool withSpans, StringBuilder to)
    {
        if (node.Properties is { } properties)
        {
            if (properties.Anchor is not null) to.Append('&').Append(properties.Anchor).Append(' ');
            if (properties.Tag is not null) to.Append(properties.Tag).Append(' ');
        }

        switch (node)
        {
            case MappingSyntax mapping:
                WriteAll(mapping.Entries, '{', '}', withSpans, to);
                break;
            case SequenceSyntax list:
                WriteAll(list.Items, '[', ']', withSpans, to);
                break;
            case EntrySyntax entry:
                Write(entry.Key, withSpans, to);
                to.Append(": ");
                Write(entry.Value, withSpans, to);
                break;
            case ItemSyntax item:
                Write(item.Value, withSpans, to);
                break;
            case AliasSyntax alias:
                to.Append('*').Append(alias.Name);
                break;
            case ScalarSyntax { Style: ScalarStyle.Empty }:
                to.Append('∅');
                break;
            case ScalarSyntax scalar:
                to.Append(Sign(scalar.Style)).Append(scalar.Value.Replace('\n', '⏎'));
                break;
            default:
                to.Append('‽');
                break;
        }

        if (withSpans) to.Append('@').Append(node.Span.Start).Append('-').Append(node.Span.End);
    }

    private static void WriteAll(IEnumerable<SyntaxNode> members, char open, char close, bool withSpans, StringBuilder to)
    {
        to.Append(open);
        var first = true;
        foreach (var member in members)
        {
            if (!first) to.Append(", ");
            first = false;
            Write(member, withSpans, to);
        }

        to.Append(close);
    }

    private static string Sign(ScalarStyle style) => style switch
    {
        ScalarStyle.SingleQuoted => "'",
        ScalarStyle.DoubleQuoted => "\"",
        ScalarStyle.Literal => "|",
        ScalarStyle.Folded => ">",
        _ => "",
    };
}
