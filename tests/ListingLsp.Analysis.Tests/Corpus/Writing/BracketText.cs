using System.Text;

namespace ListingLsp.Analysis.Tests.Corpus.Writing;

/// <summary>Writes listings in braces: as JSON, or as YAML in flow style.</summary>
internal static class BracketText
{
    /// <summary>A listing; JSON has no place for the comment.</summary>
    public static string Write(MapNode listing, string comment, Style style)
    {
        var text = new StringBuilder();
        if (style == Style.Flow) text.Append("# ").Append(comment).Append('\n');
        Append(text, listing, 0, style);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, Node node, int column, Style style)
    {
        switch (node)
        {
            case MapNode map:
                Members(text, "{}", [.. map.Entries.Select(e => ($"{Scalars.Key(e.Key, style)}: ", e.Value))], map.IsShort, column, style);
                break;
            case ListNode list:
                Members(text, "[]", [.. list.Items.Select(i => ("", i))], list.IsShort, column, style);
                break;
            case ProseNode prose:
                text.Append(Scalars.Double(string.Join("\n\n", prose.Paragraphs)));
                break;
            case WordNode word:
                text.Append(word.Value);
                break;
            default:
                text.Append(Scalars.Of(((TextNode)node).Value, style, inBrackets: true));
                break;
        }
    }

    private static void Members(StringBuilder text, string brackets, List<(string Prefix, Node Value)> members, bool onOneLine, int column, Style style)
    {
        var blank = onOneLine && brackets == "{}" && members.Count > 0 ? " " : "";
        text.Append(brackets[0]).Append(blank);
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0) text.Append(onOneLine ? ", " : ",");
            if (!onOneLine) text.Append('\n').Append(' ', column + 2);
            text.Append(members[i].Prefix);
            Append(text, members[i].Value, column + 2, style);
        }

        if (!onOneLine && members.Count > 0) text.Append('\n').Append(' ', column);
        text.Append(blank).Append(brackets[1]);
    }
}
