using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Editing;

/// <summary>Places where what stays must not be harmed.</summary>
public sealed class RemovePlacesTests
{
    [Theory]
    [InlineData("a: 1\n\n# section\n\nb: 2\n", 0, "# section\n\nb: 2\n")]
    [InlineData("# file\n\na: 1 # one\n\nb: 2\n", 0, "# file\n\nb: 2\n")]
    [InlineData("a: 1\n\nb: 2\n", 1, "a: 1\n")]
    [InlineData("a: 1\n\nb: 2", 1, "a: 1")]
    [InlineData("a: |\n  x\nb: 2", 1, "a: |\n  x\n")]
    [InlineData("a: |+\n  x\n\nb: 2\n\nc: 3\n", 1, "a: |+\n  x\n\nc: 3\n")]
    [InlineData("a: |+\n  x\n\nb: 2\n", 0, "b: 2\n")]
    [InlineData("a:\n  - x\n  # - y\nb: 2\n", 1, "a:\n  - x\n  # - y\n")]
    [InlineData("a:\n  - x\n  # - y\nb: 2\n", 0, "b: 2\n")]
    [InlineData("? a\n: 1 # one\nb: 2\n", 0, "b: 2\n")]
    [InlineData("a: 1\n? b # key\n: - 2\n# about c\nc: 3\n", 1, "a: 1\n# about c\nc: 3\n")]
    [InlineData("---\na: 1\nb: 2\n...\n", 1, "---\na: 1\n...\n")]
    public void What_stays_in_a_block_is_as_it_was(string text, int index, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => [SyntaxEditor.RemoveEntry(tree, root, root.Entries[index])]));

    [Theory]
    [InlineData("m:\n# about a\n  a: 1\n  b: 2\n", 0, "m:\n  b: 2\n")]
    [InlineData("m:\n  a: 1\n# about b\n  b: 2\n", 0, "m:\n# about b\n  b: 2\n")]
    [InlineData("m: {\n# about a\n  a: 1,\n  b: 2\n}\n", 0, "m: {\n  b: 2\n}\n")]
    [InlineData("m: {\n  a: 1, b: 2,\n  c: 3\n}\n", 0, "m: {\n  b: 2,\n  c: 3\n}\n")]
    [InlineData("m: {\n  a: 1, b: 2,\n  c: 3\n}\n", 1, "m: {\n  a: 1, c: 3\n}\n")]
    [InlineData("m: {\n  a: 1,\n  b: 2,\n}\n", 1, "m: {\n  a: 1,\n}\n")]
    [InlineData("m: { a: 1, b: 2, }\n", 1, "m: { a: 1, }\n")]
    [InlineData("m: { a: 1, # one\n  b: 2 }\n", 1, "m: { a: 1 # one\n  }\n")]
    [InlineData("m: {\n  a: 1,\n\n  # section\n\n  b: 2\n}\n", 0, "m: {\n  # section\n\n  b: 2\n}\n")]
    [InlineData("m: {\n  a: 1,\n\n  # section\n\n  b: 2\n}\n", 1, "m: {\n  a: 1\n\n  # section\n}\n")]
    [InlineData("m: {a: 1,\n  # about b\n  b: 2}\n", 0, "m: { # about b\n  b: 2}\n")]
    [InlineData("m: {\n  a: 1 # one\n  , b: 2\n}\n", 0, "m: {\n  b: 2\n}\n")]
    public void What_stays_around_is_as_it_was(string text, int index, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => [SyntaxEditor.RemoveEntry(tree, root.Map("m"), root.Map("m").Entries[index])]));

    [Theory]
    [InlineData("m:\n  # about a\n  a: 1 # one\nn: 2\n", "m: {}\nn: 2\n")]
    [InlineData("m:\n  # section\n\n  a: 1\nn: 2\n", "m:\n  # section\n\n  {}\nn: 2\n")]
    [InlineData("m: &x\n  a: 1\nn: *x\n", "m: &x {}\nn: *x\n")]
    [InlineData("m: {\n  # section\n\n  a: 1, # one\n}\nn: 2\n", "m: {\n  # section\n}\nn: 2\n")]
    public void The_only_field_goes_with_what_is_its_own(string text, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => [SyntaxEditor.RemoveEntry(tree, root.Map("m"), root.Map("m").Entries[0])]));

    [Theory]
    [InlineData("- a: 1 # one\n- b\n", "- {}\n- b\n")]
    [InlineData("-   a: 1\n- b\n", "- {}\n- b\n")]
    [InlineData("-\n  a: 1\n- b\n", "- {}\n- b\n")]
    [InlineData("- [a: 1]\n- b\n", "- [{}]\n- b\n")]
    public void The_only_field_of_an_item_leaves_the_item(string text, string expected)
    {
        var tree = SyntaxTree.Parse(text, SyntaxFormat.Yaml);
        var item = Assert.IsType<SequenceSyntax>(tree.Documents[0].Root).Items[0].Value;
        var mapping = Assert.IsType<MappingSyntax>(item is SequenceSyntax list ? list.Items[0].Value : item);
        Assert.Equal(expected, tree.Text.WithEdits([SyntaxEditor.RemoveEntry(tree, mapping, mapping.Entries[0])]).ToString());
    }

    [Theory]
    [InlineData("l:\n- a\n\n# section\n\n- b\n- c\n", "01", "l:\n# section\n- c\n")]
    [InlineData("l:\n- a\n\n# section\n\n- b\n- c\n", "012", "l:\n  # section\n  []\n")]
    [InlineData("l:\n- - a\n  - b\n- c\n", "0", "l:\n- c\n")]
    [InlineData("l: [\n  a,\n\n  # section\n\n  b,\n  c\n]\n", "01", "l: [\n  # section\n  c\n]\n")]
    [InlineData("l: [\n  a,\n  b,\n\n  # section\n\n  c\n]\n", "12", "l: [\n  a\n  # section\n]\n")]
    public void Comments_that_belong_to_nothing_stay(string text, string indices, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) =>
        {
            var list = root.List("l");
            return SyntaxEditor.RemoveItems(tree, list, i => indices.Contains((char)('0' + list.Items.IndexOf(i))));
        }));

    [Theory]
    [InlineData("a: &x 1\nb: *x\n", false)]
    [InlineData("a: &x 1\nb: 2\n", true)]
    [InlineData("a: 1 & 2\nb: '*'\n", true)]
    [InlineData("a: { c: &x 1, d: *x }\nb: 2\n", true)]
    public void An_anchor_in_use_can_be_seen_before(string text, bool expected)
    {
        var tree = SyntaxTree.Parse(text, SyntaxFormat.Yaml);
        var root = Assert.IsType<MappingSyntax>(tree.Documents[0].Root);
        Assert.Equal(expected, SyntaxEditor.KeepsAliases(tree, [SyntaxEditor.RemoveEntry(tree, root, root.Entries[0])]));
    }
}
