using System.Collections.Immutable;
using ListingLsp.LanguageServer.Features.Completion;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Outline;

/// <summary>What is selected around a place, wider and wider: a text, its value with quotes, its field, its group, up to the document.</summary>
internal static class SelectionFinder
{
    /// <summary>The stretches around a place, each wider than the one before; the last is the whole text. Never throws on any content.</summary>
    public static ImmutableArray<TextSpan> At(SyntaxTree tree, int offset)
    {
        offset = Math.Clamp(offset, 0, tree.Text.Length);
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var path = TypedWord.PathTo(tree, offset);
        if (CommentSuggestions.CommentAt(tree, offset) is { } comment) Add(comment.Span);
        else if (path is [.., ScalarSyntax { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted, Span: { Length: > 2 } quoted } scalar] && tree.Text.Bytes[quoted.End - 1] == tree.Text.Bytes[quoted.Start])
        {
            var inner = new TextSpan(scalar.Span.Start + 1, scalar.Span.End - 1);
            if (inner.Start <= offset && offset <= inner.End) Add(inner);
        }

        for (var i = path.Length - 1; i >= 0; i--) Add(path[i].Span);
        Add(new TextSpan(0, tree.Text.Length));
        if (spans.Count == 0) spans.Add(TextSpan.At(offset));
        return spans.DrainToImmutable();

        void Add(TextSpan span)
        {
            if (span.Start <= offset && offset <= span.End && (spans.Count == 0 || (span.Contains(spans[^1]) && span != spans[^1]))) spans.Add(span);
        }
    }
}
