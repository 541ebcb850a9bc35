using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Editing;

public sealed class MoveTests
{
    [Theory]
    [InlineData("a: 1 # one\n# about b\nb: 2\nc: 3\n", "a", "c", "# about b\nb: 2\nc: 3\na: 1 # one\n")]
    [InlineData("a: 1 # one\n# about b\nb: 2 # two\nc: 3\n", "b", null, "# about b\nb: 2 # two\na: 1 # one\nc: 3\n")]
    [InlineData("a: 1\nb:\n  x: 1\n  # y: 2\nc: 3\n", "b", "c", "a: 1\nc: 3\nb:\n  x: 1\n  # y: 2\n")]
    [InlineData("a: 1\nb: 2\nc: 3", "c", "a", "a: 1\nc: 3\nb: 2")]
    [InlineData("a: 1\nb: 2\nc: 3", "a", "c", "b: 2\nc: 3\na: 1")]
    [InlineData("a: |\n  x\nb: 2", "a", "b", "b: 2\na: |\n  x\n")]
    [InlineData("a: |+\n  x\n\nb: 2\n\nc: 3\n", "a", "b", "b: 2\n\na: |+\n  x\n\nc: 3\n")]
    [InlineData("# file\n\na: 1\n\n# about b\nb: 2\n\nc: 3\n", "b", "c", "# file\n\na: 1\n\nc: 3\n# about b\nb: 2\n")]
    [InlineData("? a\n: 1\nb: 2\n", "a", "b", "b: 2\n? a\n: 1\n")]
    [InlineData("a: 1\nb: 2\n", "b", "a", "a: 1\nb: 2\n")]
    [InlineData("a: 1\nb: 2\n", "a", null, "a: 1\nb: 2\n")]
    [InlineData("{ a: 1, b: 2, c: 3 }", "a", "c", "{ b: 2, c: 3, a: 1 }")]
    [InlineData("{\n  a: 1, # one\n  # about b\n  b: 2, # two\n  c: 3 # three\n}\n", "c", null, "{\n  c: 3, # three\n  a: 1, # one\n  # about b\n  b: 2 # two\n}\n")]
    public void An_entry_moves_with_its_comments(string text, string key, string? after, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => SyntaxEditor.MoveEntry(tree, root, root.Find(key)!, after is null ? null : root.Find(after))));

    [Theory]
    [InlineData("l:\n  - a: 1 # one\n    # about b\n    b: 2\n", 0, 1, "l:\n  - # about b\n    b: 2\n    a: 1 # one\n")]
    [InlineData("l:\n  - a: 1 # one\n    b: 2 # two\n    c: 3\n", 1, 0, "l:\n  - b: 2 # two\n    a: 1 # one\n    c: 3\n")]
    public void The_entry_beside_a_dash_moves_too(string text, int from, int to, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) =>
        {
            var item = Assert.IsType<MappingSyntax>(root.List("l").Items[0].Value);
            return SyntaxEditor.MoveEntry(tree, item, item.Entries[from], to == 0 ? null : item.Entries[to]);
        }));

    [Theory]
    [InlineData("l:\n  - a # a\n  # b\n  - b\n  - c\n", 0, 2, "l:\n  # b\n  - b\n  - c\n  - a # a\n")]
    [InlineData("l:\n  - a # a\n  # b\n  - b\n  - c\n", 2, 0, "l:\n  - c\n  - a # a\n  # b\n  - b\n")]
    [InlineData("l:\n- - a\n  - b\n- c\n", 1, 0, "l:\n- c\n- - a\n  - b\n")]
    [InlineData("l: [a, b, c] # c\n", 2, 0, "l: [c, a, b] # c\n")]
    public void An_item_moves_with_its_comments(string text, int from, int to, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => SyntaxEditor.MoveItem(tree, root.List("l"), root.List("l").Items[from], to)));

    [Theory]
    [InlineData("l: [ a, b, # two\n  c ]\n", "102", "l: [ b, # two\n  a,\n  c ]\n")]
    [InlineData("l: [a,\n  # about b\n  b]\n", "10", "l: [ # about b\n  b,\n  a]\n")]
    [InlineData("l:\n# about a\n  - a\n  - b\n", "10", "l:\n  - b\n  # about a\n  - a\n")]
    [InlineData("l:\n- |+\n  x\n\n- b\n\n- c\n", "102", "l:\n- b\n\n- |+\n  x\n\n- c\n")]
    [InlineData("l:\n- |\n  x\n- b", "10", "l:\n- b\n- |\n  x\n")]
    public void A_new_order_harms_nothing_beside(string text, string order, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => SyntaxEditor.Reorder(tree, root.List("l"), [.. order.Select(c => c - '0')])));

    [Fact]
    public void Entries_are_put_in_order_too() => Assert.Equal(
        "# b\nb: 1\na: 2 # a\n",
        Edited.Yaml("a: 2 # a\n# b\nb: 1\n", (tree, root) => SyntaxEditor.Reorder(tree, root, [1, 0])));

    [Fact]
    public void In_JSON_commas_stay_where_they_are() => Assert.Equal(
        "{\n  \"b\": 2,\n  \"a\": 1\n}",
        Edited.Json("{\n  \"a\": 1,\n  \"b\": 2\n}", (tree, root) => SyntaxEditor.MoveEntry(tree, root, root.Entries[0], root.Entries[1])));
}
