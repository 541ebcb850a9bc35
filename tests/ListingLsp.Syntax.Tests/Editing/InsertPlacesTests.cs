using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Editing;

/// <summary>Places beside which a new entry must find its way.</summary>
public sealed class InsertPlacesTests
{
    [Theory]
    [InlineData("a: |+\n  x\n\nb: 2\n", "a", "a: |+\n  x\n\nnew: 9\nb: 2\n")]
    [InlineData("a: |+\n  x\n\n", "a", "a: |+\n  x\n\nnew: 9\n")]
    [InlineData("a: >-\n  x\n\n\nb: 2\n", "a", "a: >-\n  x\nnew: 9\n\n\nb: 2\n")]
    [InlineData("a:\n  - x: |+\n      y\n\nb: 2\n", "a", "a:\n  - x: |+\n      y\n\nnew: 9\nb: 2\n")]
    [InlineData("a:\n  - x\n  # - y\nb: 2\n", "a", "a:\n  - x\n  # - y\nnew: 9\nb: 2\n")]
    [InlineData("a:\n- x\n# about b\nb: 2\n", "a", "a:\n- x\nnew: 9\n# about b\nb: 2\n")]
    [InlineData("a: 1\n\n# about b\nb: 2\n", "a", "a: 1\nnew: 9\n\n# about b\nb: 2\n")]
    [InlineData("a: 1\n# tail\n", "a", "a: 1\nnew: 9\n# tail\n")]
    [InlineData("a: 1\n\n\nb: 2\n", "b", "a: 1\n\n\nb: 2\nnew: 9\n")]
    [InlineData("? a\n: 1\nb: 2\n", "a", "? a\n: 1\nnew: 9\nb: 2\n")]
    [InlineData("---\na: 1\n...\n", "a", "---\na: 1\nnew: 9\n...\n")]
    [InlineData("\uFEFFa: 1\n", null, "new: 9\na: 1\n")]
    [InlineData("{ a: 1, }", "a", "{ a: 1, new: 9, }")]
    [InlineData("{\n  a: 1, b: 2,\n  c: 3 }", "a", "{\n  a: 1, new: 9, b: 2,\n  c: 3 }")]
    [InlineData("{\n  a: 1, b: 2,\n  c: 3 }", "c", "{\n  a: 1, b: 2,\n  c: 3, new: 9 }")]
    [InlineData("{\n  a: 1 # one\n  , b: 2\n}", "a", "{\n  a: 1, new: 9 # one\n  , b: 2\n}")]
    [InlineData("{ a, b }", "a", "{ a, new: 9, b }")]
    [InlineData("{a: 1,b: 2}", "b", "{a: 1,b: 2,new: 9}")]
    [InlineData("{\n}", null, "{\n  new: 9\n}")]
    [InlineData("{ # c\n}", null, "{ # c\n  new: 9\n}")]
    public void A_field_finds_its_place(string text, string? after, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => [SyntaxEditor.InsertEntry(tree, root, after is null ? null : root.Find(after), "new", "9")]));

    [Theory]
    [InlineData("l: [a: 1]\n", false, "l: [{ a: 1, new: 9 }]\n")]
    [InlineData("l: [a: 1]\n", true, "l: [{ new: 9, a: 1 }]\n")]
    [InlineData("l:\n# c\n  - a: 1\n", true, "l:\n# c\n  - new: 9\n    a: 1\n")]
    [InlineData("l:\n  -\n# c\n    a: 1\n", true, "l:\n  -\n    new: 9\n# c\n    a: 1\n")]
    [InlineData("l:\n  - - a: 1\n", false, "l:\n  - - a: 1\n      new: 9\n")]
    public void In_an_item_too(string text, bool first, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) =>
        {
            var value = root.List("l").Items[0].Value;
            var mapping = Assert.IsType<MappingSyntax>(value is SequenceSyntax inner ? inner.Items[0].Value : value);
            return [SyntaxEditor.InsertEntry(tree, mapping, first ? null : mapping.Entries[0], "new", "9")];
        }));

    [Theory]
    [InlineData("{\"a\":1}", "{\"a\":1,\"new\":9}")]
    [InlineData("{ \"a\" : 1 }", "{ \"a\" : 1, \"new\": 9 }")]
    [InlineData("{\n\t\"a\": 1\n}", "{\n\t\"a\": 1,\n\t\"new\": 9\n}")]
    [InlineData("{\"a\": {\n  \"b\": 1\n}}", "{\"a\": {\n  \"b\": 1\n}, \"new\": 9}")]
    public void In_JSON_blanks_are_as_beside_it(string text, string expected) =>
        Assert.Equal(expected, Edited.Json(text, (tree, root) => [SyntaxEditor.InsertEntry(tree, root, root.Entries[0], "new", "9")]));

    [Theory]
    [InlineData("l: [a, b]\n", 0, "l: [9, a, b]\n")]
    [InlineData("l: [a, b]\n", 1, "l: [a, 9, b]\n")]
    [InlineData("l:\n  # a\n  - a\n  - b\n", 0, "l:\n  - 9\n  # a\n  - a\n  - b\n")]
    [InlineData("l:\n  - a # a\n    # more a\n  # b\n  - b\n", 1, "l:\n  - a # a\n    # more a\n  - 9\n  # b\n  - b\n")]
    [InlineData("l: [\n  # a\n  a, # one\n  b\n]\n", 0, "l: [\n  9,\n  # a\n  a, # one\n  b\n]\n")]
    [InlineData("l: [\n  # a\n  a, # one\n  b\n]\n", 1, "l: [\n  # a\n  a, # one\n  9,\n  b\n]\n")]
    [InlineData("l:\n  - - a\n    - b\n", 1, "l:\n  - - a\n    - b\n  - 9\n")]
    public void An_item_comes_at_any_place(string text, int index, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => [SyntaxEditor.InsertItem(tree, root.List("l"), index, NewValue.Word("9"))]));
}
