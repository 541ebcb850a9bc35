using System.Buffers;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>How much a description says, its Markdown aside.</summary>
internal static class DetailText
{
    /// <summary>Signs of an address or a tag; what is longer is text.</summary>
    private const int LongestAddress = 2000;

    /// <summary>A line of these is a rule, or the line below the head of a table.</summary>
    private static readonly SearchValues<char> SignsOfRules = SearchValues.Create("-=_*|: ");

    /// <summary>What is not read begins with one of these.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("![]<*_`~|#");

    /// <summary>Characters that are read: neither blanks nor signs of Markdown, nor addresses of links and pictures, nor tags.</summary>
    /// <param name="text">The description.</param>
    /// <param name="enough">Nobody wants to know how many more there are.</param>
    public static int Characters(string text, decimal enough)
    {
        var count = 0;
        foreach (var line in text.EnumerateLines())
        {
            if (count >= enough) break;
            count += CharactersIn(Content(line));
        }

        return count;
    }

    /// <summary>A line without the signs that make it a heading, a quotation, an item of a list or a rule.</summary>
    private static ReadOnlySpan<char> Content(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        while (line.Length > 0)
        {
            var mark = line.IndexOfAnyExcept("#>");
            if (mark == 0) mark = ItemMark(line);
            if (mark == 0) break;
            if (mark < 0) return [];
            line = line[mark..].TrimStart();
        }

        return line.ContainsAnyExcept(SignsOfRules) ? line : [];
    }

    /// <summary>Length of the sign of an item: a dash, or a number with a full stop or a bracket, and a blank.</summary>
    private static int ItemMark(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        var mark = digits > 0 && line[digits] is '.' or ')' ? digits + 1 : line[0] is '-' or '+' or '*' ? 1 : 0;
        return mark > 0 && mark < line.Length && line[mark] is ' ' or '\t' ? mark : 0;
    }

    private static int CharactersIn(ReadOnlySpan<char> line)
    {
        var count = 0;
        while (line.Length > 0)
        {
            var mark = line.IndexOfAny(Marks);
            var read = mark < 0 ? line : line[..mark];
            count += Signs(read);
            if (mark < 0) break;
            var skipped = Skipped(line[mark..]);
            if (skipped == 0) count++;
            line = line[(mark + Math.Max(skipped, 1))..];
        }

        return count;
    }

    /// <summary>Signs that are no blanks; a pair of surrogates is one.</summary>
    private static int Signs(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExceptInRange(' ', '~')) return text.Length - text.Count(' ');
        var count = 0;
        foreach (var sign in text) count += char.IsWhiteSpace(sign) || char.IsLowSurrogate(sign) ? 0 : 1;
        return count;
    }

    /// <summary>How many signs at the beginning are not read.</summary>
    private static int Skipped(ReadOnlySpan<char> rest) => rest switch
    {
        ['!', '[', ..] => 1 + LengthTo(rest[1..], ']'),
        [']', '(', ..] => LengthTo(rest, ')'),
        ['<', '/' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ..] => LengthTo(rest, '>'),
        ['*' or '_' or '`' or '~' or '|' or '[' or ']' or '#', ..] => 1,
        _ => 0,
    };

    /// <summary>Signs up to a closing one, that included; 0 where there is none near.</summary>
    private static int LengthTo(ReadOnlySpan<char> rest, char closing) => rest[..Math.Min(rest.Length, LongestAddress)].IndexOf(closing) + 1;
}
