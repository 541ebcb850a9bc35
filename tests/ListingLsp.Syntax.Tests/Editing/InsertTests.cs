using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Editing;

public sealed class InsertTests
{
    [Theory]
    [InlineData("a: 1\nb: 2\n", "a", "a: 1\nnew: 9\nb: 2\n")]
    [InlineData("a: 1\nb: 2\n", null, "new: 9\na: 1\nb: 2\n")]
    [InlineData("a: 1", "a", "a: 1\nnew: 9")]
    [InlineData("a: 1 # one\nb: 2\n", "a", "a: 1 # one\nnew: 9\nb: 2\n")]
    [InlineData("# file\n\n# about a\na: 1\n", null, "# file\n\nnew: 9\n# about a\na: 1\n")]
    [InlineData("# about a\na: 1\n", null, "new: 9\n# about a\na: 1\n")]
    [InlineData("a:\n  x: 1\n  y: 2 # two\nb: 2\n", "a", "a:\n  x: 1\n  y: 2 # two\nnew: 9\nb: 2\n")]
    [InlineData("a: |\n  text\n\nb: 2\n", "a", "a: |\n  text\nnew: 9\n\nb: 2\n")]
    [InlineData("a:\nb: 2\n", "a", "a:\nnew: 9\nb: 2\n")]
    [InlineData("a: # c\nb: 2\n", "a", "a: # c\nnew: 9\nb: 2\n")]
    [InlineData("a: [1,\n  2] # c\nb: 2\n", "a", "a: [1,\n  2] # c\nnew: 9\nb: 2\n")]
    [InlineData("{ a: 1, b: 2 }", "a", "{ a: 1, new: 9, b: 2 }")]
    [InlineData("{ a: 1, b: 2 } # c\n", "b", "{ a: 1, b: 2, new: 9 } # c\n")]
    [InlineData("{ a: 1, b: 2 }", null, "{ new: 9, a: 1, b: 2 }")]
    [InlineData("{}", null, "{ new: 9 }")]
    [InlineData("{\n  a: 1, # one\n  b: 2 # two\n}\n", "a", "{\n  a: 1, # one\n  new: 9,\n  b: 2 # two\n}\n")]
    [InlineData("{\n  a: 1, # one\n  b: 2 # two\n}\n", "b", "{\n  a: 1, # one\n  b: 2, # two\n  new: 9\n}\n")]
    [InlineData("{\n  a: 1,\n  b: 2,\n}\n", "b", "{\n  a: 1,\n  b: 2,\n  new: 9,\n}\n")]
    [InlineData("{\n  # about a\n  a: 1\n}\n", null, "{\n  new: 9,\n  # about a\n  a: 1\n}\n")]
    public void A_field_comes_behind_another_or_first(string text, string? after, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => [SyntaxEditor.InsertEntry(tree, root, after is null ? null : root.Find(after), "new", "9")]));

    [Theory]
    [InlineData("l:\n  # item\n  - a: 1\n    b: 2\n  - a: 2\n", null, "l:\n  # item\n  - new: 9\n    a: 1\n    b: 2\n  - a: 2\n")]
    [InlineData("l:\n  - a: 1\n    b: 2\n  - a: 2\n", "a", "l:\n  - a: 1\n    new: 9\n    b: 2\n  - a: 2\n")]
    [InlineData("l:\n  - a: 1\n    b: 2 # c\n  - a: 2\n", "b", "l:\n  - a: 1\n    b: 2 # c\n    new: 9\n  - a: 2\n")]
    [InlineData("l:\n-   a:\n      x: 1\n-   b: 2\n", "a", "l:\n-   a:\n      x: 1\n    new: 9\n-   b: 2\n")]
    [InlineData("l:\n  - { a: 1 }\n", "a", "l:\n  - { a: 1, new: 9 }\n")]
    public void In_a_list_item_the_field_stands_under_its_neighbours(string text, string? after, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) =>
        {
            var item = Assert.IsType<MappingSyntax>(root.List("l").Items[0].Value);
            return [SyntaxEditor.InsertEntry(tree, item, after is null ? null : item.Find(after), "new", "9")];
        }));

    [Theory]
    [InlineData("{\"a\": 1}", "a", "{\"a\": 1, \"new\": 9}")]
    [InlineData("{\"a\": 1}", null, "{\"new\": 9, \"a\": 1}")]
    [InlineData("{}", null, "{ \"new\": 9 }")]
    [InlineData("{\n  \"a\": 1,\n  \"b\": { \"x\": 1 }\n}\n", "a", "{\n  \"a\": 1,\n  \"new\": 9,\n  \"b\": { \"x\": 1 }\n}\n")]
    [InlineData("{\n  \"a\": 1,\n  \"b\": { \"x\": 1 }\n}\n", "b", "{\n  \"a\": 1,\n  \"b\": { \"x\": 1 },\n  \"new\": 9\n}\n")]
    [InlineData("{\n\t\"a\": 1\n}\n", null, "{\n\t\"new\": 9,\n\t\"a\": 1\n}\n")]
    public void In_JSON_too(string text, string? after, string expected) =>
        Assert.Equal(expected, Edited.Json(text, (tree, root) => [SyntaxEditor.InsertEntry(tree, root, after is null ? null : root.Find(after), "new", "9")]));

    [Theory]
    [InlineData("a: 1 # one\nb: 2\n", "a", "a: 1 # one\nnew: 9\nold: 8\nb: 2\n")]
    [InlineData("a: 1\n", null, "new: 9\nold: 8\na: 1\n")]
    [InlineData("{ a: 1, b: 2 }", "a", "{ a: 1, new: 9, old: 8, b: 2 }")]
    [InlineData("{}", null, "{ new: 9, old: 8 }")]
    [InlineData("{\n  a: 1 # one\n}\n", "a", "{\n  a: 1, # one\n  new: 9,\n  old: 8\n}\n")]
    [InlineData("{\n  a: 1,\n}\n", "a", "{\n  a: 1,\n  new: 9,\n  old: 8,\n}\n")]
    [InlineData("{\n}\n", null, "{\n  new: 9,\n  old: 8\n}\n")]
    public void Several_fields_come_in_their_order(string text, string? after, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) =>
            [SyntaxEditor.InsertEntries(tree, root, after is null ? null : root.Find(after), ("new", NewValue.Word("9")), ("old", NewValue.Word("8")))]));

    [Theory]
    [InlineData("l: [a, b] # c\n", "l: [a, b, 9] # c\n")]
    [InlineData("l: []\n", "l: [9]\n")]
    [InlineData("l:\n  - a\n  - b # c\nm: 1\n", "l:\n  - a\n  - b # c\n  - 9\nm: 1\n")]
    [InlineData("l:\n- x: 1\n  y: 2\nm: 1\n", "l:\n- x: 1\n  y: 2\n- 9\nm: 1\n")]
    [InlineData("l: [\n  a, # a\n  b # b\n]\n", "l: [\n  a, # a\n  b, # b\n  9\n]\n")]
    [InlineData("l: [\n  a,\n  b,\n]\n", "l: [\n  a,\n  b,\n  9,\n]\n")]
    [InlineData("l: [ {x: 1},\n     {x: 2} ]\n", "l: [ {x: 1},\n     {x: 2}, 9 ]\n")]
    public void An_item_comes_at_the_end(string text, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => [SyntaxEditor.AppendItem(tree, root.List("l"), "9")]));

    [Theory]
    [InlineData("a: 1\nb: 2\n", "a", "a: 1\n'NO': 8\nm:\n  x: 9\nb: 2\n")]
    [InlineData("a: 1\nb: 2\n", null, "'NO': 8\nm:\n  x: 9\na: 1\nb: 2\n")]
    [InlineData("{ a: 1, b: 2 } # c\n", "b", "{ a: 1, b: 2, 'NO': 8, m: { x: 9 } } # c\n")]
    [InlineData("{ a: 1 }", null, "{ 'NO': 8, m: { x: 9 }, a: 1 }")]
    [InlineData("{}", null, "{ 'NO': 8, m: { x: 9 } }")]
    [InlineData("{\n  a: 1 # one\n}\n", "a", "{\n  a: 1, # one\n  'NO': 8,\n  m: { x: 9 }\n}\n")]
    [InlineData("{\n  # none yet\n}\n", null, "{\n  # none yet\n  'NO': 8,\n  m: { x: 9 }\n}\n")]
    public void Several_fields_come_in_one_edit(string text, string? after, string expected) => Assert.Equal(expected, Edited.Yaml(text, (tree, root) =>
        [SyntaxEditor.InsertEntries(tree, root, after is null ? null : root.Find(after), ("NO", NewValue.Word("8")), ("m", NewValue.Mapping(("x", NewValue.Word("9")))))]));

    [Theory]
    [InlineData("l: [a, b] # c\n", "l: [a, b, FR, 'NO'] # c\n")]
    [InlineData("l: []\n", "l: [FR, 'NO']\n")]
    [InlineData("l:\n  - a\n  - b # c\nm: 1\n", "l:\n  - a\n  - b # c\n  - FR\n  - 'NO'\nm: 1\n")]
    [InlineData("l: [\n  a, # a\n  b # b\n]\n", "l: [\n  a, # a\n  b, # b\n  FR,\n  'NO'\n]\n")]
    public void Several_items_come_in_one_edit(string text, string expected) => Assert.Equal(expected, Edited.Yaml(text, (tree, root) =>
        [SyntaxEditor.InsertItems(tree, root.List("l"), root.List("l").Items.Length, NewValue.Text("FR"), NewValue.Text("NO"))]));
}
