namespace ListingLsp.Analysis.Rules.Document;

/// <summary>
/// Names the encoding of a file that is not UTF-8, where its bytes tell. A wrong name sends people the wrong way, so that
/// none is given where two would do.
/// </summary>
internal static class EncodingGuess
{
    /// <summary>Where a file begins to be no UTF-8, or -1; a file in UTF-16 may be well-formed UTF-8 with a zero in every second place.</summary>
    public static int FirstBadByte(ReadOnlySpan<byte> bytes, int invalid)
    {
        var zero = bytes.IndexOf((byte)0);
        if (zero < 0 || Wide(bytes) is null) return invalid;
        return invalid < 0 ? zero : Math.Min(zero, invalid);
    }

    /// <summary>The name, or null.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (Wide(bytes) is { } wide) return wide;
        if (IsDamagedUtf8(bytes)) return null;
        var (gbk, big5) = (Gbk(bytes), IsBig5(bytes));
        if (gbk is not null) return big5 ? null : gbk;
        if (big5) return "Big5";
        return IsWindows1252(bytes) ? "Windows-1252" : null;
    }

    /// <summary>UTF-16 and UTF-32 by their marks, else by the zeros beside every ASCII character.</summary>
    private static string? Wide(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..]) return "UTF-32";
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return "UTF-16";
        if (!bytes.Contains((byte)0)) return null;
        Span<int> zeros = stackalloc int[4];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0) zeros[i % 4]++;
        }

        var (quads, pairs) = (bytes.Length / 4, (bytes.Length + 1) / 2);
        if ((zeros[3] >= quads && zeros[2] * 10 >= quads * 9) || (zeros[0] >= quads && zeros[1] * 10 >= quads * 9)) return "UTF-32";
        // Some Chinese characters have a zero too, on the other side.
        var (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3]);
        var (most, least) = (Math.Max(even, odd), Math.Min(even, odd));
        return most * 8 >= pairs && most >= 2 * least && (most >= 8 || most * 2 >= pairs) ? "UTF-16" : null;
    }

    /// <summary>A file that is UTF-8 but for a few bytes: cut off, or put together from two files.</summary>
    private static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange<byte>(0, 0x7F);
            if (ascii < 0) break;
            bytes = bytes[ascii..];
            if (System.Text.Rune.DecodeFromUtf8(bytes, out _, out var used) == System.Buffers.OperationStatus.Done) good += used;
            else bad += used;
            bytes = bytes[used..];
        }

        return good > bad;
    }

    /// <summary>
    /// GBK, or GB18030 where there are characters of four bytes. In simplified Chinese nearly all characters are of the first
    /// level of GB 2312, which is sorted by sound: a good part of any text begins with s to z. Traditional Chinese in Big5
    /// and Korean in EUC-KR have hardly anything there.
    /// </summary>
    private static string? Gbk(ReadOnlySpan<byte> bytes)
    {
        var (all, common, late, four) = (0, 0, 0, false);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            if (bytes[i] is 0x80 or 0xFF || i + 1 >= bytes.Length) return null;
            all++;
            var (lead, trail) = (bytes[i], bytes[i + 1]);
            if (trail is >= 0x30 and <= 0x39)
            {
                if (i + 3 >= bytes.Length || bytes[i + 2] is < 0x81 or 0xFF || bytes[i + 3] is < 0x30 or > 0x39) return null;
                four = true;
                i += 3;
                continue;
            }

            if (trail is < 0x40 or 0x7F or 0xFF) return null;
            if (trail >= 0xA1 && lead is 0xA1 or 0xA3 or (>= 0xB0 and <= 0xD7)) common++;
            if (trail >= 0xA1 && lead is >= 0xC9 and <= 0xD7) late++;
            i++;
        }

        if (common * 5 < all * 4 || late * 10 < all) return null;
        return four ? "GB18030" : "GBK";
    }

    /// <summary>Nearly all of a traditional Chinese text are characters of the frequent plane of Big5, many with an ASCII second byte.</summary>
    private static bool IsBig5(ReadOnlySpan<byte> bytes)
    {
        var (all, frequent, low) = (0, 0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            if (bytes[i] is < 0xA1 or > 0xF9 || i + 1 >= bytes.Length) return false;
            var trail = bytes[i + 1];
            if (trail is not ((>= 0x40 and <= 0x7E) or (>= 0xA1 and <= 0xFE))) return false;
            all++;
            if (bytes[i] <= 0xC6) frequent++;
            if (trail < 0x80) low++;
            i++;
        }

        // An ASCII second byte also follows an accented letter of a western text, but not that often in pairs of its own.
        return all >= 4 && frequent * 10 >= all * 9 && low * 10 >= all && low * 10 <= all * 8;
    }

    /// <summary>Western text: a letter with an accent, a dash or a curly quote here and there, each by itself.</summary>
    private static bool IsWindows1252(ReadOnlySpan<byte> bytes)
    {
        var (all, alone) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            if (bytes[i] is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D) return false;
            all++;
            if ((i == 0 || bytes[i - 1] < 0x80) && (i + 1 >= bytes.Length || bytes[i + 1] < 0x80)) alone++;
        }

        return all > 0 && alone * 10 >= all * 9;
    }
}
