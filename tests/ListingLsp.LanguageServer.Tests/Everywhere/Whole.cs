using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Tests.Everywhere;

/// <summary>Whether a tree holds all of its text: what is in no leaf is a comment, a mark, a blank or a sign.</summary>
internal static class Whole
{
    private const string Signs = " \t\r\n:,-?[]{}\"'\uFEFF";

    /// <summary>What is in no leaf though it is a text; null where nothing is.</summary>
    public static string? Lost(SyntaxTree tree)
    {
        var seen = new bool[tree.Text.Length];
        foreach (var document in tree.Documents) Cover(document.Root);
        foreach (var comment in tree.Comments.All) Mark(comment.Span);
        foreach (var mark in tree.Marks) Mark(mark.Span);
        var lost = string.Concat(Runs().Select(tree.Text.GetText)).Where(c => !Signs.Contains(FullWidth.AsciiOf(c) is not '\0' and var ascii ? ascii : c, StringComparison.Ordinal)).ToArray();
        return lost.Length == 0 ? null : new string(lost);

        void Cover(SyntaxNode node)
        {
            if (node.Properties is { } properties) Mark(properties.Span);
            if (node is ScalarSyntax or AliasSyntax or ErrorSyntax) Mark(node.Span);
            foreach (var child in node.Children) Cover(child);
        }

        void Mark(TextSpan span) => Array.Fill(seen, true, span.Start, span.Length);

        IEnumerable<TextSpan> Runs()
        {
            for (var at = 0; at < seen.Length; at++)
            {
                var start = at;
                while (at < seen.Length && !seen[at]) at++;
                if (at > start) yield return new TextSpan(start, at);
            }
        }
    }
}
