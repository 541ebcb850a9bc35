namespace ListingLsp.Analysis.Reference;

/// <summary>Codes of two capital letters as small numbers: found in a table faster than by their hashes.</summary>
internal static class CountryNumber
{
    /// <summary>There are so many numbers, from 0.</summary>
    public const int Count = Letters * Letters;

    private const int Letters = 26;

    /// <summary>The number of a code; -1 of another text.</summary>
    public static int Of(string code) => code is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? ((code[0] - 'A') * Letters) + code[1] - 'A' : -1;
}
