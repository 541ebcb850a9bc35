using System.Text;

namespace ListingLsp.Benchmarks.Corpus.Writing;

/// <summary>Writes nodes as JSON, short ones on one line.</summary>
internal static class JsonWriter
{
    /// <summary>One document, or an array of several.</summary>
    public static string Write(IReadOnlyList<MapNode> documents, Layout layout)
    {
        var text = new StringBuilder();
        Append(text, documents.Count == 1 ? documents[0] : new ListNode([.. documents.Select(d => ((Node)d, (string?)null))]), 0, layout);
        return text.Append('\n').Replace("\n", layout.NewLine).ToString();
    }

    private static void Append(StringBuilder text, Node node, int column, Layout layout)
    {
        switch (node)
        {
            case MapNode map:
                AppendAll(text, '{', '}', [.. map.Entries.Select(e => (Prefix: $"{Scalars.Json(e.Key)}: ", e.Value))], map.IsShort && layout.HasFlowMaps, column, layout);
                break;
            case ListNode list:
                AppendAll(text, '[', ']', [.. list.Items.Select(i => (Prefix: "", i.Value))], list.IsShort && layout.HasFlowLists, column, layout);
                break;
            case ProseNode prose:
                text.Append(Scalars.Json(string.Join("\n\n", prose.Paragraphs)));
                break;
            default:
                text.Append(node is RawNode raw ? raw.Value : Scalars.Json(((TextNode)node).Value));
                break;
        }
    }

    private static void AppendAll(StringBuilder text, char open, char close, List<(string Prefix, Node Value)> members, bool onOneLine, int column, Layout layout)
    {
        text.Append(open);
        var inner = column + layout.Indent;
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0) text.Append(onOneLine ? ", " : ",");
            if (onOneLine && i == 0 && open == '{') text.Append(' ');
            if (!onOneLine) text.Append('\n').Append(' ', inner);
            text.Append(members[i].Prefix);
            Append(text, members[i].Value, inner, layout);
        }

        if (onOneLine && open == '{') text.Append(' ');
        if (!onOneLine && members.Count > 0) text.Append('\n').Append(' ', column);
        text.Append(close);
    }
}
