namespace ListingLsp.Syntax.Text;

/// <summary>
/// How many signs stand before a place, counted once for each block of a text: a line may be as long as the file, and each of its places
/// may be asked for.
/// </summary>
internal sealed class SignCounts
{
    /// <summary>Bytes between two counts.</summary>
    public const int Block = 4096;

    private readonly byte[] _bytes;
    private readonly (int Points, int Pairs)[] _before;

    /// <summary>Counts a text of UTF-8.</summary>
    public SignCounts(byte[] bytes)
    {
        _bytes = bytes;
        _before = new (int, int)[(bytes.Length / Block) + 1];
        for (var i = 1; i < _before.Length; i++)
        {
            var (points, pairs) = Count(bytes.AsSpan((i - 1) * Block, Block));
            _before[i] = (_before[i - 1].Points + points, _before[i - 1].Pairs + pairs);
        }
    }

    /// <summary>Signs before a place: code points, and those among them that take two units of UTF-16.</summary>
    public (int Points, int Pairs) Before(int offset)
    {
        var (points, pairs) = Count(_bytes.AsSpan((offset / Block) * Block, offset % Block));
        var (known, knownPairs) = _before[offset / Block];
        return (known + points, knownPairs + pairs);
    }

    /// <summary>The same of a few bytes.</summary>
    public static (int Points, int Pairs) Count(ReadOnlySpan<byte> bytes)
    {
        var (points, pairs) = (0, 0);
        foreach (var b in bytes)
        {
            if ((b & 0xC0) == 0x80) continue;
            points++;
            if (b >= 0xF0) pairs++;
        }

        return (points, pairs);
    }
}
