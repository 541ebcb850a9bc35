using System.Buffers;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>Collects the rows of a tree while a parser reads it, parents before their children.</summary>
internal sealed class NodeWriter(int expected)
{
    private readonly List<PlacedProperties> _properties = [];
    private NodeRow[] _rows = ArrayPool<NodeRow>.Shared.Rent(Math.Max(expected, 16));

    /// <summary>Number of rows so far: the number that the next one gets.</summary>
    public int Count { get; private set; }

    /// <summary>A row that was written; the reference holds until the next one is.</summary>
    public ref NodeRow this[int row] => ref _rows[row];

    /// <summary>Begins a node whose children follow.</summary>
    public int Open(NodeKind kind, int start, NodeFlags flags = NodeFlags.None)
    {
        if (Count == _rows.Length) Grow();
        _rows[Count] = new NodeRow { Kind = kind, Start = start, End = start, Size = 1, Flags = flags };
        return Count++;
    }

    /// <summary>Ends a node: everything written since belongs to it.</summary>
    public int Close(int row, int end)
    {
        _rows[row].End = end;
        _rows[row].Size = Count - row;
        return row;
    }

    /// <summary>Writes a node without children.</summary>
    public int Add(NodeKind kind, TextSpan span, NodeFlags flags = NodeFlags.None, ScalarStyle style = ScalarStyle.Empty, int extra = 0)
    {
        if (Count == _rows.Length) Grow();
        _rows[Count] = new NodeRow { Kind = kind, Start = span.Start, End = span.End, Size = 1, Flags = flags, Style = style, Extra = extra };
        return Count++;
    }

    /// <summary>Takes back everything from a row on.</summary>
    public void Truncate(int count)
    {
        Count = count;
        while (_properties.Count > 0 && _properties[^1].Row >= count) _properties.RemoveAt(_properties.Count - 1);
    }

    /// <summary>Begins a node before one that is written already and becomes its first child.</summary>
    public int OpenBefore(int row, NodeKind kind, NodeFlags flags = NodeFlags.None)
    {
        if (Count == _rows.Length) Grow();
        Array.Copy(_rows, row, _rows, row + 1, Count++ - row);
        _rows[row] = new NodeRow { Kind = kind, Start = _rows[row].Start, End = _rows[row].Start, Size = 1, Flags = flags };
        for (var i = _properties.Count - 1; i >= 0 && _properties[i].Row >= row; i--) _properties[i] = _properties[i] with { Row = _properties[i].Row + 1 };
        return row;
    }

    /// <summary>Gives a node its anchor and tag.</summary>
    public int Attach(int row, NodeProperties properties)
    {
        _rows[row].Flags |= NodeFlags.Properties;
        var at = _properties.Count;
        while (at > 0 && _properties[at - 1].Row > row) at--;
        _properties.Insert(at, new PlacedProperties(row, properties));
        return row;
    }

    /// <summary>The finished table; nothing can be written afterwards.</summary>
    public NodeTable Finish()
    {
        var rows = GC.AllocateUninitializedArray<NodeRow>(Count);
        Array.Copy(_rows, rows, Count);
        var table = new NodeTable(rows, [.. _properties]);
        ArrayPool<NodeRow>.Shared.Return(_rows);
        _rows = [];
        return table;
    }

    private void Grow()
    {
        var larger = ArrayPool<NodeRow>.Shared.Rent(_rows.Length * 2);
        Array.Copy(_rows, larger, Count);
        ArrayPool<NodeRow>.Shared.Return(_rows);
        _rows = larger;
    }
}
