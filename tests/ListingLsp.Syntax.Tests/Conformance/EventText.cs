using System.Text;
using ListingLsp.Syntax.Tests.Oracle;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Tests.Conformance;

/// <summary>A tree in the event notation of yaml-test-suite, one event a line.</summary>
internal static class EventText
{
    /// <summary>As our parser reads it.</summary>
    public static string Of(SyntaxTree tree)
    {
        var result = new StringBuilder("+STR\n");
        foreach (var document in tree.Documents)
        {
            result.Append("+DOC\n");
            Write(document.Root, TagHandles.Of(tree, document), result);
            result.Append("-DOC\n");
        }

        return result.Append("-STR\n").ToString();
    }

    /// <summary>As the suite writes it, without indentation and without the markers of documents, which our tree does not keep.</summary>
    public static string Normalize(string events)
    {
        var lines = events.Split('\n').Select(line => line.TrimStart(' ') switch
        {
            "+DOC ---" => "+DOC",
            "-DOC ..." => "-DOC",
            var other => other,
        });
        return string.Join('\n', lines);
    }

    private static void Write(SyntaxNode node, TagHandles handles, StringBuilder to)
    {
        switch (node)
        {
            case MappingSyntax mapping:
                to.Append("+MAP").Append(mapping.IsFlow ? " {}" : "");
                WriteProperties(node, handles, to).Append('\n');
                foreach (var entry in mapping.Entries)
                {
                    Write(entry.Key, handles, to);
                    Write(entry.Value, handles, to);
                }

                to.Append("-MAP\n");
                break;
            case SequenceSyntax list:
                to.Append("+SEQ").Append(list.IsFlow ? " []" : "");
                WriteProperties(node, handles, to).Append('\n');
                foreach (var item in list.Items) Write(item.Value, handles, to);
                to.Append("-SEQ\n");
                break;
            case AliasSyntax alias:
                // Where properties stand before an alias by mistake, they show.
                WriteProperties(node, handles, to.Append("=ALI")).Append(" *").Append(alias.Name).Append('\n');
                break;
            case ScalarSyntax scalar:
                WriteProperties(node, handles, to.Append("=VAL")).Append(' ').Append(OurReading.Sign(scalar.Style)).Append(Escape(scalar.Value)).Append('\n');
                break;
            default:
                to.Append("unreadable\n");
                break;
        }
    }

    private static StringBuilder WriteProperties(SyntaxNode node, TagHandles handles, StringBuilder to)
    {
        if (node.Properties?.Anchor is { } anchor) to.Append(" &").Append(anchor);
        if (node.Properties?.Tag is { } tag) to.Append(" <").Append(handles.Resolve(tag)).Append('>');
        return to;
    }

    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal)
        .Replace("\t", "\\t", StringComparison.Ordinal)
        .Replace("\b", "\\b", StringComparison.Ordinal);
}
