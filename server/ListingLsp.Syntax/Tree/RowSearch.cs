using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>What is told of a node and all that is in it by its rows alone, without making a node of any.</summary>
internal static class RowSearch
{
    /// <summary>Mappings with more entries are not looked into.</summary>
    private const int MostEntries = 24;

    /// <summary>Whether the keys of each mapping certainly differ, told from their bytes, as those of nearly all files do.</summary>
    public static bool HasDistinctKeys(SyntaxTree tree, int row)
    {
        var rows = tree.Table.Rows;
        for (var end = tree.Table.After(row); row < end; row++)
        {
            if (rows[row].Kind == NodeKind.Mapping && rows[row].Size > 1 && !AreKeysDistinct(tree, row)) return false;
        }

        return true;
    }

    /// <summary>Whether any scalar without quotes is written in a certain way.</summary>
    public static bool HasPlain(SyntaxTree tree, int row, Func<ReadOnlySpan<byte>, bool> isSuch)
    {
        var bytes = tree.Text.Bytes;
        var rows = tree.Table.Rows.AsSpan(row, tree.Table.Rows[row].Size);
        foreach (ref readonly var scalar in rows)
        {
            if (scalar.Kind == NodeKind.Scalar && scalar.Style == ScalarStyle.Plain && isSuch(bytes[scalar.Start..scalar.End])) return true;
        }

        return false;
    }

    /// <summary>The same for the keys of one mapping.</summary>
    public static bool AreKeysDistinct(SyntaxTree tree, int mapping)
    {
        Span<int> hashes = stackalloc int[MostEntries];
        var rows = tree.Table.Rows;
        var (count, seen) = (0, 0UL);
        var end = tree.Table.After(mapping);
        for (var entry = mapping + 1; entry < end; entry += rows[entry].Size)
        {
            ref readonly var key = ref rows[entry + 1];
            if (count == MostEntries || key.Kind != NodeKind.Scalar || !Verbatim.TryGet(tree.Text, in key, out var text) || text.IsEmpty) return false;
            var hash = ByteHash.Of(text);
            var bit = 1UL << (hash & 63);
            // Most keys are the first with their bit.
            if ((seen & bit) != 0 && hashes[..count].Contains(hash)) return false;
            seen |= bit;
            hashes[count++] = hash;
        }

        return true;
    }
}
