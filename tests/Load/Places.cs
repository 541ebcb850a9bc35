using System.Text;
using System.Text.Json;

namespace ListingLsp.Load;

/// <summary>What columns count.</summary>
internal enum ColumnUnit
{
    Utf8,
    Utf16,
    Utf32,
}

/// <summary>Places in a text, worked out the slow way: the server's own conversion is what is tested.</summary>
internal static class Places
{
    /// <summary>The name of a unit in the protocol.</summary>
    public static string NameOf(ColumnUnit unit) => unit switch { ColumnUnit.Utf8 => "utf-8", ColumnUnit.Utf16 => "utf-16", _ => "utf-32" };

    /// <summary>A position of the protocol, as JSON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">In UTF-16.</param>
    /// <param name="unit">What columns count.</param>
    public static string Position(string text, int offset, ColumnUnit unit)
    {
        var (line, start) = (0, 0);
        for (var i = 0; i < offset; i++)
        {
            if (text[i] != '\n' && (text[i] != '\r' || (i + 1 < text.Length && text[i + 1] == '\n'))) continue;
            line++;
            start = i + 1;
        }

        return FormattableString.Invariant($"{{\"line\":{line},\"character\":{Length(text.AsSpan(start, offset - start), unit)}}}");
    }

    /// <summary>A range of the protocol, as JSON.</summary>
    public static string Range(string text, int start, int end, ColumnUnit unit) => $"{{\"start\":{Position(text, start, unit)},\"end\":{Position(text, end, unit)}}}";

    /// <summary>The offset in UTF-8 of a position of the protocol.</summary>
    public static int ByteOffset(string text, JsonElement position, ColumnUnit unit)
    {
        var (line, at) = (position.GetProperty("line").GetInt32(), 0);
        while (line > 0)
        {
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'))) line--;
            at++;
        }

        for (var left = position.GetProperty("character").GetInt32(); left > 0;)
        {
            var width = char.IsHighSurrogate(text[at]) ? 2 : 1;
            left -= Length(text.AsSpan(at, width), unit);
            at += width;
        }

        return Encoding.UTF8.GetByteCount(text.AsSpan(0, at));
    }

    /// <summary>The next offset, from a wanted one on, that is neither within a character nor within CR LF.</summary>
    public static int Whole(string text, int offset)
    {
        while (offset > 0 && offset < text.Length && (char.IsLowSurrogate(text[offset]) || (text[offset] == '\n' && text[offset - 1] == '\r'))) offset++;
        return offset;
    }

    private static int Length(ReadOnlySpan<char> text, ColumnUnit unit)
    {
        if (unit == ColumnUnit.Utf16) return text.Length;
        if (unit == ColumnUnit.Utf8) return Encoding.UTF8.GetByteCount(text);
        var count = 0;
        foreach (var _ in text.EnumerateRunes()) count++;
        return count;
    }
}
