using System.Globalization;
using System.Text;

namespace ListingLsp.Cli.Reporting;

/// <summary>
/// Makes visible what would steer a terminal, a log or a line of a report in place of being read: control characters and the escape
/// sequences that begin with them, the marks that turn the direction of a text around, and other ends of lines. Whatever comes out of a
/// file, a path or a message of another program goes through here before it is shown. Patches do not: they must hold the bytes themselves.
/// </summary>
internal static class Steering
{
    /// <summary>The text with each such sign as one that can be seen: a picture of it (␛), or its number. A tab is a blank.</summary>
    public static string Visible(string text)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        while (first >= 0 && first < text.Length && !IsSteering(text[first])) first++;
        if (first < 0 || first == text.Length) return text;
        var result = new StringBuilder(text.Length + 8).Append(text, 0, first);
        foreach (var c in text.AsSpan(first)) _ = IsSteering(c) ? result.Append(Picture(c)) : result.Append(c);
        return result.ToString();
    }

    private static bool IsSteering(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' || c is >= '\u202A' and <= '\u202E' || c is >= '\u2066' and <= '\u2069';

    private static string Picture(char c) => c switch
    {
        '\t' => " ",
        < ' ' => ((char)('\u2400' + c)).ToString(),
        '\u007F' => "\u2421",
        _ => string.Create(CultureInfo.InvariantCulture, $"<U+{(int)c:X4}>"),
    };
}
