using ListingLsp.Syntax.Incremental;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Yaml;

/// <summary>Reading again what an edit touched.</summary>
internal sealed partial class YamlParser
{
    /// <summary>
    /// Reads the members of a block, or the documents of a file, from one of them on. Null where the block ends elsewhere than
    /// before, so that what stands around it must be read again too.
    /// </summary>
    public static Piece? Resume(SourceText text, SyntaxTree old, ResumePoint point, Change change)
    {
        var rows = old.Table.Rows;
        var start = rows[point.Member].Start;
        var end = point.Collection < 0 ? rows.Length : old.Table.After(point.Collection);
        var parser = new YamlParser(text, start, change.NewEnd - start + 256) { _lineStart = LineStart(old, start), _reach = start };
        var resync = new Resync(old, point.Member, end, change);
        if (point.Collection < 0)
        {
            parser.ParseStream(resync);
            return parser.Finish(NodeFlags.None, resync, lastEnd: -1);
        }

        parser._depth = point.Ancestors.Count / 2;
        var owner = point.Ancestors[^2];
        var parent = rows[owner].Kind == NodeKind.Document ? -1 : rows[owner].Start - LineStart(old, rows[owner].Start);
        // A block is never read from its first member on.
        var block = new BlockState(parser.Column) { Members = 1 };
        var lastEnd = parser.ParseMembers(rows[point.Collection].Kind, parent, ref block, resync);
        if (!resync.IsFound && !parser.StopsWhereItDid(old, rows[point.Collection].Extra, change)) return null;
        return parser.Finish(block.Flags, resync, parser._nodes.Count > 0 ? lastEnd : -1);
    }

    /// <summary>The same token ends the block, on a line that stands where it stood: its column says whose it is.</summary>
    private bool StopsWhereItDid(SyntaxTree old, int oldStop, Change change) =>
        oldStop >= change.OldEnd && _pos == oldStop + change.Delta && (_pos == _end || (_lineStart >= change.NewEnd && _lineStart == LineStart(old, oldStop) + change.Delta));

    private static int LineStart(SyntaxTree tree, int at)
    {
        var start = tree.Text.Line(tree.Text.LineAt(at)).Start;
        return StartsWithByteOrderMark(tree.Text.Bytes[start..at]) ? start + 3 : start;
    }

    private Piece Finish(NodeFlags flags, Resync resync, int lastEnd) =>
        new(_nodes.Finish(), _tree.Comments, _tree.Marks, _tree.FinishErrors(), _tree.LacksBracket, _tree.HasAliases, flags, resync.Row, _pos, lastEnd, _reach);
}
