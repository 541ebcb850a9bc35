using System.Text;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Writes a text as a quoted YAML scalar on one line.</summary>
public static class QuotedText
{
    /// <summary>In single quotes where that needs no escapes, else in double quotes.</summary>
    public static string Quote(string text) =>
        text.AsSpan().IndexOfAny('\'', '\n', '\r') < 0 && !text.Any(char.IsControl) ? $"'{text}'" : DoubleQuote(text);

    /// <summary>In double quotes, with the escapes that JSON and YAML share.</summary>
    public static string DoubleQuote(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => $"\\u{(int)c:X4}",
                _ => c.ToString(),
            });
        }

        return result.Append('"').ToString();
    }
}
