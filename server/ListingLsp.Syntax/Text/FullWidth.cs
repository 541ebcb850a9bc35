using System.Text;

namespace ListingLsp.Syntax.Text;

/// <summary>Signs as a Chinese keyboard types them, and the ASCII signs that are meant. Each takes three bytes of UTF-8.</summary>
public static class FullWidth
{
    /// <summary>Bytes of each of these signs.</summary>
    public const int SignLength = 3;

    /// <summary>The ASCII sign meant by a character, or NUL where it is no full-width form.</summary>
    public static char AsciiOf(char sign) => sign switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(sign - 0xFEE0),
        '\u3000' => ' ',
        '、' => ',',
        '。' => '.',
        '“' or '”' => '"',
        '‘' or '’' => '\'',
        '【' or '〔' => '[',
        '】' or '〕' => ']',
        _ => '\0',
    };

    /// <summary>A text with its full-width forms replaced.</summary>
    public static string ToAscii(string text)
    {
        if (text.All(c => AsciiOf(c) == '\0')) return text;
        var result = new StringBuilder(text.Length);
        foreach (var c in text) result.Append(AsciiOf(c) is not '\0' and var ascii ? ascii : c);
        return result.ToString();
    }

    /// <summary>The same for the bytes at a place; 0 where no such sign begins there.</summary>
    internal static byte SignAt(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < SignLength || bytes[0] is not (0xE2 or 0xE3 or 0xEF) || (bytes[1] & 0xC0) != 0x80 || (bytes[2] & 0xC0) != 0x80) return 0;
        return (byte)AsciiOf((char)(((bytes[0] & 0x0F) << 12) | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F)));
    }
}
