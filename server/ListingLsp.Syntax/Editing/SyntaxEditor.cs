using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Editing;

/// <summary>
/// Turns changes of the tree into minimal text edits that keep comments, indentation, quotes, block or flow style and
/// line endings. Nobody else puts YAML or JSON together by hand.
/// <para>
/// The edits of one call do not overlap. Two calls on the same tree may, where they concern the same or neighbouring
/// members. Where a member that is removed or moved holds an anchor, ask <see cref="KeepsAliases"/>.
/// </para>
/// </summary>
public static partial class SyntaxEditor
{
    /// <summary>A list in brackets, each text in quotes where it needs them.</summary>
    public static string FlowList(SyntaxTree tree, IEnumerable<string> values) =>
        new ValueWriter(Layout.Of(tree)).Flow(NewValue.List([.. values.Select(NewValue.Text)]), indentation: null);

    /// <summary>
    /// Whether every alias still has its anchor before it when these edits are made. To remove, replace or move a marked
    /// node may leave aliases that stand for nothing.
    /// </summary>
    public static bool KeepsAliases(SyntaxTree tree, IReadOnlyCollection<TextEdit> edits)
    {
        if (!TouchesAliases(tree, edits)) return true;
        return Lost(SyntaxTree.Parse(tree.Text.WithEdits(edits), tree.Format)) <= Lost(tree);

        static int Lost(SyntaxTree tree) => tree.Errors.Count(e => e.Kind == SyntaxErrorKind.UnknownAlias);
    }

    /// <summary>
    /// Whether edits remove or move signs of anchors or aliases, so that <see cref="KeepsAliases"/> has to read the edited text. What is
    /// neither removed nor moved keeps its order.
    /// </summary>
    public static bool TouchesAliases(SyntaxTree tree, IReadOnlyCollection<TextEdit> edits) =>
        tree.Format == SyntaxFormat.Yaml && edits.Any(e => tree.Text.Bytes[e.Span.Start..e.Span.End].ContainsAny((byte)'&', (byte)'*'));

    /// <summary>
    /// Whether two states of a file have the same habits, so that edits of what is the same in both are written in the same way, even
    /// where they look at the rest of the file for them.
    /// </summary>
    public static bool WritesAlike(SyntaxTree one, SyntaxTree other) => Layout.AreAlike(one, other);

    private static IReadOnlyList<MemberSyntax> Members(SyntaxNode collection) =>
        collection is MappingSyntax mapping ? mapping.Entries : ((SequenceSyntax)collection).Items;

    private static bool IsInBrackets(SyntaxNode collection) => collection is MappingSyntax { IsFlow: true } or SequenceSyntax { IsFlow: true };
}
