using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Lines that stand at another column than their block.</summary>
internal sealed partial class YamlParser
{
    /// <summary>
    /// Whether the line belongs to the block. A line that fits neither it nor its owner is a finding and counts as
    /// belonging; further lines at the same wrong column are taken without another finding.
    /// </summary>
    private bool ContinuesBlock(int parent, bool isList, ref BlockState block)
    {
        if (AtDocumentEnd) return false;
        var at = Column;
        if (at == block.Column) return true;
        if (at <= parent) return false;
        // A dash left of a mapping is the next item of the list around it.
        if (!isList && at < block.Column && IsDash(_pos)) return false;
        if (at == block.Tolerated) return true;
        var belongs = isList ? IsDash(_pos) : IsKeyAhead(_pos);
        var error = Report(SyntaxErrorKind.BadIndentation, new TextSpan(_lineStart, _pos), Counts.Of(at), Counts.Of(block.Column));
        block.Tolerated = at;
        block.Error = belongs ? error : -1;
        block.IsIncomplete |= !belongs;
        return true;
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
            _tree.AlsoRepair(block.Error, shift > 0
                ? new TextEdit(TextSpan.At(at), new string(' ', shift))
                : new TextEdit(new TextSpan(at, at + Math.Min(-shift, spaces)), ""));
        }
    }

    /// <summary>What the lines of a block have shown so far.</summary>
    private struct BlockState(int column)
    {
        /// <summary>Where its members begin.</summary>
        public readonly int Column = column;

        /// <summary>The wrong column where members were last seen.</summary>
        public int Tolerated = column;

        /// <summary>Index of the finding about that column, or -1.</summary>
        public int Error = -1;

        /// <summary>Members may have been lost.</summary>
        public bool IsIncomplete;

        /// <summary>What is to be said of the block; where members stood at a wrong column, more than its place has a say in how one is read.</summary>
        public readonly NodeFlags Flags =>
            (IsIncomplete ? NodeFlags.Incomplete : NodeFlags.None) | (Error >= 0 || Tolerated != Column ? NodeFlags.Irregular : NodeFlags.None);
    }
}
