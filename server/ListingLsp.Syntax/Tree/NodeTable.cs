using System.Collections.Immutable;

namespace ListingLsp.Syntax.Tree;

/// <summary>The finished rows of a tree, and what only few of its nodes have.</summary>
internal sealed class NodeTable(NodeRow[] rows, ImmutableArray<PlacedProperties> properties)
{
    private Dictionary<string, List<int>>? _anchors;
    private List<int>? _documents;

    /// <summary>The rows in the order of the text; nobody writes to them.</summary>
    public NodeRow[] Rows { get; } = rows;

    /// <summary>Anchors and tags, by row.</summary>
    public ImmutableArray<PlacedProperties> Properties { get; } = properties;

    /// <summary>The row behind a node and all below it.</summary>
    public int After(int row) => row + Rows[row].Size;

    /// <summary>Number of nodes directly below.</summary>
    public int CountChildren(int row)
    {
        var (count, end) = (0, After(row));
        for (var child = row + 1; child < end; child += Rows[child].Size) count++;
        return count;
    }

    /// <summary>Anchor and tag of a row, or null.</summary>
    public NodeProperties? PropertiesOf(int row)
    {
        if (!Rows[row].Is(NodeFlags.Properties)) return null;
        var (low, high) = (0, Properties.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Properties[middle].Row < row) low = middle + 1;
            else high = middle;
        }

        return Properties[low].Properties;
    }

    /// <summary>The row that an alias stands for: the last node of its document that has the name and ends before it; or -1.</summary>
    public int TargetOf(int alias, string name)
    {
        _anchors ??= IndexAnchors(Properties);
        if (!_anchors.TryGetValue(name, out var rows)) return -1;
        var last = rows.BinarySearch(alias);
        for (last = last < 0 ? ~last - 1 : last - 1; last >= 0; last--)
        {
            // A node that is not finished yet cannot be repeated inside itself.
            if (After(rows[last]) > alias) continue;
            return DocumentOf(rows[last]) == DocumentOf(alias) ? rows[last] : -1;
        }

        return -1;
    }

    private int DocumentOf(int row)
    {
        _documents ??= IndexDocuments(Rows);
        var found = _documents.BinarySearch(row);
        return found < 0 ? ~found - 1 : found;
    }

    private static Dictionary<string, List<int>> IndexAnchors(ImmutableArray<PlacedProperties> properties)
    {
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var placed in properties)
        {
            if (placed.Properties.Anchor is not { } name) continue;
            if (index.TryGetValue(name, out var rows)) rows.Add(placed.Row);
            else index.Add(name, [placed.Row]);
        }

        return index;
    }

    private static List<int> IndexDocuments(NodeRow[] rows)
    {
        var index = new List<int>();
        for (var row = 0; row < rows.Length; row += rows[row].Size) index.Add(row);
        return index;
    }
}

/// <summary>Anchor and tag of a row.</summary>
internal readonly record struct PlacedProperties(int Row, NodeProperties Properties);
