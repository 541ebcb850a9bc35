using System.Text;

namespace ListingLsp.LanguageServer.Features;

/// <summary>What people wrote, as Markdown shows it.</summary>
internal static class MarkdownText
{
    /// <summary>A text on one line, whose signs mean nothing in Markdown, tables included.</summary>
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (sign is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '<' or '>' or '&') result.Append('\\').Append(sign);
            else result.Append(char.IsControl(sign) ? ' ' : sign);
        }

        return result.ToString();
    }

    /// <summary>A text between backticks, as code is shown.</summary>
    public static string Code(string text) => $"`{text.Replace('`', '\'').Replace('\n', ' ').Replace('\r', ' ')}`";

    /// <summary>A table.</summary>
    /// <param name="heads">The heads of its columns; those of numbers begin with <c>&gt;</c>.</param>
    /// <param name="rows">Its cells, Markdown already.</param>
    public static string Table(IReadOnlyList<string> heads, IEnumerable<IEnumerable<string>> rows)
    {
        var table = new StringBuilder();
        table.Append("| ").AppendJoin(" | ", heads.Select(h => h.TrimStart('>'))).Append(" |\n|");
        foreach (var head in heads) table.Append(head.StartsWith('>') ? "---:|" : "---|");
        foreach (var row in rows) table.Append("\n| ").AppendJoin(" | ", row).Append(" |");
        return table.ToString();
    }
}
