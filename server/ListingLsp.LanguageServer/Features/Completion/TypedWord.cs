using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>The word at the cursor, perhaps half typed or empty: what a suggestion replaces.</summary>
/// <param name="Span">On one line.</param>
/// <param name="Quote">The quote that it begins with, or null.</param>
/// <param name="IsKey">It is a key that has its colon.</param>
/// <param name="IsInBrackets">It stands between brackets.</param>
/// <param name="Lead">A blank that is missing before it, behind a colon or dash.</param>
internal sealed record TypedWord(TextSpan Span, char? Quote, bool IsKey, bool IsInBrackets, string Lead)
{
    /// <summary>What stands before it, blanks and comments aside; 0 where nothing does.</summary>
    public char SignBefore { get; private init; }

    /// <summary>What stands behind it, likewise.</summary>
    public char SignBehind { get; private init; }

    /// <summary>The word at a place; null inside texts over several lines, where there is nothing to suggest.</summary>
    public static TypedWord? At(SyntaxTree tree, int offset)
    {
        if (Find(tree, offset) is not { } word) return null;
        var text = tree.Text.Bytes;
        var (before, behind) = (EndBefore(tree, word.Span.Start), word.Span.End + text[word.Span.End..].IndexOfAnyExcept(" \t\r\n"u8));
        return word with { SignBefore = before > 0 ? (char)text[before - 1] : '\0', SignBehind = behind < word.Span.End ? '\0' : (char)text[behind] };
    }

    private static TypedWord? Find(SyntaxTree tree, int offset)
    {
        var path = PathTo(tree, offset);
        var inBrackets = tree.Format == SyntaxFormat.Json || path.Any(n => n.Span.Start < offset && n is MappingSyntax { IsFlow: true } or SequenceSyntax { IsFlow: true });
        var line = tree.Text.Line(tree.Text.LineAt(offset));
        if (path is [.., var owner, ScalarSyntax leaf])
        {
            if (leaf.Style is ScalarStyle.Literal or ScalarStyle.Folded || leaf.Span.Start < line.Start) return null;
            var isKey = owner is EntrySyntax { Colon: >= 0 } entry && entry.Key == leaf;
            if (leaf.Style == ScalarStyle.Plain) return new TypedWord(leaf.Span with { End = Math.Min(leaf.Span.End, line.End) }, null, isKey, inBrackets, LeadOf(tree, leaf.Span.Start));
            var quote = (char)tree.Text.Bytes[leaf.Span.Start];
            var isClosed = leaf.Span.End <= line.End && leaf.Span.Length > 1 && tree.Text.Bytes[leaf.Span.End - 1] == quote;
            if (offset == leaf.Span.Start || (isClosed && offset == leaf.Span.End)) return null;
            return new TypedWord(isClosed ? leaf.Span : leaf.Span with { End = offset }, quote, isKey && isClosed, inBrackets, LeadOf(tree, leaf.Span.Start));
        }

        // A category that ends with its sign and a blank.
        var end = tree.Text.Bytes[line.Start..offset].LastIndexOfAnyExcept((byte)' ') + 1 + line.Start;
        if (end < offset && end > line.Start && tree.Text.Bytes[end - 1] == '>' && PathTo(tree, end) is [.., ScalarSyntax { Style: ScalarStyle.Plain } category] && category.Span.Start >= line.Start)
        {
            return new TypedWord(new TextSpan(category.Span.Start, offset), null, IsKey: false, inBrackets, "");
        }

        return Letters(tree, line, offset, inBrackets);
    }

    /// <summary>The nodes around a place, from the top; the last is a scalar where the place lies in one or at its end.</summary>
    public static ImmutableArray<SyntaxNode> PathTo(SyntaxTree tree, int offset)
    {
        var path = ImmutableArray.CreateBuilder<SyntaxNode>();
        var node = tree.Documents.Select(d => d.Root).LastOrDefault(r => Holds(r, offset));
        while (node is not null)
        {
            path.Add(node);
            node = node is MappingSyntax mapping ? Last(mapping.Entries, offset) : node is SequenceSyntax list ? Last(list.Items, offset) : node.Children.LastOrDefault(c => Holds(c, offset));
        }

        return path.ToImmutable();
    }

    /// <summary>The end of what stands before a place, blanks and comments aside.</summary>
    public static int EndBefore(SyntaxTree tree, int at)
    {
        while (true)
        {
            at = tree.Text.Bytes[..at].LastIndexOfAnyExcept(" \t\r\n"u8) + 1;
            var index = tree.Comments.All.BinarySearch(new CommentSyntax(TextSpan.At(at), false), Comparer<CommentSyntax>.Create((a, b) => a.Span.Start.CompareTo(b.Span.Start)));
            if ((index < 0 ? ~index : index) - 1 is not (>= 0 and var before) || tree.Comments.All[before].Span.End < at) return at;
            at = tree.Comments.All[before].Span.Start;
        }
    }

    private static T? Last<T>(ImmutableArray<T> members, int offset)
        where T : MemberSyntax
    {
        for (var i = members.Length - 1; i >= 0; i--)
        {
            if (Holds(members[i], offset)) return members[i];
        }

        return null;
    }

    private static bool Holds(SyntaxNode node, int offset)
    {
        if (node is ScalarSyntax { Style: ScalarStyle.Empty } || node.Span.Start > offset || node.Span.End < offset) return false;
        // Behind a closing bracket is outside.
        return node.Span.End > offset || node is not (MappingSyntax { IsFlow: true } or SequenceSyntax { IsFlow: true }) || node.Span.Length < 2 || node.Tree.Text.Bytes[node.Span.End - 1] is not ((byte)']' or (byte)'}');
    }

    /// <summary>Where the tree knows no word: what looks like one.</summary>
    private static TypedWord Letters(SyntaxTree tree, TextSpan line, int offset, bool inBrackets)
    {
        var text = tree.Text.Bytes;
        var (start, end) = (offset, offset);
        while (start > line.Start && IsLetter(text[start - 1])) start--;
        while (end < line.End && IsLetter(text[end])) end++;
        if (start < offset && text[start] == '-' && end == start + 1) start = end = offset;
        char? quote = start > line.Start && text[start - 1] is (byte)'"' or (byte)'\'' ? (char)text[start - 1] : null;
        if (quote is not null) (start, end) = (start - 1, offset);
        return new TypedWord(new TextSpan(start, end), quote, IsKey: false, inBrackets, LeadOf(tree, start));
    }

    private static bool IsLetter(byte b) => b is not ((byte)' ' or (byte)'\t' or (byte)',' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)':' or (byte)'"' or (byte)'\'' or (byte)'#');

    private static string LeadOf(SyntaxTree tree, int start) => start > 0 && tree.Text.Bytes[start - 1] is (byte)':' or (byte)'-' ? " " : "";
}
