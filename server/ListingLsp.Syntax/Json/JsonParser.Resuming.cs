using ListingLsp.Syntax.Incremental;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Json;

/// <summary>Reading again what an edit touched.</summary>
internal sealed partial class JsonParser
{
    /// <summary>
    /// Reads the members of an object or array from one of them on. Null where it ends elsewhere than before, so that what stands
    /// around it must be read again too.
    /// </summary>
    public static Piece? Resume(SourceText text, SyntaxTree old, ResumePoint point, Change change)
    {
        var table = old.Table;
        var (start, collection) = (table.Rows[point.Member].Start, table.Rows[point.Collection]);
        var parser = new JsonParser(text, start, change.NewEnd - start + 256) { _depth = point.Ancestors.Count / 2, _last = table.Rows[point.Previous].End, _reach = start };
        for (var i = 1; i < point.Ancestors.Count - 1; i += 2) parser._open.Push((byte)(table.Rows[point.Ancestors[i]].Kind == NodeKind.Mapping ? '}' : ']'));
        var resync = new Resync(old, point.Member, table.After(point.Collection), change);
        var flags = parser.ParseMembers(collection.Kind, collection.Start, start - 1, resync);
        var ends = flags == NodeFlags.None && collection.Extra > change.OldEnd && parser._pos == collection.Extra + change.Delta && parser.IsOnCleanLine();
        if (!(resync.IsFound || ends) || ResumePoint.HasErrorBefore(old, parser._pos - change.Delta)) return null;
        return new Piece(parser._nodes.Finish(), parser._tree.Comments, parser._tree.Marks, parser._tree.FinishErrors(), parser._tree.LacksBracket, false, flags, resync.Row, parser._pos, -1, parser._reach);
    }
}
