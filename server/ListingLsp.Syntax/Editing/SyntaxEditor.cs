using System.Buffers;
using System.Text;
using ListingLsp.Syntax.Json;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Syntax.Yaml;

namespace ListingLsp.Syntax.Editing;

/// <summary>
/// Turns changes of the tree into minimal text edits that keep comments, indentation, quotes, block or flow style and
/// line endings. Rules never concatenate YAML.
/// </summary>
public static partial class SyntaxEditor
{
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.-");

    /// <summary>Replaces a value, in the quotes it had; a plain value stays plain where its text allows it.</summary>
    public static TextEdit SetScalar(SyntaxTree tree, SyntaxNode node, string value) => new(node.Span, node switch
    {
        ScalarSyntax { Style: ScalarStyle.DoubleQuoted } => QuotedText.DoubleQuote(value),
        ScalarSyntax { Style: ScalarStyle.SingleQuoted } => QuotedText.Quote(value),
        ScalarSyntax { Style: ScalarStyle.Empty } when !FollowsBlank(tree, node) => " " + Write(tree.Format, value, keepNumbers: true),
        _ => Write(tree.Format, value, keepNumbers: true),
    });

    private static bool FollowsBlank(SyntaxTree tree, SyntaxNode node) =>
        node.Span.Start == 0 || tree.Text.Bytes[node.Span.Start - 1] is (byte)' ' or (byte)'\n' or (byte)'\r';

    /// <summary>Renames a key, in the quotes it had.</summary>
    public static TextEdit RenameKey(SyntaxTree tree, EntrySyntax entry, string name) => SetScalar(tree, entry.Key, name);

    /// <summary>A list in brackets, each text in quotes where it needs them.</summary>
    public static string FlowList(SyntaxTree tree, IEnumerable<string> values) =>
        $"[{string.Join(", ", values.Select(v => Write(tree.Format, v, keepNumbers: false)))}]";

    private static string Write(SyntaxFormat format, string value, bool keepNumbers)
    {
        if (format == SyntaxFormat.Json) return keepNumbers && IsJsonWord(value) ? value : QuotedText.DoubleQuote(value);
        if (keepNumbers && IsNumberOrFlag(value)) return value;
        return IsPlainSafe(value) && !IsNumberOrFlag(value) ? value : QuotedText.Quote(value);
    }

    private static bool IsJsonWord(string value) => value is "true" or "false" || JsonParser.IsNumber(Encoding.UTF8.GetBytes(value));

    private static bool IsNumberOrFlag(string value) =>
        value is "true" or "false" || (value.Length > 0 && value.AsSpan().IndexOfAnyExcept(NumberSigns) < 0 && char.IsAsciiDigit(value[^1]));

    /// <summary>Words that mean themselves in every style, so that no quotes are needed.</summary>
    private static bool IsPlainSafe(string value) =>
        value.Length > 0
        && (char.IsLetterOrDigit(value[0]) || value[0] > 0x7F)
        && value[^1] != ' '
        && value.All(c => char.IsLetterOrDigit(c) || c > 0x7F || c is ' ' or '-' or '_' or '.' or '/' or '+' or '(' or ')')
        && value.ToUpperInvariant() is not ("TRUE" or "FALSE" or "NULL" or "YES" or "NO" or "ON" or "OFF" or "Y" or "N");
}
