using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Editing;

public sealed class RemoveTests
{
    [Theory]
    [InlineData("a: 1 # one\nb: 2 # two\nc: 3 # three\n", "a", "b: 2 # two\nc: 3 # three\n")]
    [InlineData("a: 1 # one\nb: 2 # two\nc: 3 # three\n", "b", "a: 1 # one\nc: 3 # three\n")]
    [InlineData("a: 1 # one\nb: 2 # two\nc: 3 # three\n", "c", "a: 1 # one\nb: 2 # two\n")]
    [InlineData("# file\n\n# one\na: 1\n# two\nb: 2\n# three\nc: 3\n", "a", "# file\n\n# two\nb: 2\n# three\nc: 3\n")]
    [InlineData("# file\n\n# one\na: 1\n# two\nb: 2\n# three\nc: 3\n", "b", "# file\n\n# one\na: 1\n# three\nc: 3\n")]
    [InlineData("a: 1\n\nb:\n  x: 1\n\nc: 3\n", "b", "a: 1\n\nc: 3\n")]
    [InlineData("a: 1\nb: |\n  x\n  y\nc: 3", "b", "a: 1\nc: 3")]
    [InlineData("{ a: 1, b: 2, c: 3 }", "a", "{ b: 2, c: 3 }")]
    [InlineData("{ a: 1, b: 2, c: 3 }", "b", "{ a: 1, c: 3 }")]
    [InlineData("{ a: 1, b: 2, c: 3 } # x\n", "c", "{ a: 1, b: 2 } # x\n")]
    [InlineData("{\n  a: 1, # one\n  # about b\n  b: 2, # two\n  c: 3 # three\n}\n", "a", "{\n  # about b\n  b: 2, # two\n  c: 3 # three\n}\n")]
    [InlineData("{\n  a: 1, # one\n  # about b\n  b: 2, # two\n  c: 3 # three\n}\n", "b", "{\n  a: 1, # one\n  c: 3 # three\n}\n")]
    [InlineData("{\n  a: 1, # one\n  # about b\n  b: 2, # two\n  c: 3 # three\n}\n", "c", "{\n  a: 1, # one\n  # about b\n  b: 2 # two\n}\n")]
    [InlineData("a: 1\n", "a", "{}\n")]
    public void A_field_goes_with_its_comments(string text, string key, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => [SyntaxEditor.RemoveEntry(tree, root, root.Find(key)!)]));

    [Theory]
    [InlineData("m:\n  a: 1\nn: 2\n", "m: {}\nn: 2\n")]
    [InlineData("m: # c\n  a: 1\nn: 2\n", "m: # c\n  {}\nn: 2\n")]
    [InlineData("m: { a: 1 }\nn: 2\n", "m: {}\nn: 2\n")]
    public void The_only_field_leaves_an_empty_mapping(string text, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => [SyntaxEditor.RemoveEntry(tree, root.Map("m"), root.Map("m").Entries[0])]));

    [Theory]
    [InlineData("l:\n  # item\n  - a: 1 # one\n    # two\n    b: 2\n  - c\n", "a", "l:\n  # item\n  - # two\n    b: 2\n  - c\n")]
    [InlineData("l:\n  # item\n  - a: 1 # one\n    # two\n    b: 2\n  - c\n", "b", "l:\n  # item\n  - a: 1 # one\n  - c\n")]
    public void A_field_beside_a_dash_leaves_the_dash(string text, string key, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) =>
        {
            var item = Assert.IsType<MappingSyntax>(root.List("l").Items[0].Value);
            return [SyntaxEditor.RemoveEntry(tree, item, item.Find(key)!)];
        }));

    [Theory]
    [InlineData("l: [a, b, c, d] # x\n", "0", "l: [b, c, d] # x\n")]
    [InlineData("l: [a, b, c, d] # x\n", "3", "l: [a, b, c] # x\n")]
    [InlineData("l: [a, b, c, d] # x\n", "23", "l: [a, b] # x\n")]
    [InlineData("l: [a, b, c, d] # x\n", "12", "l: [a, d] # x\n")]
    [InlineData("l: [a, b, c, d] # x\n", "013", "l: [c] # x\n")]
    [InlineData("l: [a, b, c, d] # x\n", "0123", "l: [] # x\n")]
    [InlineData("l:\n  - a # a\n  # b\n  - b\n  - c # c\n  - d\nm: 1\n", "0", "l:\n  # b\n  - b\n  - c # c\n  - d\nm: 1\n")]
    [InlineData("l:\n  - a # a\n  # b\n  - b\n  - c # c\n  - d\nm: 1\n", "12", "l:\n  - a # a\n  - d\nm: 1\n")]
    [InlineData("l:\n  - a # a\n  # b\n  - b\n  - c # c\n  - d\nm: 1\n", "23", "l:\n  - a # a\n  # b\n  - b\nm: 1\n")]
    [InlineData("l:\n  - a # a\n  # b\n  - b\n  - c # c\n  - d\nm: 1\n", "02", "l:\n  # b\n  - b\n  - d\nm: 1\n")]
    [InlineData("l:\n  - a\n  - b\nm: 1\n", "01", "l: []\nm: 1\n")]
    [InlineData("l:\n- a\n- b\nm: 1\n", "01", "l: []\nm: 1\n")]
    [InlineData("l: # c\n- a\n- b\nm: 1\n", "01", "l: # c\n  []\nm: 1\n")]
    [InlineData("l: [\n  a, # a\n  b, # b\n  c # c\n]\n", "1", "l: [\n  a, # a\n  c # c\n]\n")]
    [InlineData("l: [\n  a, # a\n  b, # b\n  c # c\n]\n", "12", "l: [\n  a # a\n]\n")]
    public void Items_go_with_their_comments(string text, string indices, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) =>
        {
            var list = root.List("l");
            return SyntaxEditor.RemoveItems(tree, list, i => indices.Contains((char)('0' + list.Items.IndexOf(i))));
        }));

    [Theory]
    [InlineData("{\"l\": [1, 2, 3]}", "12", "{\"l\": [1]}")]
    [InlineData("{\"l\": [\n  1,\n  2,\n  3\n]}", "2", "{\"l\": [\n  1,\n  2\n]}")]
    [InlineData("{\"l\": [\n  1,\n  2,\n  3\n]}", "02", "{\"l\": [\n  2\n]}")]
    public void In_JSON_no_comma_is_left_over(string text, string indices, string expected) =>
        Assert.Equal(expected, Edited.Json(text, (tree, root) =>
        {
            var list = root.List("l");
            return SyntaxEditor.RemoveItems(tree, list, i => indices.Contains((char)('0' + list.Items.IndexOf(i))));
        }));

    [Fact]
    public void One_item_goes_alone() => Assert.Equal(
        "l: [a, c]\n",
        Edited.Yaml("l: [a, b, c]\n", (tree, root) => [SyntaxEditor.RemoveItem(tree, root.List("l"), root.List("l").Items[1])]));
}
