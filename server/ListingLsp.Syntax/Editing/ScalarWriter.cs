using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ListingLsp.Syntax.Json;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Editing;

/// <summary>Where a scalar is to stand: what may be written without quotes differs.</summary>
internal enum ScalarContext
{
    /// <summary>Behind a key or dash.</summary>
    Block,

    /// <summary>Between brackets.</summary>
    Flow,

    /// <summary>Before a colon.</summary>
    Key,
}

/// <summary>Writes one text as a scalar on one line.</summary>
internal static partial class ScalarWriter
{
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.-");

    /// <summary>Without quotes where that is possible and means the same.</summary>
    /// <param name="format">The language of the file.</param>
    /// <param name="text">The text that is meant.</param>
    /// <param name="context">Where it stands.</param>
    /// <param name="asText">A text is meant, also where it looks like a number or a flag.</param>
    /// <param name="inDoubleQuotes">Where quotes are needed, double ones are the habit.</param>
    public static string Write(SyntaxFormat format, string text, ScalarContext context, bool asText, bool inDoubleQuotes = false)
    {
        if (format == SyntaxFormat.Json) return asText || context == ScalarContext.Key || !IsJsonWord(text) ? DoubleQuote(text) : text;
        if (!asText && IsNumberOrFlag(text)) return text;
        if (IsPlain(text, context) && !IsTyped(text)) return text;
        return inDoubleQuotes ? DoubleQuote(text) : Quote(text);
    }

    /// <summary>A number, flag or null as it is; what is none of these as <see cref="Write"/> would.</summary>
    public static string WriteWord(SyntaxFormat format, string word, ScalarContext context) =>
        format == SyntaxFormat.Yaml && IsPlain(word, context) ? word
        : format == SyntaxFormat.Json && word == "null" ? word
        : Write(format, word, context, asText: false);

    /// <summary>Whether a value stays without quotes when nobody says that a text is meant.</summary>
    private static bool IsNumberOrFlag(string value) =>
        value is "true" or "false"
        || (value.Length > 0 && value.AsSpan().IndexOfAnyExcept(NumberSigns) < 0 && char.IsAsciiDigit(value[^1]) && !IsOctal(value));

    /// <summary><c>010</c> is eight to old readers.</summary>
    private static bool IsOctal(string digits) => digits.Length > 1 && digits[0] == '0' && char.IsAsciiDigit(digits[1]);

    /// <summary>In single quotes, its own doubled; in double quotes where it holds what only escapes can say.</summary>
    public static string SingleQuote(string text) =>
        NeedsEscapes(text) ? DoubleQuote(text) : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>In single quotes where that needs no escapes, else in double quotes.</summary>
    private static string Quote(string text) => text.Contains('\'', StringComparison.Ordinal) ? DoubleQuote(text) : SingleQuote(text);

    /// <summary>In double quotes, with escapes that JSON and YAML share.</summary>
    public static string DoubleQuote(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"' or '\\':
                    result.Append('\\').Append(c);
                    break;
                case '\n':
                    result.Append("\\n");
                    break;
                case '\r':
                    result.Append("\\r");
                    break;
                case '\t':
                    result.Append("\\t");
                    break;
                default:
                    if (MustEscape(text, i)) result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    else result.Append(c);
                    break;
            }
        }

        return result.Append('"').ToString();
    }

    /// <summary>Whether a text holds characters that only an escape can write.</summary>
    public static bool NeedsEscapes(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (MustEscape(text, i)) return true;
        }

        return false;
    }

    /// <summary>Control characters, line breaks of every kind, byte order marks and halves of surrogate pairs.</summary>
    private static bool MustEscape(string text, int at)
    {
        var c = text[at];
        if (char.IsHighSurrogate(c)) return at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]);
        if (char.IsLowSurrogate(c)) return at == 0 || !char.IsHighSurrogate(text[at - 1]);
        return char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';
    }

    /// <summary>Whether YAML reads the bare text as this text, whatever type it gives it.</summary>
    private static bool IsPlain(string text, ScalarContext context)
    {
        if (text.Length == 0 || text[0] == ' ' || text[^1] is ' ' or ':' || NeedsEscapes(text)) return false;
        if ("?:,[]{}#&*!|>'\"%@`=".Contains(text[0], StringComparison.Ordinal)) return false;
        if (text[0] == '-' && (text.Length == 1 || text[1] is ' ' or '-' or ',' or '[' or ']' or '{' or '}')) return false;
        if (text.StartsWith("<<", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal)) return false;
        if (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)) return false;
        // In a key, a colon of any kind looks like the one that ends it.
        if (context == ScalarContext.Key && text.AsSpan().IndexOfAny(':', '：') >= 0) return false;
        return context == ScalarContext.Block || text.AsSpan().IndexOfAny(",[]{}") < 0;
    }

    private static bool IsJsonWord(string text) => text is "true" or "false" || JsonParser.IsNumber(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether some reader of YAML, be it an old one, takes the bare text for something else than a text.</summary>
    private static bool IsTyped(string text) =>
        text.ToUpperInvariant() is "TRUE" or "FALSE" or "NULL" or "~" or "YES" or "NO" or "ON" or "OFF" or "Y" or "N"
        || IsNumberOrFlag(text)
        || (text[0] is '+' or '-' or '.' or (>= '0' and <= '9') && TypedPattern().IsMatch(text));

    /// <summary>Numbers of every base, with exponents, by sixties, infinite ones, and dates.</summary>
    [GeneratedRegex(
        @"^[-+]?([0-9][0-9_]*\.?|\.[0-9])[0-9_]*([eE][-+]?[0-9]+)?$|^[-+]?0[xXoObB][0-9a-fA-F_]+$|^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$|^[-+]?\.(inf|nan)$|^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypedPattern();
}
