using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace ListingLsp.Analysis.Tests.Corpus.Writing;

/// <summary>Texts on one line.</summary>
internal static partial class Scalars
{
    private static readonly SearchValues<char> FlowSigns = SearchValues.Create(",[]{}:");

    /// <summary>A text as an author of this style writes it.</summary>
    public static string Of(string text, Style style, bool inBrackets) => style switch
    {
        Style.Json => Double(text),
        Style.Tall when !text.Contains('\n', StringComparison.Ordinal) && !IsWord(text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        _ => IsPlain(text, inBrackets) ? text : Double(text),
    };

    /// <summary>A key.</summary>
    public static string Key(string key, Style style) => style == Style.Json || !IsPlain(key, inBrackets: true) ? Double(key) : key;

    /// <summary>A text in double quotes with the escapes that JSON and YAML share.</summary>
    public static string Double(string text)
    {
        var escaped = new StringBuilder(text).Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n");
        return $"\"{escaped}\"";
    }

    /// <summary>Whether every YAML reader takes the text without quotes for this text.</summary>
    public static bool IsPlain(string text, bool inBrackets) =>
        text.Length > 0
        && char.IsLetterOrDigit(text[0])
        && text[^1] is not (':' or ' ')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !text.Contains('\n', StringComparison.Ordinal)
        && !(inBrackets && text.AsSpan().ContainsAny(FlowSigns))
        && !Typed().IsMatch(text);

    /// <summary>Ids, codes and choices, which nobody puts in quotes.</summary>
    private static bool IsWord(string text) => IsPlain(text, inBrackets: true) && WordPattern().IsMatch(text);

    /// <summary>What some YAML reader takes for a number, a time, a date, true, false or nothing.</summary>
    [GeneratedRegex("^(?:y|n|yes|no|on|off|true|false|null|[-+.0-9_][-+.0-9_:eExXoO]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Typed();

    [GeneratedRegex("^[A-Za-z0-9.-]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordPattern();
}
