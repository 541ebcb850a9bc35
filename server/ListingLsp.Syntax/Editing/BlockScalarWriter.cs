using System.Text;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Editing;

/// <summary>Writes a text of several lines as a literal or folded block.</summary>
internal static class BlockScalarWriter
{
    /// <summary>
    /// Whether a block can say the text: no blanks at the end of a line, nothing that only escapes can write, and a first
    /// line from which the indentation can be told, unless the header tells it.
    /// </summary>
    public static bool CanWrite(string text, bool indentationGiven)
    {
        var first = text.AsSpan().TrimStart('\n');
        if (first.IsEmpty || (first[0] is ' ' or '\t' && !indentationGiven)) return false;
        if (text.Contains(" \n", StringComparison.Ordinal) || text.Contains("\t\n", StringComparison.Ordinal) || text[^1] is ' ' or '\t') return false;
        return !ScalarWriter.NeedsEscapes(text.Replace("\n", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal));
    }

    /// <summary>The sign that keeps or strips the line break at the end of a text, or null where that takes more than a sign.</summary>
    public static string? ChompingOf(string text) => BreaksAtEnd(text) switch { 0 => "-", 1 => "", _ => null };

    /// <summary>Line breaks at the end of a text.</summary>
    public static int BreaksAtEnd(string text) => text.Length - text.AsSpan().TrimEnd('\n').Length;

    /// <summary>Header and lines, without a line break behind the last.</summary>
    /// <param name="style">Literal or folded; what cannot be folded becomes literal.</param>
    /// <param name="text">The text.</param>
    /// <param name="header">What stands behind the sign on its line.</param>
    /// <param name="indentation">Spaces before each line.</param>
    /// <param name="newLine">The file's line break.</param>
    public static string Write(ScalarStyle style, string text, string header, int indentation, string newLine)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        var folded = style == ScalarStyle.Folded && !lines.Any(l => l.Length > 0 && l[0] is ' ' or '\t');
        var result = new StringBuilder().Append(folded ? '>' : '|').Append(header);
        for (var i = 0; i < lines.Length; i++)
        {
            result.Append(newLine);
            if (lines[i].Length == 0) continue;
            result.Append(' ', indentation).Append(lines[i]);
            // A single line break would be folded into a blank.
            if (folded && i < lines.Length - 1) result.Append(newLine);
        }

        return result.ToString();
    }
}

/// <summary>The first line of a literal or folded block.</summary>
/// <param name="Indicators">What stands directly behind the sign: a digit for the indentation, <c>+</c> or <c>-</c>.</param>
/// <param name="Rest">What follows on the line, with the blanks before it: a comment.</param>
internal readonly record struct BlockHeader(string Indicators, string Rest)
{
    public static BlockHeader Of(SourceText text, ScalarSyntax block)
    {
        var line = text.GetText(new TextSpan(block.Span.Start, Math.Min(block.Span.End, text.Line(text.LineAt(block.Span.Start)).End)));
        var end = 1;
        while (end < line.Length && line[end] is '+' or '-' or (>= '1' and <= '9')) end++;
        return new BlockHeader(line[1..end], line[end..].TrimEnd());
    }
}
