using System.Text;
using System.Text.Json;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Tests.Conformance;

/// <summary>
/// What a JSON text says, one value a line, in a form that two parsers can be compared by: members in their order, repeated
/// names included, strings without quotes and escapes, numbers as they are written.
/// </summary>
internal static class JsonStructure
{
    /// <summary>As our parser reads it.</summary>
    public static string Of(SyntaxTree tree)
    {
        var result = new StringBuilder();
        foreach (var document in tree.Documents) Write(document.Root, result);
        return result.ToString();
    }

    /// <summary>As System.Text.Json reads it.</summary>
    public static string OfOracle(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        var result = new StringBuilder();
        Write(document.RootElement, result);
        return result.ToString();
    }

    private static void Write(SyntaxNode node, StringBuilder to)
    {
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
            case ScalarSyntax { Style: ScalarStyle.DoubleQuoted } text:
                WriteText(text.Value, to);
                break;
            case ScalarSyntax { Style: ScalarStyle.Plain } word:
                to.Append(word.Value).Append('\n');
                break;
            default:
                to.Append("unreadable\n");
                break;
        }
    }

    private static void Write(JsonElement element, StringBuilder to)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                to.Append("{\n");
                foreach (var member in element.EnumerateObject())
                {
                    WriteText(member.Name, to);
                    Write(member.Value, to);
                }

                to.Append("}\n");
                break;
            case JsonValueKind.Array:
                to.Append("[\n");
                foreach (var item in element.EnumerateArray()) Write(item, to);
                to.Append("]\n");
                break;
            case JsonValueKind.String:
                WriteText(element.GetString()!, to);
                break;
            default:
                to.Append(element.GetRawText()).Append('\n');
                break;
        }
    }

    private static void WriteText(string text, StringBuilder to) =>
        to.Append('"').Append(text.Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
}
