using System.Text;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Incremental;

/// <summary>All that can be seen of a tree, to compare one that was edited with one that was read afresh.</summary>
internal static class SameTree
{
    /// <summary>Fails where an edited tree differs from what its text reads as.</summary>
    public static void AsFresh(SyntaxTree edited, string how)
    {
        var fresh = SyntaxTree.Parse(SourceText.From(edited.Text.Bytes.ToArray()), edited.Format);
        var (expected, actual) = (Describe(fresh), Describe(edited));
        if (string.Equals(expected, actual, StringComparison.Ordinal)) return;
        var pairs = expected.Split('\n').Zip(actual.Split('\n')).ToList();
        var at = Math.Max(pairs.FindIndex(p => p.First != p.Second), 0);
        Assert.Fail($"{how}\nfresh:  {pairs[at].First}\nedited: {pairs[at].Second}\ntext:\n{(edited.Text.Length < 6000 ? edited.Text.ToString() : $"{edited.Text.Length} bytes")}");
    }

    /// <summary>The tree, a line a node, comment, mark and error.</summary>
    public static string Describe(SyntaxTree tree)
    {
        var result = new StringBuilder();
        foreach (var document in tree.Documents)
        {
            result.Append("--- ").Append(document.Index).Append('\n');
            Write(document.Root, 0, result);
        }

        foreach (var comment in tree.Comments.All) result.Append(comment).Append('\n');
        foreach (var mark in tree.Marks) result.Append(mark).Append('\n');
        foreach (var error in tree.Errors) result.Append($"{error.Kind} {error.Span} '{error.Found}' '{error.Expected}' {error.Opening} [{string.Join(", ", error.Repair)}]\n");
        result.Append($"{tree.Text.LineCount} lines:");
        for (var line = 0; line < tree.Text.LineCount; line++) result.Append(' ').Append(tree.Text.Line(line).Start);
        return result.ToString();
    }

    private static void Write(SyntaxNode node, int depth, StringBuilder to)
    {
        to.Append(' ', depth).Append(node.GetType().Name).Append(' ').Append(node.Span).Append(node.IsDamaged ? " damaged" : "");
        if (node.Properties is { } properties) to.Append(' ').Append(properties);
        _ = node switch
        {
            MappingSyntax mapping => to.Append(mapping.IsFlow ? " flow" : "").Append(mapping.IsIncomplete ? " incomplete" : ""),
            SequenceSyntax list => to.Append(list.IsFlow ? " flow" : "").Append(list.IsIncomplete ? " incomplete" : ""),
            EntrySyntax entry => to.Append(" : ").Append(entry.Colon),
            ScalarSyntax scalar => to.Append($" {scalar.Style} {scalar.ContentIndent} ").Append(scalar.Value.Replace('\n', '⏎').Replace('\r', '⏎')),
            AliasSyntax alias => to.Append(' ').Append(alias.Name).Append(" -> ").Append(alias.Target?.Span),
            _ => to,
        };
        to.Append('\n');
        foreach (var child in node.Children) Write(child, depth + 1, to);
    }
}
