using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace ListingLsp.Benchmarks.Corpus.Writing;

/// <summary>Texts as YAML and JSON scalars on one line.</summary>
internal static partial class Scalars
{
    private static readonly SearchValues<char> FlowSigns = SearchValues.Create(",[]{}:");

    /// <summary>A text as an author with these habits writes it.</summary>
    public static string Yaml(string text, Quoting quoting, bool inBrackets) => quoting switch
    {
        Quoting.Single => Single(text),
        Quoting.Double => Json(text),
        _ when IsPlain(text, inBrackets) => text,
        _ => Json(text),
    };

    /// <summary>A text in double quotes, with the escapes that JSON and YAML share.</summary>
    public static string Json(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                _ => result.Append(c),
            };
        }

        return result.Append('"').ToString();
    }

    /// <summary>Whether every YAML reader, 1.1 or 1.2, takes the unquoted text for this text.</summary>
    public static bool IsPlain(string text, bool inBrackets) =>
        text.Length > 0
        && char.IsLetterOrDigit(text[0])
        && text[^1] is not (':' or ' ')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !text.Contains('\n', StringComparison.Ordinal)
        && !(inBrackets && text.AsSpan().ContainsAny(FlowSigns))
        && !Typed().IsMatch(text);

    private static string Single(string text) => text.Contains('\n', StringComparison.Ordinal) ? Json(text) : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>What some YAML reader takes for a number, a time, a date, true, false or nothing.</summary>
    [GeneratedRegex("^(?:y|n|yes|no|on|off|true|false|null|[-+.0-9_][-+.0-9_:eExXoO]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Typed();
}
