using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests;

/// <summary>What every test of a single fault asks for.</summary>
internal static class Faults
{
    /// <summary>
    /// Exactly one error, of this kind, at the text between <c>‹</c> and <c>›</c>; the tree reads as expected; and where
    /// the error brings a repair, the repaired text has no error.
    /// </summary>
    public static void AssertOne(SyntaxFormat format, SyntaxErrorKind kind, string marked, string expected)
    {
        var text = SourceText.From(marked.Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal));
        var start = SourceText.From(marked[..marked.IndexOf('‹', StringComparison.Ordinal)]).Length;
        var length = SourceText.From(marked[(marked.IndexOf('‹', StringComparison.Ordinal) + 1)..marked.IndexOf('›', StringComparison.Ordinal)]).Length;
        var tree = SyntaxTree.Parse(text, format);
        Assert.Equal(kind.ToString(), string.Join(", ", tree.Errors.Select(e => e.Kind)));
        Assert.Equal(marked, Mark(text, tree.Errors[0].Span));
        Assert.Equal(new TextSpan(start, start + length), tree.Errors[0].Span);
        Assert.Equal(expected, string.Join(" --- ", tree.Documents.Select(d => Dump.Of(d.Root))));
        if (tree.Errors[0].Repair.IsEmpty) return;
        var repaired = text.WithEdits(tree.Errors[0].Repair);
        Assert.True(SyntaxTree.Parse(repaired, format).Errors.IsEmpty, $"The repair leaves errors:\n{repaired}");
    }

    private static string Mark(SourceText text, TextSpan span) =>
        text.WithEdits([new TextEdit(TextSpan.At(span.Start), "‹"), new TextEdit(TextSpan.At(span.End), "›")]).ToString();
}
