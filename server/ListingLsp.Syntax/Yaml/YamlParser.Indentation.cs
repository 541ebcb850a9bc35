using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Lines that stand at another column than their block.</summary>
internal sealed partial class YamlParser
{
    /// <summary>Columns by which the item that is being read stands off its list; for the block on its own line.</summary>
    private int _itemShift;

    /// <summary>Lines of that item stand as if it stood right.</summary>
    private bool _innerIsRight;

    /// <summary>
    /// Whether the line belongs to the block. A line that fits neither it nor its owner is a finding and counts as
    /// belonging; further lines at the same wrong column are taken without another finding.
    /// </summary>
    private bool ContinuesBlock(int parent, bool isList, ref BlockState block)
    {
        if (AtDocumentEnd) return false;
        var at = Column;
        // Below a list a key with lines of its own at its very column was meant to stand further left.
        if (at == block.Column) return !(isList && parent >= 0 && !IsDash(_pos) && IsKeyAhead(_pos) && OpensBlockBehindKey() && ColumnOfNextLine(_pos) == at);
        if (at <= parent) return false;
        // A dash left of a mapping is the next item of the list around it.
        if (!isList && at < block.Column && IsDash(_pos)) return false;
        if (at == block.Tolerated) return true;
        // Inside an item that stands off its list, what would be right without that is right.
        if (block.Outer != 0 && at == block.Column - block.Outer)
        {
            _innerIsRight = true;
            return true;
        }

        if (IsNearerToOwner(at, parent, isList, block.Column)) return false;
        var belongs = isList ? IsDash(_pos) : IsKeyAhead(_pos);
        if (belongs && block.Members == 1 && OutvotesFirst(at, block.Column, isList))
        {
            BlameFirst(at, ref block);
            return true;
        }

        var error = Report(SyntaxErrorKind.BadIndentation, new TextSpan(_lineStart, _pos), Counts.Of(at), Counts.Of(block.Column));
        block.Tolerated = at;
        block.Error = belongs ? error : -1;
        block.IsIncomplete |= !belongs;
        return true;
    }

    /// <summary>
    /// Whether a line between the column of a block and that of its owner was meant to stand beside the owner: it is nearer to that,
    /// or, in the middle, has lines of its own below it, or no dash where the block is a list.
    /// </summary>
    private bool IsNearerToOwner(int at, int parent, bool isList, int column)
    {
        if (parent < 0 || at > column || IsDash(_pos) || !IsKeyAhead(_pos)) return false;
        if (isList) return true;
        var (left, right) = (at - parent, column - at);
        return left < right || (left == right && OpensBlockBehindKey() && ColumnOfNextLine(_pos) == column);
    }

    /// <summary>Whether the next members of the block stand at the column of this line, and none at that of the first: they outvote it.</summary>
    private bool OutvotesFirst(int column, int firstColumn, bool isList)
    {
        var agrees = false;
        for (var at = NextLine(_pos); at < _end; at = NextLine(at))
        {
            var first = AfterSpaces(at);
            if (IsBlankAt(first) || _s[first] == '#' || first - at > column) continue;
            if (first - at == firstColumn) return false;
            if (first - at < column) return agrees;
            if (isList ? !IsDash(first) : IsDash(first) || !IsKeyAhead(first)) return false;
            agrees = true;
        }

        return agrees;
    }

    /// <summary>The first member is the one at a wrong column; the block goes on at that of the others.</summary>
    private void BlameFirst(int column, ref BlockState block)
    {
        var off = block.Column;
        block.Error = Report(SyntaxErrorKind.BadIndentation, new TextSpan(block.FirstLine, block.FirstLine + off), Counts.Of(off), Counts.Of(column));
        block.Column = block.Tolerated = column;
        RepairIndentation(block, block.FirstEnd, block.FirstLine, off);
    }

    /// <summary>Spaces before the next line that says something, or -1.</summary>
    private int ColumnOfNextLine(int from)
    {
        for (var at = NextLine(from); at < _end; at = NextLine(at))
        {
            var first = AfterSpaces(at);
            if (!IsBlankAt(first) && _s[first] != '#') return first - at;
        }

        return -1;
    }

    /// <summary>The repair moves a member to its block's column, all its lines alike.</summary>
    private void RepairIndentation(in BlockState block, int end, int lineStart, int column)
    {
        if (block.Error < 0) return;
        var shift = block.Column - column;
        for (var at = lineStart; at < end; at = NextLine(at))
        {
            var spaces = _s.AsSpan(at, _end - at).IndexOfAnyExcept((byte)' ');
            if (spaces < 0 || _s[at + spaces] is (byte)'\n' or (byte)'\r') continue;
            // Lines of the member that stand right already stay.
            if (at > lineStart && block.InnerIsRight) break;
            _tree.AlsoRepair(block.Error, shift > 0
                ? new TextEdit(TextSpan.At(at), new string(' ', shift))
                : new TextEdit(new TextSpan(at, at + Math.Min(-shift, spaces)), ""));
        }
    }

    /// <summary>What the lines of a block have shown so far.</summary>
    private struct BlockState(int column)
    {
        /// <summary>Where its members begin.</summary>
        public int Column = column;

        /// <summary>How many members have been read.</summary>
        public int Members;

        /// <summary>Where the line of the first member begins, and where that ends.</summary>
        public int FirstLine, FirstEnd;

        /// <summary>The wrong column where members were last seen.</summary>
        public int Tolerated = column;

        /// <summary>Index of the finding about that column, or -1.</summary>
        public int Error = -1;

        /// <summary>Columns by which the item around it stands too far right or left.</summary>
        public int Outer;

        /// <summary>The lines below the first one of the last member stand as if that stood right.</summary>
        public bool InnerIsRight;

        /// <summary>Members may have been lost.</summary>
        public bool IsIncomplete;

        /// <summary>What is to be said of the block; where members stood at a wrong column, more than its place has a say in how one is read.</summary>
        public readonly NodeFlags Flags =>
            (IsIncomplete ? NodeFlags.Incomplete : NodeFlags.None) | (Error >= 0 || Tolerated != Column ? NodeFlags.Irregular : NodeFlags.None);
    }
}
