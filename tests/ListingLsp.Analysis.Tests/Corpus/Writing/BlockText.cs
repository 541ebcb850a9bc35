using System.Text;

namespace ListingLsp.Analysis.Tests.Corpus.Writing;

/// <summary>Writes listings as YAML in block style.</summary>
internal sealed class BlockText(Style style)
{
    private const int Width = 92;
    private readonly StringBuilder _text = new();

    /// <summary>A listing below a line of comment.</summary>
    public static string Write(MapNode listing, string comment, Style style)
    {
        var writer = new BlockText(style);
        writer._text.Append("# ").Append(comment).Append('\n');
        foreach (var entry in listing.Entries)
        {
            if (style == Style.Block && entry is { Key: "trade" or "skus" or "logistics" or "services" or "compliance" }) writer._text.Append('\n');
            writer.Entry(entry, 0);
        }

        return writer._text.ToString();
    }

    private bool IsOnOneLine(Node node) => node is MapNode { Entries: [] } or ListNode { Items: [] }
        || (style == Style.Block && node is MapNode { IsShort: true } or ListNode { IsShort: true });

    private void Entry((string Key, Node Value) entry, int column)
    {
        _text.Append(Scalars.Key(entry.Key, style)).Append(':');
        switch (entry.Value)
        {
            case MapNode map when !IsOnOneLine(map):
                _text.Append('\n');
                foreach (var inner in map.Entries)
                {
                    _text.Append(' ', column + 2);
                    Entry(inner, column + 2);
                }

                break;
            case ListNode list when !IsOnOneLine(list):
                _text.Append('\n');
                foreach (var item in list.Items) Item(item, column + 2);
                break;
            case ProseNode prose:
                Prose(prose, column + 2);
                break;
            default:
                _text.Append(' ').Append(Inline(entry.Value, inBrackets: false)).Append('\n');
                break;
        }
    }

    private void Item(Node item, int column)
    {
        _text.Append(' ', column).Append("- ");
        if (item is not MapNode map || IsOnOneLine(map))
        {
            _text.Append(Inline(item, inBrackets: false)).Append('\n');
            return;
        }

        for (var i = 0; i < map.Entries.Count; i++)
        {
            if (i > 0) _text.Append(' ', column + 2);
            Entry(map.Entries[i], column + 2);
        }
    }

    private string Inline(Node node, bool inBrackets) => node switch
    {
        WordNode word => word.Value,
        TextNode text => Scalars.Of(text.Value, style, inBrackets),
        MapNode { Entries: [] } => "{}",
        MapNode map => $"{{ {string.Join(", ", map.Entries.Select(e => $"{Scalars.Key(e.Key, style)}: {Inline(e.Value, inBrackets: true)}"))} }}",
        ListNode list => $"[{string.Join(", ", list.Items.Select(i => Inline(i, inBrackets: true)))}]",
        _ => throw new ArgumentException("prose does not stand in brackets", nameof(node)),
    };

    private void Prose(ProseNode prose, int column)
    {
        _text.Append(style == Style.Block ? " |\n" : " >-\n");
        for (var i = 0; i < prose.Paragraphs.Count; i++)
        {
            if (i > 0) _text.Append('\n');
            // Folding takes one of two line breaks away, and so a second blank line is needed for one in the text.
            if (i > 0 && style != Style.Block) _text.Append('\n');
            foreach (var line in Lines(prose.Paragraphs[i])) _text.Append(' ', column).Append(line).Append('\n');
        }
    }

    /// <summary>Breaks at blanks; Chinese has none, and a line of it stays whole.</summary>
    private static IEnumerable<string> Lines(string paragraph)
    {
        var line = new StringBuilder();
        foreach (var word in paragraph.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        yield return line.ToString();
    }
}
