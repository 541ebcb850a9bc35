using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Editing;

/// <summary>The habits of a file: how it indents and where it puts blanks.</summary>
/// <param name="Format">Its language.</param>
/// <param name="NewLine">Its line break.</param>
/// <param name="Step">One step of indentation.</param>
/// <param name="ListStep">Spaces between the column of a key and the dashes below it.</param>
/// <param name="Brace">The blank inside braces, or nothing.</param>
/// <param name="Colon">A colon between brackets with the blank behind it, if any.</param>
/// <param name="Comma">A comma between brackets, likewise.</param>
/// <param name="DoubleQuotes">Texts that need quotes stand in double ones.</param>
internal sealed record Layout(SyntaxFormat Format, string NewLine, string Step, int ListStep, string Brace, string Colon, string Comma, bool DoubleQuotes)
{
    /// <summary>Looks at the neighbours first and then at the whole file, from its top.</summary>
    public static Layout Of(SyntaxTree tree, SyntaxNode? near = null)
    {
        var json = tree.Format == SyntaxFormat.Json;
        var seen = new Habits(tree);
        if (near is not null) seen.Visit(near);
        seen.VisitAll();
        var colon = json && seen.Colon is false ? ":" : ": ";
        return new Layout(
            tree.Format,
            tree.Text.NewLine,
            seen.Step ?? "  ",
            seen.ListStep ?? seen.Step?.Length ?? 2,
            seen.Brace ?? (colon.Length > 1) ? " " : "",
            colon,
            seen.Comma ?? (colon.Length > 1) ? ", " : ",",
            seen.DoubleQuotes ?? false);
    }

    /// <summary>
    /// Whether two files, looked at from their tops, show the same habits, and each as soon as the other: then what is written at a place
    /// that is the same in both is the same too.
    /// </summary>
    public static bool AreAlike(SyntaxTree one, SyntaxTree other)
    {
        if (one.Text.NewLine != other.Text.NewLine) return false;
        var (habits, others) = (new Habits(one), new Habits(other));
        habits.VisitAll();
        others.VisitAll();
        return habits.Seen.SequenceEqual(others.Seen);
    }

    /// <summary>What is found first counts.</summary>
    private sealed class Habits(SyntaxTree tree)
    {
        /// <summary>Habits show soon; a large file is not read to its end for each edit.</summary>
        private int _patience = 200;

        /// <summary>What was found, and how soon.</summary>
        public List<(string Habit, object Value, int Patience)> Seen { get; } = new(6);

        /// <summary>Nothing more is looked for.</summary>
        public bool HasEnough => _patience <= 0 || IsComplete;

        public string? Step { get; private set; }

        public int? ListStep { get; private set; }

        public bool? Brace { get; private set; }

        public bool? Colon { get; private set; }

        public bool? Comma { get; private set; }

        public bool? DoubleQuotes { get; private set; }

        public void VisitAll()
        {
            foreach (var document in tree.Documents)
            {
                if (HasEnough) break;
                Visit(document.Root);
            }
        }

        public void Visit(SyntaxNode node)
        {
            if (IsComplete || _patience-- <= 0) return;
            switch (node)
            {
                case MappingSyntax { IsFlow: true, Entries: [var first, ..] } mapping when first.Span != mapping.Span:
                    VisitBrackets(mapping, mapping.Entries);
                    if (OnOneLine(mapping)) Brace ??= Note(nameof(Brace), IsBlank(mapping.Span.Start + 1));
                    if (first.Colon >= 0) Colon ??= Note(nameof(Colon), IsBlank(first.Colon + 1));
                    break;
                case SequenceSyntax { IsFlow: true, Items.IsEmpty: false } list:
                    VisitBrackets(list, list.Items);
                    break;
                case ScalarSyntax { Style: ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted } scalar:
                    DoubleQuotes ??= Note(nameof(DoubleQuotes), scalar.Style == ScalarStyle.DoubleQuoted);
                    break;
                case EntrySyntax { Value: MappingSyntax { IsFlow: false, Entries: [var first, ..] } } entry:
                    VisitBlock(entry, first);
                    break;
                case EntrySyntax { Value: SequenceSyntax { IsFlow: false, Items: [var first, ..] } } entry:
                    if (Extents.OwnsItsLine(tree.Text, first.Span.Start)) ListStep ??= Note(nameof(ListStep), Math.Max(0, Deeper(entry, first)));
                    break;
            }

            foreach (var child in node.Children)
            {
                if (HasEnough) return;
                Visit(child);
            }
        }

        private T Note<T>(string habit, T value)
            where T : notnull
        {
            Seen.Add((habit, value, _patience));
            return value;
        }

        private bool IsComplete => Step is not null && Brace is not null && Comma is not null && DoubleQuotes is not null
            && (tree.Format == SyntaxFormat.Json ? Colon : ListStep is null ? null : true) is not null;

        private void VisitBlock(EntrySyntax entry, EntrySyntax first)
        {
            if (Extents.OwnsItsLine(tree.Text, first.Span.Start) && Deeper(entry, first) is > 0 and var step) Step ??= Note(nameof(Step), new string(' ', step));
        }

        private void VisitBrackets(SyntaxNode node, IReadOnlyList<MemberSyntax> members)
        {
            var text = tree.Text;
            if (members.Count > 1 && text.Bytes[members[0].Span.End..members[1].Span.Start] is [(byte)',', ..] between && !between.ContainsAny((byte)'\n', (byte)'\r'))
            {
                Comma ??= Note(nameof(Comma), between.Length > 1);
            }

            if (tree.Format != SyntaxFormat.Json || !Extents.OwnsItsLine(text, members[0].Span.Start)) return;
            var outer = text.Line(text.LineAt(node.Span.Start));
            var depth = text.Bytes[outer.Start..outer.End].IndexOfAnyExcept((byte)' ', (byte)'\t');
            var inner = Extents.Indentation(text, members[0]);
            if (depth >= 0 && inner.Length > depth) Step ??= Note(nameof(Step), inner[depth..]);
        }

        private int Deeper(EntrySyntax entry, MemberSyntax first) =>
            Extents.Column(tree.Text, first.Span.Start) - Extents.Column(tree.Text, entry.Span.Start);

        private bool OnOneLine(SyntaxNode node) => tree.Text.LineAt(node.Span.Start) == tree.Text.LineAt(node.Span.End);

        private bool IsBlank(int at) => at < tree.Text.Length && tree.Text.Bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r';
    }
}
