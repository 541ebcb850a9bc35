using System.Globalization;
using System.Text;

namespace ListingLsp.Sheets.Building;

/// <summary>Ids as listings take them: letters, digits and <c>. _ -</c>, at most 64 of them.</summary>
internal static class Ids
{
    private const int Longest = 64;

    /// <summary>The nearest id to a text; the text itself where it is one, empty where nothing of it can be in an id.</summary>
    public static string Clean(string text)
    {
        var id = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            if (char.IsAsciiLetterOrDigit(sign) || sign is '.' or '_' or '-') id.Append(sign);
            else if (id.Length > 0 && id[^1] != '-') id.Append('-');
        }

        var cut = id.ToString(0, Math.Min(id.Length, Longest));
        return cut == text ? text : cut.Trim('-');
    }

    /// <summary>An id from a title; where that has no letters that an id takes, from the row.</summary>
    public static string Of(string title, int row) =>
        Clean(title.ToLowerInvariant()) is { Length: >= 3 } id ? id : $"row-{row.ToString(CultureInfo.InvariantCulture)}";
}
