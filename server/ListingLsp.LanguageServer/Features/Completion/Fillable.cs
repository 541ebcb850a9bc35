using System.Globalization;
using System.Text;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>
/// A text with places to fill in. They are written as signs that stand in no listing, so that a text goes through the writers of YAML
/// and JSON whole, and becomes a snippet, or a plain text, at the end.
/// </summary>
internal static class Fillable
{
    private const char Open = '\uE000';
    private const char Or = '\uE001';
    private const char Close = '\uE002';

    /// <summary>A place to fill in.</summary>
    /// <param name="choices">What may stand there, the usual one first; none where anything may.</param>
    public static string Place(params IEnumerable<string> choices) => $"{Open}{string.Join(Or, choices)}{Close}";

    /// <summary>The text with the usual value at each place.</summary>
    public static string Plain(string text)
    {
        var result = new StringBuilder(text.Length);
        var isOther = false;
        foreach (var c in text)
        {
            if (c is Open or Or or Close) isOther = c == Or;
            else if (!isOther) result.Append(c);
        }

        return result.ToString();
    }

    /// <summary>The text in the syntax of snippets; null where it has no place to fill in.</summary>
    public static string? Snippet(string text)
    {
        if (!text.Contains(Open, StringComparison.Ordinal)) return null;
        var result = new StringBuilder(text.Length + 16);
        var number = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != Open)
            {
                if (text[at] is '$' or '\\') result.Append('\\');
                result.Append(text[at]);
                continue;
            }

            var end = text.IndexOf(Close, at);
            var choices = text[(at + 1)..end].Split(Or);
            number++;
            result.Append(choices switch
            {
                [""] => string.Create(CultureInfo.InvariantCulture, $"${number}"),
                [var only] => string.Create(CultureInfo.InvariantCulture, $"${{{number}:{Escaped(only)}}}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"${{{number}|{string.Join(',', choices.Select(Escaped))}|}}"),
            });
            at = end;
        }

        return result.ToString();
    }

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);
}
