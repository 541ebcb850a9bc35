using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ListingLsp.Analysis.Packs;

/// <summary>Where in a text a phrase may begin, as far as one look at many signs says: where a plain word does, and at what is not plain.</summary>
internal static class WordBeginnings
{
    /// <summary>Signs that are looked at together.</summary>
    public const int Block = 16;

    private const int AllPlaces = (1 << Block) - 1;

    /// <summary>The places among the signs of a block from a place on, as bits: the first is the lowest.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the block begins; the text may end inside it.</param>
    /// <param name="withSigns">Whether plain signs that are no letters or digits are among them.</param>
    public static int In(ReadOnlySpan<char> text, int at, bool withSigns)
    {
        var (words, others) = at + Block <= text.Length ? Look(text.Slice(at, Block)) : LookAtLast(text[at..]);
        var before = (words << 1) | (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) ? 1 : 0);
        return ((withSigns ? ~words : others) | (words & ~before)) & (AllPlaces >> Math.Max(0, at + Block - text.Length));
    }

    /// <summary>The plain letters and digits of a block, and what is not plain: in a byte it stays so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Words, int Others) Look(ReadOnlySpan<char> block)
    {
        var wide = MemoryMarshal.Cast<char, ushort>(block);
        var signs = Vector128.NarrowWithSaturation(Vector128.Create(wide), Vector128.Create(wide[Vector128<ushort>.Count..]));
        var letters = Vector128.LessThan((signs | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        var digits = Vector128.LessThan(signs - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        return ((int)(letters | digits).ExtractMostSignificantBits(), (int)signs.ExtractMostSignificantBits());
    }

    private static (int Words, int Others) LookAtLast(ReadOnlySpan<char> part)
    {
        Span<char> block = stackalloc char[Block];
        part.CopyTo(block);
        return Look(block);
    }
}
