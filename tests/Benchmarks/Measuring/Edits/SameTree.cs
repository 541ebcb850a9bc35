using ListingLsp.Syntax.Tree;

namespace ListingLsp.Benchmarks.Measuring.Edits;

/// <summary>Makes sure that an edited tree is the one that a fresh parse gives: a wrong one could be fast for nothing.</summary>
internal static class SameTree
{
    /// <summary>Compares text, comments, errors and every node with its place and value.</summary>
    /// <exception cref="InvalidDataException">The trees differ.</exception>
    public static void Verify(SyntaxTree edited, SyntaxTree fresh)
    {
        Demand(edited.Text.Bytes.SequenceEqual(fresh.Text.Bytes), "text");
        Demand(edited.Comments.All.SequenceEqual(fresh.Comments.All), "comments");
        Demand(edited.Errors.IsEmpty && fresh.Errors.IsEmpty, "errors");
        Demand(edited.Documents.Length == fresh.Documents.Length, "number of documents");
        for (var i = 0; i < fresh.Documents.Length; i++)
        {
            Demand(edited.Documents[i].Index == i, "index of a document");
            Compare(edited.Documents[i].Root, fresh.Documents[i].Root);
        }
    }

    private static void Compare(SyntaxNode edited, SyntaxNode fresh)
    {
        Demand(edited.GetType() == fresh.GetType() && edited.Span == fresh.Span, $"node at {fresh.Span}");
        if (edited is ScalarSyntax scalar) Demand(scalar.Value == ((ScalarSyntax)fresh).Value, $"value at {fresh.Span}");
        var (left, right) = (edited.Children.ToList(), fresh.Children.ToList());
        Demand(left.Count == right.Count, $"number of children at {fresh.Span}");
        foreach (var (child, other) in left.Zip(right)) Compare(child, other);
    }

    private static void Demand(bool isSame, string what)
    {
        if (!isSame) throw new InvalidDataException($"the edited tree differs from a fresh one: {what}");
    }
}
