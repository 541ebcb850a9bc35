using System.Text;

namespace ListingLsp.Benchmarks.Corpus.Writing;

/// <summary>Writes nodes as YAML in one author's layout.</summary>
internal sealed class YamlWriter(Layout layout)
{
    private const int Width = 96;
    private readonly StringBuilder _text = new();

    /// <summary>What has been written, with the layout's line breaks.</summary>
    public override string ToString() => _text.Replace("\n", layout.NewLine).ToString();

    /// <summary>A line of its own.</summary>
    public YamlWriter Line(string text)
    {
        _text.Append(text).Append('\n');
        return this;
    }

    /// <summary>A whole document.</summary>
    public YamlWriter Document(MapNode map)
    {
        foreach (var entry in map.Entries)
        {
            var isGroup = entry.Value is MapNode { IsShort: false };
            if (isGroup && layout.HasGaps && entry.Key is not "attributes") _text.Append('\n');
            WriteEntry(entry, 0);
        }

        return this;
    }

    private void WriteMap(MapNode map, int column, bool isFirstInline)
    {
        foreach (var entry in map.Entries)
        {
            if (!isFirstInline) _text.Append(' ', column);
            isFirstInline = false;
            WriteEntry(entry, column);
        }
    }

    private void WriteEntry(Entry entry, int column)
    {
        _text.Append(Key(entry.Key)).Append(':');
        switch (entry.Value)
        {
            case MapNode { Entries.Count: > 0 } map when !(map.IsShort && layout.HasFlowMaps):
                _text.Append(Behind(entry.Comment)).Append('\n');
                WriteMap(map, column + layout.Indent, isFirstInline: false);
                break;
            case ListNode { Items.Count: > 0 } list when !(list.IsShort && layout.HasFlowLists):
                _text.Append(Behind(entry.Comment)).Append('\n');
                WriteList(list, column + (layout.IndentsLists ? layout.Indent : 0));
                break;
            case ProseNode prose:
                WriteProse(prose, column);
                break;
            default:
                _text.Append(' ').Append(Inline(entry.Value, inBrackets: false)).Append(Behind(entry.Comment)).Append('\n');
                break;
        }
    }

    private void WriteList(ListNode list, int column)
    {
        foreach (var (value, comment) in list.Items)
        {
            _text.Append(' ', column).Append("- ");
            if (value is MapNode map && !(map.IsShort && layout.HasFlowMaps)) WriteMap(map, column + 2, isFirstInline: true);
            else _text.Append(Inline(value, inBrackets: false)).Append(Behind(comment)).Append('\n');
        }
    }

    private string Inline(Node node, bool inBrackets) => node switch
    {
        RawNode raw => raw.Value,
        TextNode text => Scalars.Yaml(text.Value, layout.Quoting, inBrackets),
        MapNode { Entries.Count: 0 } => "{}",
        MapNode map => $"{{ {string.Join(", ", map.Entries.Select(e => $"{Key(e.Key)}: {Inline(e.Value, inBrackets: true)}"))} }}",
        ListNode list => $"[{string.Join(", ", list.Items.Select(i => Inline(i.Value, inBrackets: true)))}]",
        _ => throw new ArgumentException("prose does not stand in brackets", nameof(node)),
    };

    private string Key(string key) => layout.QuotesKeys || !Scalars.IsPlain(key, inBrackets: true) ? Scalars.Json(key) : key;

    private static string Behind(string? comment) => comment is null ? "" : $"   # {comment}";

    private void WriteProse(ProseNode prose, int column)
    {
        var style = layout.Prose;
        if (style == ProseStyle.Plain && !prose.Paragraphs.All(p => Scalars.IsPlain(p, inBrackets: false))) style = ProseStyle.DoubleQuoted;
        if (style == ProseStyle.DoubleQuoted)
        {
            _text.Append(' ').Append(Scalars.Json(string.Join("\n\n", prose.Paragraphs))).Append('\n');
            return;
        }

        _text.Append(style switch { ProseStyle.Literal => " |\n", ProseStyle.Folded => " >-\n", _ => "\n" });
        var indent = new string(' ', column + layout.Indent);
        for (var i = 0; i < prose.Paragraphs.Count; i++)
        {
            // Folding takes one of two blank lines away.
            if (i > 0) _text.Append(style == ProseStyle.Literal ? "\n" : "\n\n");
            foreach (var line in Wrap(prose.Paragraphs[i], Width - indent.Length)) _text.Append(indent).Append(line).Append('\n');
        }
    }

    /// <summary>Breaks at blanks; a Chinese sentence has none and stays in one piece.</summary>
    private static IEnumerable<string> Wrap(string paragraph, int width)
    {
        var line = new StringBuilder();
        foreach (var word in paragraph.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
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
