using System.Globalization;
using System.Text;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>From a scalar as it is written to the text that it means.</summary>
internal static class ScalarDecoder
{
    /// <summary>The text that is meant.</summary>
    public static string Decode(SourceText text, ScalarSyntax scalar) => scalar.Style switch
    {
        ScalarStyle.Empty => "",
        ScalarStyle.Plain => FoldLines(text.GetText(scalar.Span)),
        ScalarStyle.SingleQuoted => FoldLines(WithoutQuotes(text.GetText(scalar.Span), '\'').Replace("''", "'", StringComparison.Ordinal)),
        ScalarStyle.DoubleQuoted => Unescape(FoldEscapedLines(WithoutQuotes(text.GetText(scalar.Span), '"'))),
        _ => BlockScalarDecoder.Decode(text, scalar),
    };

    /// <summary>Length of the escape sequence at the start of a text, or 0 where there is no such sequence.</summary>
    public static int EscapeLength(ReadOnlySpan<byte> at)
    {
        if (at.Length < 2) return 0;
        var digits = at[1] switch { (byte)'x' => 2, (byte)'u' => 4, (byte)'U' => 8, _ => 0 };
        if (digits == 0) return "0abt\tnvfre \"/\\N_LP\n\r"u8.Contains(at[1]) ? 2 : 0;
        if (at.Length < 2 + digits) return 0;
        foreach (var b in at.Slice(2, digits))
        {
            if (!char.IsAsciiHexDigit((char)b)) return 0;
        }

        return 2 + digits;
    }

    /// <summary>The quotes may be full-width ones.</summary>
    private static string WithoutQuotes(string raw, char quote)
    {
        var isClosed = raw.Length > 1 && (raw[^1] == quote || (FullWidth.AsciiOf(raw[0]) | FullWidth.AsciiOf(raw[^1])) is '"' or '\'');
        return raw[1..(isClosed ? raw.Length - 1 : raw.Length)];
    }

    /// <summary>A single line break becomes a blank, each further one a line break; blanks around them go.</summary>
    private static string FoldLines(string raw)
    {
        if (raw.AsSpan().IndexOfAny('\n', '\r') < 0) return raw;
        var result = new StringBuilder(raw.Length);
        var breaks = 0;
        var lines = Lines(raw);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (i > 0) line = line.TrimStart(' ', '\t');
            if (i < lines.Count - 1) line = line.TrimEnd(' ', '\t');
            if (i == 0)
            {
                result.Append(line);
                continue;
            }

            breaks++;
            if (line.Length == 0 && i < lines.Count - 1) continue;
            result.Append(breaks == 1 ? " " : new string('\n', breaks - 1)).Append(line);
            breaks = 0;
        }

        return result.ToString();
    }

    /// <summary>As above, for double quotes: an escaped line break joins the lines, and escaped blanks stay.</summary>
    private static string FoldEscapedLines(string raw)
    {
        if (raw.AsSpan().IndexOfAny('\n', '\r') < 0) return raw;
        var result = new StringBuilder(raw.Length);
        var lines = Lines(raw);
        var (blankLines, joined) = (0, false);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = i > 0 ? lines[i].TrimStart(' ', '\t') : lines[i];
            var isLast = i == lines.Count - 1;
            var escaped = !isLast && EndsEscaped(line);
            if (escaped) line = line[..^1];
            else if (!isLast) line = TrimEndUnescaped(line);
            if (i > 0 && !isLast && !escaped && line.Length == 0)
            {
                blankLines++;
                continue;
            }

            if (blankLines > 0) result.Append('\n', blankLines);
            else if (i > 0 && !joined) result.Append(' ');
            result.Append(line);
            (blankLines, joined) = (0, escaped);
        }

        return result.ToString();
    }

    private static bool EndsEscaped(string line)
    {
        var slashes = 0;
        while (slashes < line.Length && line[^(slashes + 1)] == '\\') slashes++;
        return slashes % 2 == 1;
    }

    private static string TrimEndUnescaped(string line)
    {
        var trimmed = line.TrimEnd(' ', '\t');
        return EndsEscaped(trimmed) && trimmed.Length < line.Length ? line[..(trimmed.Length + 1)] : trimmed;
    }

    private static string Unescape(string text)
    {
        var at = text.IndexOf('\\', StringComparison.Ordinal);
        if (at < 0) return text;
        var result = new StringBuilder(text.Length);
        var from = 0;
        while (at >= 0 && at + 1 < text.Length)
        {
            result.Append(text, from, at - from);
            from = at + 2;
            var c = text[at + 1];
            var digits = c switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0)
            {
                from += AppendHex(result, text.AsSpan(from), digits);
            }
            else
            {
                result.Append(c switch
                {
                    '0' => "\0", 'a' => "\a", 'b' => "\b", 't' or '\t' => "\t", 'n' => "\n", 'v' => "\v", 'f' => "\f",
                    'r' => "\r", 'e' => "\u001B", ' ' => " ", '"' => "\"", '/' => "/", '\\' => "\\",
                    'N' => "\u0085", '_' => "\u00A0", 'L' => "\u2028", 'P' => "\u2029", _ => "\\" + c,
                });
            }

            at = text.IndexOf('\\', from);
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    private static int AppendHex(StringBuilder result, ReadOnlySpan<char> text, int digits)
    {
        if (text.Length < digits || !uint.TryParse(text[..digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            result.Append('\uFFFD');
            return 0;
        }

        // \u may give one half of a surrogate pair, as JSON writes characters beyond the first plane.
        if (code <= 0xFFFF) result.Append((char)code);
        else result.Append(Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD");
        return digits;
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var from = 0;
        while (true)
        {
            var at = text.AsSpan(from).IndexOfAny('\n', '\r');
            if (at < 0)
            {
                lines.Add(text[from..]);
                return lines;
            }

            lines.Add(text.Substring(from, at));
            from += at + 1;
            if (text[from - 1] == '\r' && from < text.Length && text[from] == '\n') from++;
        }
    }
}
