using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Binding;

/// <summary>The names of a table's fields, or other words, as UTF-8, so that a key of a file is looked up without becoming a string.</summary>
internal sealed class FieldNames
{
    private readonly (byte[] Name, int Ordinal)[] _slots;

    /// <summary>Of names that differ.</summary>
    public FieldNames(ImmutableArray<string> names)
    {
        _slots = new (byte[] Name, int Ordinal)[(int)BitOperations.RoundUpToPowerOf2((uint)(names.Length * 2) + 1)];
        for (var ordinal = 0; ordinal < names.Length; ordinal++)
        {
            var name = Encoding.UTF8.GetBytes(names[ordinal]);
            var slot = SlotOf(name);
            while (_slots[slot].Name is not null) slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = (name, ordinal);
        }
    }

    /// <summary>Place of a field in the table, or -1.</summary>
    public int OrdinalOf(ReadOnlySpan<byte> name)
    {
        for (var slot = SlotOf(name); _slots[slot].Name is { } known; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (name.SequenceEqual(known)) return _slots[slot].Ordinal;
        }

        return -1;
    }

    private int SlotOf(ReadOnlySpan<byte> name) => ByteHash.Of(name) & (_slots.Length - 1);
}
