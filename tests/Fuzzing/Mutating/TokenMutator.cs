namespace ListingLsp.Fuzzing.Mutating;

/// <summary>Changes words: a word is what stands between blanks and signs; so are single signs, and the blanks at the start of a line.</summary>
internal static class TokenMutator
{
    /// <summary>A changed input.</summary>
    public static byte[] Of(byte[] input, byte[] other, Random random)
    {
        if (input.Length == 0) return Vocabulary.Pick(random);
        var (at, end) = Token(input, random.Next(input.Length));
        return random.Next(8) switch
        {
            0 => [.. input[..at], .. input[end..]],
            1 => [.. input[..end], .. input[at..]],
            2 => Swap(input, (at, end), Token(input, random.Next(input.Length))),
            3 => [.. input[..at], .. Any(input, random), .. input[end..]],
            4 when other.Length > 0 => [.. input[..at], .. Any(other, random), .. input[end..]],
            5 => [.. input[..at], .. Vocabulary.Pick(random), .. input[at..]],
            _ => [.. input[..at], .. Vocabulary.Pick(random), .. input[end..]],
        };
    }

    private static byte[] Any(byte[] from, Random random)
    {
        var (at, end) = Token(from, random.Next(from.Length));
        return from[at..end];
    }

    private static byte[] Swap(byte[] input, (int At, int End) a, (int At, int End) b)
    {
        if (b.At < a.At) (a, b) = (b, a);
        return a.End > b.At ? input : [.. input[..a.At], .. input[b.At..b.End], .. input[a.End..b.At], .. input[a.At..a.End], .. input[b.End..]];
    }

    private static (int At, int End) Token(byte[] input, int at)
    {
        var kind = Kind(input[at]);
        if (kind == 0) return (at, at + 1);
        var end = at + 1;
        while (at > 0 && Kind(input[at - 1]) == kind) at--;
        while (end < input.Length && Kind(input[end]) == kind) end++;
        return (at, end);
    }

    /// <summary>0 for a sign, 1 for a blank, 2 for the rest.</summary>
    private static int Kind(byte sign) => sign == ' ' ? 1 : char.IsAsciiLetterOrDigit((char)sign) || sign >= 0x80 || sign is (byte)'.' or (byte)'-' or (byte)'_' ? 2 : 0;
}
