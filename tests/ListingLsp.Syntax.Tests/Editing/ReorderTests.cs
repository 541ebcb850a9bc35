using ListingLsp.Syntax.Editing;
using Xunit;

namespace ListingLsp.Syntax.Tests.Editing;

public sealed class ReorderTests
{
    [Theory]
    [InlineData("l: [b, a, c]\n", "102", "l: [a, b, c]\n")]
    [InlineData("l:\n  - b # b\n  # a\n  - a\n  - c\n", "102", "l:\n  # a\n  - a\n  - b # b\n  - c\n")]
    [InlineData("l:\n  - x: 2\n    y: 2 # two\n  - x: 1\nm: 1\n", "10", "l:\n  - x: 1\n  - x: 2\n    y: 2 # two\nm: 1\n")]
    [InlineData("l:\n- c # c\n\n- b\n- a # a", "210", "l:\n- a # a\n\n- b\n- c # c")]
    [InlineData("l: [ {x: 2},  # b\n     {x: 1},  # a\n]\n", "10", "l: [ {x: 1},  # a\n     {x: 2},  # b\n]\n")]
    [InlineData("l: [\n  {x: 2}, # b\n  {x: 1} # a\n]\n", "10", "l: [\n  {x: 1}, # a\n  {x: 2} # b\n]\n")]
    [InlineData("l: [\n  {x: 2}, # b\n  {x: 1}\n]\n", "10", "l: [\n  {x: 1},\n  {x: 2} # b\n]\n")]
    [InlineData("l: [\n  {x: 2},\n  # above\n  {x: 1}, # a\n  {x: 3}, # c\n]\n", "102", "l: [\n  # above\n  {x: 1}, # a\n  {x: 2},\n  {x: 3}, # c\n]\n")]
    [InlineData("l: [ {x: 3}, {x: 2}, # two\n  {x: 1} ] # all\n", "210", "l: [ {x: 1}, {x: 2}, # two\n  {x: 3} ] # all\n")]
    public void Comments_travel_with_their_items(string text, string order, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => SyntaxEditor.Reorder(tree, root.List("l"), [.. order.Select(c => c - '0')])));

    [Fact]
    public void An_item_that_stays_is_not_touched() => Edited.Yaml("l: [b, a, c] # d\n", (tree, root) =>
    {
        var edits = SyntaxEditor.Reorder(tree, root.List("l"), [1, 0, 2]);
        Assert.Equal(2, edits.Length);
        return edits;
    });

    [Fact]
    public void In_JSON_too() => Assert.Equal(
        "{\"l\": [\n  {\"x\": 1},\n  {\"x\": 2}\n]}",
        Edited.Json("{\"l\": [\n  {\"x\": 2},\n  {\"x\": 1}\n]}", (tree, root) => SyntaxEditor.Reorder(tree, root.List("l"), [1, 0])));
}
