using System.Globalization;

namespace ListingLsp.Analysis.Tests.Corpus.Writing;

/// <summary>A value of a listing that is to be written.</summary>
internal abstract record Node
{
    /// <summary>A text, in quotes where it needs them.</summary>
    public static Node Text(string text) => new TextNode(text);

    /// <summary>A number as short as it can be.</summary>
    public static Node Number(decimal number) => new WordNode(number.ToString("0.####", CultureInfo.InvariantCulture));

    /// <summary>An amount with its cents.</summary>
    public static Node Price(decimal price) => new WordNode(price.ToString("0.00", CultureInfo.InvariantCulture));

    /// <summary>A flag.</summary>
    public static Node Flag(bool flag) => new WordNode(flag ? "true" : "false");

    /// <summary>A list of texts on one line.</summary>
    public static Node Words(IEnumerable<string> words) => new ListNode([.. words.Select(Text)], IsShort: true);

    /// <summary>A group over several lines; what is null is left out.</summary>
    public static MapNode Group(params IEnumerable<(string Key, Node? Value)> entries) =>
        new([.. entries.Where(e => e.Value is not null).Select(e => (e.Key, e.Value!))], IsShort: false);

    /// <summary>A group on one line.</summary>
    public static MapNode Line(params IEnumerable<(string Key, Node? Value)> entries) => Group(entries) with { IsShort = true };

    /// <summary>What stands in a data file: numbers and flags are told by how they look.</summary>
    public static Node Of(object data) => data switch
    {
        IDictionary<object, object> map => Line(map.Select(e => ((string)e.Key, (Node?)Of(e.Value)))),
        IList<object> list => new ListNode([.. list.Select(Of)], IsShort: list.All(i => i is string)),
        string text when text is "true" or "false" || IsNumber(text) => new WordNode(text),
        _ => Text((string)data),
    };

    /// <summary>A number that every reader takes for the same one.</summary>
    public static bool IsNumber(string text) =>
        text.Length is > 0 and < 10 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]) && (text[0] != '0' || text.Length == 1 || text[1] == '.')
        && text.All(c => char.IsAsciiDigit(c) || c == '.') && text.Count(c => c == '.') < 2;
}

/// <summary>A text.</summary>
internal sealed record TextNode(string Value) : Node;

/// <summary>A number or a flag.</summary>
internal sealed record WordNode(string Value) : Node;

/// <summary>Paragraphs.</summary>
internal sealed record ProseNode(IReadOnlyList<string> Paragraphs) : Node;

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
/// <param name="IsShort">Stands on one line where the style has such lines.</param>
internal sealed record ListNode(IReadOnlyList<Node> Items, bool IsShort) : Node;

/// <summary>A group.</summary>
/// <param name="Entries">Its fields in order.</param>
/// <param name="IsShort">Stands on one line where the style has such lines.</param>
internal sealed record MapNode(IReadOnlyList<(string Key, Node Value)> Entries, bool IsShort) : Node;
