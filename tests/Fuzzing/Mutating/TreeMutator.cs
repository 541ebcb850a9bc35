using System.Text;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Fuzzing.Mutating;

/// <summary>Changes structure: whole values and members are taken away, doubled, swapped, put inside themselves, or come from another text. Indentation is kept right as far as it goes.</summary>
internal static class TreeMutator
{
    /// <summary>A changed text.</summary>
    public static byte[] Of(byte[] input, byte[] other, SyntaxFormat format, Random random)
    {
        var tree = SyntaxTree.Parse(SourceText.From(input), format);
        var nodes = All(tree);
        if (nodes.Count == 0) return other;
        var node = nodes[random.Next(nodes.Count)];
        switch (random.Next(7))
        {
            case 0:
                return Put(tree, Whole(tree, node), "");
            case 1:
                return Put(tree, TextSpan.At(node.Span.End), Separator(tree, node) + Piece(tree, node, Column(tree, node)));
            case 2:
                return Swap(tree, node, nodes[random.Next(nodes.Count)]);
            case 3:
                return Put(tree, node.Span, Piece(tree, nodes[random.Next(nodes.Count)], Column(tree, node)));
            case 4:
                return Put(tree, node.Span, Wrapped(tree, node, random));
            default:
                var otherTree = SyntaxTree.Parse(SourceText.From(other), format);
                var otherNodes = All(otherTree);
                if (otherNodes.Count == 0) return input;
                var piece = Piece(otherTree, otherNodes[random.Next(otherNodes.Count)], Column(tree, node));
                return random.Next(2) == 0 ? Put(tree, node.Span, piece) : Put(tree, TextSpan.At(node.Span.End), Separator(tree, node) + piece);
        }
    }

    private static List<SyntaxNode> All(SyntaxTree tree)
    {
        var nodes = new List<SyntaxNode>();
        foreach (var document in tree.Documents) Add(document.Root);
        return nodes;

        void Add(SyntaxNode node)
        {
            nodes.Add(node);
            foreach (var child in node.Children) Add(child);
        }
    }

    /// <summary>A member with the line break or comma behind it.</summary>
    private static TextSpan Whole(SyntaxTree tree, SyntaxNode node)
    {
        var end = node.Span.End;
        if (node is MemberSyntax && end < tree.Text.Length && tree.Text.Bytes[end] is (byte)'\n' or (byte)',') end++;
        return new TextSpan(node.Span.Start, end);
    }

    private static string Separator(SyntaxTree tree, SyntaxNode node) => node is not MemberSyntax
        ? " "
        : tree.Format == SyntaxFormat.Json || tree.Text.LineAt(node.Span.Start) == tree.Text.LineAt(Math.Max(node.Span.End - 1, 0)) && tree.Text.Bytes[node.Span.End..] is [(byte)',', ..] ? ", " : "\n" + new string(' ', Column(tree, node));

    /// <summary>The text of a node, its further lines indented for another column.</summary>
    private static string Piece(SyntaxTree tree, SyntaxNode node, int column)
    {
        var text = tree.Text.GetText(node.Span);
        var by = column - Column(tree, node);
        if (by == 0 || !text.Contains('\n', StringComparison.Ordinal)) return text;
        var lines = text.Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            lines[i] = by > 0 ? new string(' ', by) + lines[i] : lines[i][Math.Min(-by, lines[i].Length - lines[i].TrimStart(' ').Length)..];
        }

        return string.Join('\n', lines);
    }

    private static string Wrapped(SyntaxTree tree, SyntaxNode node, Random random)
    {
        var column = Column(tree, node);
        var inner = Piece(tree, node, column + 2);
        return random.Next(4) switch
        {
            0 => $"[{inner}]",
            1 => $"{{\"a\": {inner}}}",
            2 => $"a:\n{new string(' ', column + 2)}{inner}",
            _ => $"- {inner}",
        };
    }

    private static byte[] Swap(SyntaxTree tree, SyntaxNode a, SyntaxNode b)
    {
        if (b.Span.Start < a.Span.Start) (a, b) = (b, a);
        if (a.Span.End > b.Span.Start) return Put(tree, a.Span, Piece(tree, b, Column(tree, a)));
        var (first, second) = (Piece(tree, a, Column(tree, b)), Piece(tree, b, Column(tree, a)));
        var bytes = tree.Text.Bytes;
        return [.. bytes[..a.Span.Start], .. Encoding.UTF8.GetBytes(second), .. bytes[a.Span.End..b.Span.Start], .. Encoding.UTF8.GetBytes(first), .. bytes[b.Span.End..]];
    }

    private static byte[] Put(SyntaxTree tree, TextSpan span, string text) =>
        [.. tree.Text.Bytes[..span.Start], .. Encoding.UTF8.GetBytes(text), .. tree.Text.Bytes[span.End..]];

    private static int Column(SyntaxTree tree, SyntaxNode node) => Math.Min(tree.Text.Column(node.Span.Start, ColumnUnit.Utf8), 100);
}
