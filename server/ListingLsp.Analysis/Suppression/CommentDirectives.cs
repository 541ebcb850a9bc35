using System.Buffers;
using System.Text;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Suppression;

/// <summary>
/// <c># listinglsp-ignore LST1011 -- reason</c> on the line above or at the end of the line, of a text over several lines above it or
/// at the end of its first, and <c># listinglsp-ignore-file</c> at the top of the file.
/// </summary>
internal static class CommentDirectives
{
    private const string ForLine = "listinglsp-ignore";
    private const string ForFile = "listinglsp-ignore-file";
    private static readonly SearchValues<char> EndsOfWord = SearchValues.Create(" \t:：,，");

    /// <summary>The suppressions among the comments of a YAML file.</summary>
    public static IEnumerable<Directive> Of(SyntaxTree tree)
    {
        if (tree.Format != SyntaxFormat.Yaml) yield break;
        var comments = tree.Comments.All;
        for (var i = 0; i < comments.Length; i++)
        {
            var bytes = tree.Text.Bytes[comments[i].Span.Start..comments[i].Span.End];
            var signs = bytes.IndexOfAnyExcept("# \t"u8);
            if (signs < 0 || !bytes[signs..].StartsWith("listinglsp-ignore"u8)) continue;
            yield return Read(tree, comments[i], comments[i].Span.Start + signs);
        }
    }

    private static Directive Read(SyntaxTree tree, CommentSyntax comment, int start)
    {
        var span = new TextSpan(start, comment.Span.End);
        var text = tree.Text.GetText(span);
        span = span with { End = start + Encoding.UTF8.GetByteCount(text.TrimEnd()) };
        var end = text.AsSpan().IndexOfAny(EndsOfWord);
        var word = end < 0 ? text : text[..end];
        var line = LineOf(tree, comment);
        var reach = word == ForFile ? Reach.File : Reach.OfLine(tree.Text, line, LastLineOfText(tree, line));
        var directive = DirectiveText.Read(word, text[word.Length..], start + Encoding.UTF8.GetByteCount(word), span, reach, Removal(tree.Text, comment));
        return word switch
        {
            ForLine => directive with { Owner = tree.Comments.OwnerOf(comment)?.Span },
            ForFile => IsAtTop(tree, comment) ? directive : directive with { Fault = "not-at-top" },
            _ => directive with { Fault = "unknown-word" },
        };
    }

    /// <summary>A comment behind something is for its own line; one on a line of its own for the next line that is no comment.</summary>
    private static int LineOf(SyntaxTree tree, CommentSyntax comment) =>
        comment.IsOwnLine ? tree.Comments.LineBelow(comment) : tree.Text.LineAt(comment.Span.Start);

    /// <summary>The last line of a text that begins on a line and goes on below: no comment can stand inside it.</summary>
    private static int LastLineOfText(SyntaxTree tree, int line)
    {
        if (line + 1 >= tree.Text.LineCount) return line;
        var below = tree.Text.Line(line + 1).Start;
        return PathTo.Place(tree, below - 1).LastOrDefault() is ScalarSyntax text && below < text.Span.End && tree.Text.LineAt(text.Span.Start) == line ? tree.Text.LineAt(text.Span.End - 1) : line;
    }

    private static bool IsAtTop(SyntaxTree tree, CommentSyntax comment) =>
        tree.Documents.IsEmpty || comment.Span.Start < tree.Documents[0].Root.Span.Start;

    /// <summary>With the comment goes its line, or the blanks before it.</summary>
    private static TextEdit Removal(SourceText text, CommentSyntax comment)
    {
        var line = text.LineAt(comment.Span.Start);
        if (comment.IsOwnLine) return new TextEdit(new TextSpan(text.Line(line).Start, line + 1 < text.LineCount ? text.Line(line + 1).Start : text.Length), "");
        var before = text.Bytes[..comment.Span.Start].LastIndexOfAnyExcept((byte)' ', (byte)'\t') + 1;
        return new TextEdit(comment.Span with { Start = before }, "");
    }
}
