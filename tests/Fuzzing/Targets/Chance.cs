namespace ListingLsp.Fuzzing.Targets;

/// <summary>Random numbers that an input brings along: the same input always does the same.</summary>
internal static class Chance
{
    /// <summary>The numbers of an input.</summary>
    public static Random Of(byte[] input)
    {
        var hash = unchecked((int)2166136261);
        foreach (var b in input) hash = unchecked((hash ^ b) * 16777619);
        return new Random(hash);
    }
}
