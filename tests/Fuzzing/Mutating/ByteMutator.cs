namespace ListingLsp.Fuzzing.Mutating;

/// <summary>Damage that knows nothing of what it damages.</summary>
internal static class ByteMutator
{
    /// <summary>A changed input.</summary>
    public static byte[] Of(byte[] input, byte[] other, Random random)
    {
        if (input.Length == 0) return other;
        var at = random.Next(input.Length);
        var end = Math.Min(input.Length, at + Length(random));
        switch (random.Next(9))
        {
            case 0:
                var flipped = (byte[])input.Clone();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1:
                var set = (byte[])input.Clone();
                set[at] = (byte)random.Next(256);
                return set;
            case 2:
                return [.. input[..at], .. input[end..]];
            case 3:
                return [.. input[..at], (byte)random.Next(256), .. input[at..]];
            case 4:
                return [.. input[..end], .. input[at..]];
            case 5:
                return [.. input[..at], .. Repeated(input[at..end], random.Next(2, 12)), .. input[end..]];
            case 6:
                return random.Next(4) == 0 ? input[..at] : [.. input[..at], .. Piece(input, random), .. input[end..]];
            case 7:
                return [.. input[..at], .. Piece(other, random), .. input[at..]];
            default:
                return other.Length == 0 ? input : [.. input[..at], .. other[random.Next(other.Length)..]];
        }
    }

    /// <summary>The input with a piece of it repeated until it is long.</summary>
    public static byte[] Lengthened(byte[] input, int length, Random random)
    {
        if (input.Length == 0 || input.Length >= length) return input;
        var at = random.Next(input.Length);
        var piece = input[at..Math.Min(input.Length, at + Length(random))];
        return [.. input[..at], .. Repeated(piece, (length - input.Length) / piece.Length), .. input[at..]];
    }

    /// <summary>Mostly short.</summary>
    private static int Length(Random random) => random.Next(5) == 0 ? random.Next(1, 200) : random.Next(1, 12);

    private static byte[] Piece(byte[] from, Random random)
    {
        if (from.Length == 0) return [];
        var at = random.Next(from.Length);
        return from[at..Math.Min(from.Length, at + Length(random))];
    }

    private static IEnumerable<byte> Repeated(byte[] piece, int times) => Enumerable.Repeat(piece, times).SelectMany(p => p);
}
