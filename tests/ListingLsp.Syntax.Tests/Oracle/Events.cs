using System.Text;
using ListingLsp.Syntax.Tree;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Scalar = YamlDotNet.Core.Events.Scalar;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>What a YAML text says, as a list of events that two parsers can be compared by.</summary>
internal static class Events
{
    /// <summary>As our parser reads it.</summary>
    public static string Of(SyntaxTree tree)
    {
        var result = new StringBuilder();
        foreach (var document in tree.Documents)
        {
            result.Append("---\n");
            Write(document.Root, result);
        }

        return result.ToString();
    }

    /// <summary>As YamlDotNet reads it, or null where it does not.</summary>
    public static string? OfOracle(string text)
    {
        var result = new StringBuilder();
        try
        {
            var parser = new Parser(new StringReader(text));
            while (parser.MoveNext())
            {
                _ = parser.Current switch
                {
                    DocumentStart => result.Append("---\n"),
                    MappingStart m => Properties(result, m).Append("{\n"),
                    SequenceStart s => Properties(result, s).Append("[\n"),
                    MappingEnd => result.Append("}\n"),
                    SequenceEnd => result.Append("]\n"),
                    AnchorAlias a => result.Append('*').Append(a.Value.Value).Append('\n'),
                    Scalar s => Properties(result, s).Append(Sign(s.Style)).Append(Escape(s.Value)).Append('\n'),
                    _ => result,
                };
            }
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            // An unclosed bracket makes it throw the second kind.
            return null;
        }

        return result.ToString();
    }

    private static void Write(SyntaxNode node, StringBuilder to)
    {
        if (node.Properties?.Anchor is { } anchor) to.Append('&').Append(anchor).Append(' ');
        switch (node)
        {
            case MappingSyntax mapping:
                to.Append("{\n");
                foreach (var entry in mapping.Entries)
                {
                    Write(entry.Key, to);
                    Write(entry.Value, to);
                }

                to.Append("}\n");
                break;
            case SequenceSyntax list:
                to.Append("[\n");
                foreach (var item in list.Items) Write(item.Value, to);
                to.Append("]\n");
                break;
            case AliasSyntax alias:
                to.Append('*').Append(alias.Name).Append('\n');
                break;
            case ScalarSyntax scalar:
                to.Append(Sign(scalar.Style)).Append(Escape(scalar.Value)).Append('\n');
                break;
            default:
                to.Append("‽\n");
                break;
        }
    }

    private static StringBuilder Properties(StringBuilder to, NodeEvent node) =>
        node.Anchor.IsEmpty ? to : to.Append('&').Append(node.Anchor.Value).Append(' ');

    private static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static char Sign(YamlDotNet.Core.ScalarStyle style) => style switch
    {
        YamlDotNet.Core.ScalarStyle.SingleQuoted => '\'',
        YamlDotNet.Core.ScalarStyle.DoubleQuoted => '"',
        YamlDotNet.Core.ScalarStyle.Literal => '|',
        YamlDotNet.Core.ScalarStyle.Folded => '>',
        _ => ':',
    };

    private static char Sign(ListingLsp.Syntax.Tree.ScalarStyle style) => style switch
    {
        ListingLsp.Syntax.Tree.ScalarStyle.SingleQuoted => '\'',
        ListingLsp.Syntax.Tree.ScalarStyle.DoubleQuoted => '"',
        ListingLsp.Syntax.Tree.ScalarStyle.Literal => '|',
        ListingLsp.Syntax.Tree.ScalarStyle.Folded => '>',
        _ => ':',
    };
}
