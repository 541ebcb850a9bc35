using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Reference;

/// <summary>Some words as UTF-8, such as names of fields or codes, so that what stands in a file is looked up among them without becoming a string.</summary>
internal sealed class Utf8Words
{
    private readonly (byte[] Word, int Ordinal)[] _slots;

    /// <summary>Of words that differ.</summary>
    public Utf8Words(ImmutableArray<string> words)
    {
        _slots = new (byte[] Word, int Ordinal)[(int)BitOperations.RoundUpToPowerOf2((uint)(words.Length * 2) + 1)];
        for (var ordinal = 0; ordinal < words.Length; ordinal++)
        {
            var word = Encoding.UTF8.GetBytes(words[ordinal]);
            var slot = SlotOf(word);
            while (_slots[slot].Word is not null) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = (word, ordinal);
        }
    }

    /// <summary>Place of a word among them, or -1.</summary>
    public int OrdinalOf(ReadOnlySpan<byte> word)
    {
        for (var slot = SlotOf(word); _slots[slot].Word is { } known; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (word.SequenceEqual(known)) return _slots[slot].Ordinal;
        }

        return -1;
    }

    private int SlotOf(ReadOnlySpan<byte> word) => ByteHash.Of(word) & (_slots.Length - 1);
}
