using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Testing;

namespace ListingLsp.Syntax.Tests.Robustness;

/// <summary>What holds for every text, however broken.</summary>
internal static class Invariants
{
    /// <summary>Time that no text of up to 64 KB may need; hundreds of times what is usual.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static SyntaxTree Check(byte[] bytes, SyntaxFormat format)
    {
        var text = SourceText.From(bytes);
        var isUtf8 = text.FindInvalidUtf8() < 0;
        var begun = ThreadTime.Now;
        SyntaxTree tree;
        try
        {
            tree = SyntaxTree.Parse(text, format);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{format} parser threw {e.GetType().Name}: {e.Message}\n{e.StackTrace}\n{Show(bytes)}", e);
        }

        Require(ThreadTime.Now - begun < Patience, $"took {ThreadTime.Now - begun}");
        var end = text.ContentStart;
        foreach (var document in tree.Documents)
        {
            Require(document.Root.Span.Start >= end, $"document {document.Index} overlaps the one before");
            CheckNode(document.Root, new TextSpan(text.ContentStart, text.Length));
            CheckRows(document.Root);
            end = document.Root.Span.End;
        }

        CheckOrder(tree.Comments.All.Select(c => c.Span), "comment");
        foreach (var comment in tree.Comments.All) RequireInside(comment.Span, "comment");
        var last = 0;
        foreach (var error in tree.Errors)
        {
            RequireInside(error.Span, $"error {error.Kind}");
            Require(error.Span.Start >= last, $"error {error.Kind} out of order");
            last = error.Span.Start;
            if (error.Opening is { } opening) RequireInside(opening, "opening");
            foreach (var edit in error.Repair) RequireInside(edit.Span, $"repair of {error.Kind}");
        }

        CheckOrder(tree.Marks.Select(m => m.Span), "mark");
        RequireNothingLost();
        // To apply them all would cost more than to parse.
        foreach (var error in tree.Errors.Take(20)) _ = text.WithEdits(error.Repair);
        return tree;

        // What is neither in a leaf nor a comment nor a mark is a blank or a sign of the grammar: no text is lost.
        void RequireNothingLost()
        {
            var seen = new bool[text.Length];
            foreach (var document in tree.Documents) Cover(document.Root);
            foreach (var comment in tree.Comments.All) Mark(comment.Span);
            foreach (var mark in tree.Marks) Mark(mark.Span);
            for (var i = text.ContentStart; i < text.Length; i++)
            {
                if (seen[i] || " \t\r\n:,-?[]{})"u8.Contains(bytes[i]) || text.Bytes[i..].StartsWith("\uFEFF"u8)) continue;
                if (text.GetText(new TextSpan(i, Math.Min(i + FullWidth.SignLength, text.Length))) is [var sign] && FullWidth.AsciiOf(sign) is not '\0' and var ascii && " :,[]{}\"'".Contains(ascii, StringComparison.Ordinal))
                {
                    Array.Fill(seen, true, i, FullWidth.SignLength);
                    continue;
                }

                Require(i > 0 && text.Bytes[(i - 1)..].StartsWith("\uFEFF"u8) || i > 1 && text.Bytes[(i - 2)..].StartsWith("\uFEFF"u8), $"the byte at {i} is in no leaf");
            }

            void Cover(SyntaxNode node)
            {
                if (node.Properties is { } properties) Mark(properties.Span);
                if (node is EntrySyntax { Colon: >= 0 } entry && bytes[entry.Colon] != ':') Mark(new TextSpan(entry.Colon, entry.Colon + 3));
                if (node is ScalarSyntax or AliasSyntax or ErrorSyntax) Mark(node.Span);
                foreach (var child in node.Children) Cover(child);
            }

            void Mark(TextSpan span) => Array.Fill(seen, true, span.Start, span.Length);
        }

        void CheckNode(SyntaxNode node, TextSpan within)
        {
            RequireInside(node.Span, node.GetType().Name);
            Require(within.Contains(node.Span), $"{node.GetType().Name} {node.Span} outside its parent {within}");
            if (node is ScalarSyntax scalar)
            {
                _ = scalar.Value + scalar.RawText + scalar.IsNull;
                RequireVerbatim(scalar);
            }

            CheckOrder(node.Children.Select(c => c.Span), node.GetType().Name);
            foreach (var child in node.Children) CheckNode(child, node.Span);
        }

        // What a parser says of a scalar without looking twice is what a look at its bytes says.
        void RequireVerbatim(ScalarSyntax scalar)
        {
            if (!tree.Table.Rows[scalar.Row].Is(NodeFlags.Verbatim)) return;
            var isVerbatim = Verbatim.TryFind(text.Bytes[scalar.Span.Start..scalar.Span.End], scalar.Style, out var meant);
            Require(isVerbatim && scalar.TryGetVerbatim(out var said) && said == meant, $"the scalar {scalar.Span} has to be decoded");
        }

        // What is told by rows alone is what the nodes tell. Bytes that are no UTF-8 differ where their texts do not; such a file is not judged.
        void CheckRows(SyntaxNode node)
        {
            var (mappings, plain) = (new List<MappingSyntax>(), new List<string>());
            Collect(node, mappings, plain);
            Require(!isUtf8 || !node.HasDistinctKeys() || mappings.All(m => m.Entries.All(e => e.KeyText is not null) && m.Entries.DistinctBy(e => e.KeyText).Count() == m.Entries.Length), "a key is repeated");
            Require(node.HasPlain(t => t.Contains((byte)'1')) == plain.Exists(p => p.Contains('1', StringComparison.Ordinal)), "a plain scalar was not seen");
        }

        void Collect(SyntaxNode node, List<MappingSyntax> mappings, List<string> plain)
        {
            if (node is MappingSyntax mapping) mappings.Add(mapping);
            if (node is ScalarSyntax { Style: ScalarStyle.Plain } scalar) plain.Add(scalar.RawText);
            foreach (var child in node.Children) Collect(child, mappings, plain);
        }

        void CheckOrder(IEnumerable<TextSpan> spans, string what)
        {
            var before = 0;
            foreach (var span in spans)
            {
                Require(span.Start >= before, $"{what}: {span} overlaps what ends at {before}");
                before = span.End;
            }
        }

        void RequireInside(TextSpan span, string what) =>
            Require(span.Start >= 0 && span.Start <= span.End && span.End <= text.Length, $"{what} {span} outside the text");

        void Require(bool holds, string what)
        {
            if (!holds) throw new InvalidOperationException($"{format}: {what}\n{Show(bytes)}");
        }
    }

    private static string Show(byte[] bytes) => bytes.Length > 4000
        ? $"{bytes.Length} bytes"
        : $"{System.Text.Encoding.UTF8.GetString(bytes)}\n(base64 {Convert.ToBase64String(bytes)})";
}
