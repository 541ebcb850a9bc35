using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ListingLsp.Analysis.Packs;

/// <summary>Where in a text a phrase may begin, as far as one look at several signs says: everywhere but inside a plain word.</summary>
internal static class WordBeginnings
{
    /// <summary>Signs that are looked at together.</summary>
    public const int Block = 8;

    /// <summary>
    /// The places among the signs of a block from a place on, as bits: the first is the lowest. Plain letters and digits behind others
    /// are left out. Of what is not plain all are in.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the block begins; the text may end inside it.</param>
    /// <param name="withBlanks">Whether plain blanks are in.</param>
    public static int In(ReadOnlySpan<char> text, int at, bool withBlanks)
    {
        var (words, blanks) = at + Block <= text.Length ? Whole(text.Slice(at, Block)) : Rest(text[at..]);
        var before = (words << 1) | (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) ? 1 : 0);
        return ~((words & before) | (withBlanks ? 0 : blanks)) & ((1 << Math.Min(Block, text.Length - at)) - 1);
    }

    private static (int Words, int Blanks) Whole(ReadOnlySpan<char> block)
    {
        var signs = Vector128.Create(MemoryMarshal.Cast<char, ushort>(block));
        var letters = Vector128.LessThan((signs | Vector128.Create((ushort)0x20)) - Vector128.Create((ushort)'a'), Vector128.Create((ushort)26));
        var digits = Vector128.LessThan(signs - Vector128.Create((ushort)'0'), Vector128.Create((ushort)10));
        return ((int)(letters | digits).ExtractMostSignificantBits(), (int)Vector128.Equals(signs, Vector128.Create((ushort)' ')).ExtractMostSignificantBits());
    }

    private static (int Words, int Blanks) Rest(ReadOnlySpan<char> block)
    {
        var (words, blanks) = (0, 0);
        for (var i = 0; i < block.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(block[i])) words |= 1 << i;
            else if (block[i] == ' ') blanks |= 1 << i;
        }

        return (words, blanks);
    }
}
