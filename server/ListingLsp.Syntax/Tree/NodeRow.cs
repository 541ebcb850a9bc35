using System.Runtime.InteropServices;

namespace ListingLsp.Syntax.Tree;

/// <summary>What a row of the node table stands for.</summary>
internal enum NodeKind : byte
{
    Document,
    Mapping,
    Sequence,
    Entry,
    Item,
    Scalar,
    Alias,
    Error,
}

/// <summary>What is said of a row.</summary>
[Flags]
internal enum NodeFlags : byte
{
    None = 0,

    /// <summary>A syntax error touched the node's own text.</summary>
    Damaged = 1,

    /// <summary>Members may have been lost.</summary>
    Incomplete = 2,

    /// <summary>Written in brackets.</summary>
    Flow = 4,

    /// <summary>How the members were read depended on more than where they stand: on commas that lack, or on a wrong column.</summary>
    Irregular = 8,

    /// <summary>The node has an anchor or a tag.</summary>
    Properties = 16,

    /// <summary>The bytes of a scalar, its quotes left out, are its text just as they stand. Where the flag is not set nobody has looked.</summary>
    Verbatim = 32,
}

/// <summary>
/// One node of a tree as the parsers write it. A tree is an array of these rows in the order of the text, parents before
/// their children: it holds no object a node, and an edit moves rows instead of reading the file again.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NodeRow
{
    /// <summary>First byte.</summary>
    public int Start;

    /// <summary>Behind the last byte.</summary>
    public int End;

    /// <summary>Rows of the node and all below it.</summary>
    public int Size;

    /// <summary>
    /// Entry: offset of the colon, -1 where it is missing. Scalar: indentation of a block's lines. Mapping, sequence and
    /// document: where reading stopped, which is the token behind them.
    /// </summary>
    public int Extra;

    /// <summary>Entry, item and document: how far the parser had looked when it was done with it.</summary>
    public int Reach;

    public NodeKind Kind;

    public NodeFlags Flags;

    public ScalarStyle Style;

    public readonly bool Is(NodeFlags flag) => (Flags & flag) != NodeFlags.None;
}
