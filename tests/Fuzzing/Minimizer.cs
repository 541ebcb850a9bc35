namespace ListingLsp.Fuzzing;

/// <summary>Makes a failing input small: takes away halves, quarters and so on, as long as the same thing breaks.</summary>
internal static class Minimizer
{
    private const int MostTries = 3000;

    /// <summary>The smallest input found that still fails.</summary>
    /// <param name="input">It fails.</param>
    /// <param name="stillFails">Whether a smaller one does, in the same way.</param>
    public static byte[] Of(byte[] input, Predicate<byte[]> stillFails)
    {
        var tries = 0;
        for (var size = Math.Max(input.Length / 2, 1); size >= 1 && tries < MostTries; size = size == 1 ? 0 : size / 2)
        {
            for (var at = 0; at < input.Length && tries < MostTries;)
            {
                byte[] smaller = [.. input[..at], .. input[Math.Min(at + size, input.Length)..]];
                tries++;
                if (stillFails(smaller)) input = smaller;
                else at += size;
            }
        }

        return input;
    }
}
