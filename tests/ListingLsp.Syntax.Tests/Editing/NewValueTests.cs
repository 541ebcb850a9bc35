using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Editing;

/// <summary>Lists and mappings that are written in the style of their place.</summary>
public sealed class NewValueTests
{
    private static readonly NewValue Tier = NewValue.Mapping(("from", NewValue.Word("10")), ("price", NewValue.Word("10.00")));
    private static readonly NewValue Carton = NewValue.Mapping(
        ("spec", NewValue.Text("438004")),
        ("units", NewValue.Word("20")),
        ("tiers", NewValue.List(Tier, NewValue.Mapping(("from", NewValue.Word("50")), ("price", NewValue.Word("9.50"))))));

    [Theory]
    [InlineData(
        "trade:\n  unit: piece\n  moq: 20 # c\nid: x\n", "moq",
        "trade:\n  unit: piece\n  moq: 20 # c\n  carton:\n    spec: '438004'\n    units: 20\n    tiers:\n      - { from: 10, price: 10.00 }\n      - { from: 50, price: 9.50 }\nid: x\n")]
    [InlineData(
        "trade:\n    unit: piece\n    tiers:\n    - {from: 1,price: 2}\n", null,
        "trade:\n    carton:\n        spec: '438004'\n        units: 20\n        tiers:\n        - {from: 10,price: 10.00}\n        - {from: 50,price: 9.50}\n    unit: piece\n    tiers:\n    - {from: 1,price: 2}\n")]
    [InlineData(
        "trade: { unit: piece }\n", "unit",
        "trade: { unit: piece, carton: { spec: '438004', units: 20, tiers: [{ from: 10, price: 10.00 }, { from: 50, price: 9.50 }] } }\n")]
    [InlineData(
        "trade: {\n  unit: piece, # c\n}\n", "unit",
        "trade: {\n  unit: piece, # c\n  carton: { spec: '438004', units: 20, tiers: [{ from: 10, price: 10.00 }, { from: 50, price: 9.50 }] },\n}\n")]
    [InlineData("trade: {}\n", null, "trade: { carton: { spec: '438004', units: 20, tiers: [{ from: 10, price: 10.00 }, { from: 50, price: 9.50 }] } }\n")]
    public void A_whole_carton_is_inserted(string text, string? after, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => [SyntaxEditor.InsertEntry(tree, root.Map("trade"), after is null ? null : root.Map("trade").Find(after), "carton", Carton)]));

    [Theory]
    [InlineData(
        "{\n  \"trade\": {\n    \"moq\": 20\n  }\n}\n",
        "{\n  \"trade\": {\n    \"moq\": 20,\n    \"carton\": {\n      \"spec\": \"438004\",\n      \"units\": 20,\n      \"tiers\": [\n        { \"from\": 10, \"price\": 10.00 },\n        { \"from\": 50, \"price\": 9.50 }\n      ]\n    }\n  }\n}\n")]
    [InlineData(
        "{\n\t\"trade\": {\n\t\t\"moq\": 20\n\t}\n}\n",
        "{\n\t\"trade\": {\n\t\t\"moq\": 20,\n\t\t\"carton\": {\n\t\t\t\"spec\": \"438004\",\n\t\t\t\"units\": 20,\n\t\t\t\"tiers\": [\n\t\t\t\t{ \"from\": 10, \"price\": 10.00 },\n\t\t\t\t{ \"from\": 50, \"price\": 9.50 }\n\t\t\t]\n\t\t}\n\t}\n}\n")]
    [InlineData(
        "{\"trade\":{\"moq\":20}}",
        "{\"trade\":{\"moq\":20,\"carton\":{\"spec\":\"438004\",\"units\":20,\"tiers\":[{\"from\":10,\"price\":10.00},{\"from\":50,\"price\":9.50}]}}}")]
    public void In_JSON_too(string text, string expected) =>
        Assert.Equal(expected, Edited.Json(text, (tree, root) => [SyntaxEditor.InsertEntry(tree, root.Map("trade"), root.Map("trade").Entries[^1], "carton", Carton)]));

    [Theory]
    [InlineData("trade:\nid: x\n", "trade:\n  moq: 5\n  tiers:\n    - { from: 10, price: 10.00 }\nid: x\n")]
    [InlineData("trade: # c\nid: x\n", "trade: # c\n  moq: 5\n  tiers:\n    - { from: 10, price: 10.00 }\nid: x\n")]
    [InlineData("trade: # c\n  # d\nid: x\n", "trade: # c\n  moq: 5\n  tiers:\n    - { from: 10, price: 10.00 }\n  # d\nid: x\n")]
    [InlineData("trade: &t\nid: *t\n", "trade: &t\n  moq: 5\n  tiers:\n    - { from: 10, price: 10.00 }\nid: *t\n")]
    [InlineData("trade: null # c\nid: x\n", "trade: # c\n  moq: 5\n  tiers:\n    - { from: 10, price: 10.00 }\nid: x\n")]
    [InlineData("trade: | # c\n  x\nid: x\n", "trade: # c\n  moq: 5\n  tiers:\n    - { from: 10, price: 10.00 }\nid: x\n")]
    [InlineData("trade: {} # c\nid: x\n", "trade: # c\n  moq: 5\n  tiers:\n    - { from: 10, price: 10.00 }\nid: x\n")]
    [InlineData("trade: # c\n  x: 1\nid: x\n", "trade: # c\n  moq: 5\n  tiers:\n    - { from: 10, price: 10.00 }\nid: x\n")]
    [InlineData("trade:", "trade:\n  moq: 5\n  tiers:\n    - { from: 10, price: 10.00 }")]
    [InlineData("{ trade: , id: x }\n", "{ trade: { moq: 5, tiers: [{ from: 10, price: 10.00 }] }, id: x }\n")]
    public void A_field_without_a_value_gets_a_block(string text, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) =>
            [SyntaxEditor.SetValue(tree, root.Find("trade")!.Value, NewValue.Mapping(("moq", NewValue.Word("5")), ("tiers", NewValue.List(Tier))))]));

    [Theory]
    [InlineData("l:\n  - { from: 1, price: 11 } # c\n  - { from: 20, price: 9 }\n", 1, "l:\n  - { from: 1, price: 11 } # c\n  - { from: 10, price: 10.00 }\n  - { from: 20, price: 9 }\n")]
    [InlineData("l:\n# first\n- from: 1\n  price: 11\n- from: 20\n  price: 9\n", 0, "l:\n- from: 10\n  price: 10.00\n# first\n- from: 1\n  price: 11\n- from: 20\n  price: 9\n")]
    [InlineData("l:\n-   from: 1\n    price: 11\n", 1, "l:\n-   from: 1\n    price: 11\n-   from: 10\n    price: 10.00\n")]
    [InlineData("l:\n  - a\n  - b\n", 2, "l:\n  - a\n  - b\n  - { from: 10, price: 10.00 }\n")]
    [InlineData("l: [{from: 1, price: 11}, {from: 20, price: 9}]\n", 1, "l: [{from: 1, price: 11}, {from: 10, price: 10.00}, {from: 20, price: 9}]\n")]
    [InlineData("l: [\n  { from: 1, price: 11 },\n  { from: 20, price: 9 } # c\n]\n", 2, "l: [\n  { from: 1, price: 11 },\n  { from: 20, price: 9 }, # c\n  { from: 10, price: 10.00 }\n]\n")]
    [InlineData("l: []\n", 0, "l: [{ from: 10, price: 10.00 }]\n")]
    [InlineData("l: [\n  # none yet\n]\n", 0, "l: [\n  # none yet\n  { from: 10, price: 10.00 }\n]\n")]
    public void An_item_is_inserted_as_its_neighbours_are_written(string text, int index, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => [SyntaxEditor.InsertItem(tree, root.List("l"), index, Tier)]));

    [Theory]
    [InlineData("{\"l\": [\n  {\n    \"from\": 1\n  }\n]}", 1, "{\"l\": [\n  {\n    \"from\": 1\n  },\n  {\n    \"from\": 10,\n    \"price\": 10.00\n  }\n]}")]
    [InlineData("{\"l\": [\n  {\"from\": 1}\n]}", 0, "{\"l\": [\n  {\"from\": 10, \"price\": 10.00},\n  {\"from\": 1}\n]}")]
    [InlineData("{\"l\": [1]}", 0, "{\"l\": [{\"from\": 10, \"price\": 10.00}, 1]}")]
    public void In_JSON_likewise(string text, int index, string expected) =>
        Assert.Equal(expected, Edited.Json(text, (tree, root) => [SyntaxEditor.InsertItem(tree, root.List("l"), index, Tier)]));

    [Theory]
    [InlineData("a: 1\n", "a: 1\nnew:\n  - a\n  - 'NO'\n  - |-\n    b\n    c\n")]
    [InlineData("{a: 1}\n", "{a: 1, new: [a, 'NO', \"b\\nc\"]}\n")]
    [InlineData("a: 1", "a: 1\nnew:\n  - a\n  - 'NO'\n  - \"b\\nc\"")]
    public void A_list_of_texts_is_written_on_lines_where_one_has_several(string text, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) =>
            [SyntaxEditor.InsertEntry(tree, root, root.Entries[^1], "new", NewValue.List(NewValue.Text("a"), NewValue.Text("NO"), NewValue.Text("b\nc")))]));

    [Theory]
    [InlineData("markets: [US]\n", "markets: [US]\nnew: [US, 'NO']\n")]
    [InlineData("l:\n  - a: 1\n", "l:\n  - a: 1\nnew: [US, 'NO']\n")]
    public void A_short_list_of_texts_stands_in_brackets(string text, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) =>
            [SyntaxEditor.InsertEntry(tree, root, root.Entries[^1], "new", NewValue.List(NewValue.Text("US"), NewValue.Text("NO")))]));

    [Theory]
    [InlineData("- x # c\n- y\n", "- # c\n  a: 1\n  b: { }\n- y\n")]
    [InlineData("- x\n- y\n", "- a: 1\n  b: { }\n- y\n")]
    [InlineData("- &n x\n- y\n", "- &n\n  a: 1\n  b: { }\n- y\n")]
    public void An_item_becomes_a_mapping(string text, string expected)
    {
        var tree = SyntaxTree.Parse(text, SyntaxFormat.Yaml);
        var item = Assert.IsType<SequenceSyntax>(tree.Documents[0].Root).Items[0].Value;
        var value = NewValue.Mapping(("a", NewValue.Word("1")), ("b", NewValue.Mapping(("c", NewValue.Mapping(("d", NewValue.Word("2")))))));
        Assert.Equal(expected.Replace(" { }", "\n    c:\n      d: 2", StringComparison.Ordinal), tree.Text.WithEdits([SyntaxEditor.SetValue(tree, item, value)]).ToString());
    }

    [Theory]
    [InlineData("id: \"1\"\n", "id: \"1\"\nnew: \"5\"\n")]
    [InlineData("id: '1'\n", "id: '1'\nnew: '5'\n")]
    public void Quotes_are_those_of_the_file(string text, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => [SyntaxEditor.InsertEntry(tree, root, root.Entries[0], "new", NewValue.Text("5"))]));

    [Fact]
    public void A_key_is_quoted_where_it_must_be() => Assert.Equal(
        "a: 1\n'NO': 2\n'b: c': 3\n",
        Edited.Yaml("a: 1\n'NO': 2\n", (tree, root) => [SyntaxEditor.InsertEntry(tree, root, root.Entries[1], "b: c", "3")]));
}
