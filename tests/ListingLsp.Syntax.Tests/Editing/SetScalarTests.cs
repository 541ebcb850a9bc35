using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Editing;

public sealed class SetScalarTests
{
    [Theory]
    [InlineData("a: x # c\n", "polo shirt", "a: polo shirt # c\n")]
    [InlineData("a: 5\n", "500", "a: 500\n")]
    [InlineData("a: 5\n", "-0.50", "a: -0.50\n")]
    [InlineData("a: x\n", "袜子", "a: 袜子\n")]
    [InlineData("a: x\n", "NO", "a: 'NO'\n")]
    [InlineData("a: x\n", "a: b", "a: 'a: b'\n")]
    [InlineData("a: x\n", "Men's #1", "a: \"Men's #1\"\n")]
    [InlineData("a: x\n", "", "a: ''\n")]
    [InlineData("a: x\n", "true", "a: true\n")]
    [InlineData("a: 'x' # c\n", "it", "a: 'it' # c\n")]
    [InlineData("a: 'x'\n", "it's", "a: 'it''s'\n")]
    [InlineData("a: 'x'\n", "5", "a: '5'\n")]
    [InlineData("a: \"x\"\n", "say \"hi\" \\ now", "a: \"say \\\"hi\\\" \\\\ now\"\n")]
    [InlineData("a: \"x\"\n", "5", "a: \"5\"\n")]
    [InlineData("a: [x, 'y']\n", "z", "a: z\n")]
    [InlineData("a: |\n  x\n  y\nb: 1\n", "z", "a: z\nb: 1\n")]
    [InlineData("a:\nb: 1\n", "5", "a: 5\nb: 1\n")]
    [InlineData("a: # c\nb: 1\n", "5", "a: 5 # c\nb: 1\n")]
    public void A_value_keeps_its_quotes_and_gets_some_where_it_needs_them(string text, string value, string expected)
    {
        var result = Edited.Yaml(text, (tree, root) => [SyntaxEditor.SetScalar(tree, root.Find("a")!.Value, value)]);
        Assert.Equal(expected, result);
        Assert.Equal(value, Assert.IsType<ScalarSyntax>(Assert.IsType<MappingSyntax>(SyntaxTree.Parse(result, SyntaxFormat.Yaml).Documents[0].Root).Find("a")!.Value).Value);
    }

    [Theory]
    [InlineData("{\"a\": 5}", "6.5", "{\"a\": 6.5}")]
    [InlineData("{\"a\": 5}", "x", "{\"a\": \"x\"}")]
    [InlineData("{\"a\": \"5\"}", "6", "{\"a\": \"6\"}")]
    [InlineData("{\"a\": \"x\"}", "a\t\"好\"", "{\"a\": \"a\\t\\\"好\\\"\"}")]
    [InlineData("{\"a\": true}", "false", "{\"a\": false}")]
    [InlineData("{\"a\": 5}", "007", "{\"a\": \"007\"}")]
    [InlineData("{\"a\": 5}", "1-2", "{\"a\": \"1-2\"}")]
    [InlineData("{\"a\": 5}", ".5", "{\"a\": \".5\"}")]
    public void In_JSON_texts_are_in_double_quotes(string text, string value, string expected) =>
        Assert.Equal(expected, Edited.Json(text, (tree, root) => [SyntaxEditor.SetScalar(tree, root.Find("a")!.Value, value)]));

    [Theory]
    [InlineData("a : 1 # c\n", "a", "b : 1 # c\n")]
    [InlineData("'a': 1\n", "a", "'b': 1\n")]
    [InlineData("\"a\": 1\n", "a", "\"b\": 1\n")]
    [InlineData("x: 1\na:\n  c: 1\n", "a", "x: 1\nb:\n  c: 1\n")]
    [InlineData("{a: 1, c: 2}", "a", "{b: 1, c: 2}")]
    public void A_key_keeps_its_quotes(string text, string key, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => [SyntaxEditor.RenameKey(tree, root.Find(key)!, "b")]));

    [Theory]
    [InlineData("a:\nb: 1\n", "a: 5\nb: 1\n")]
    [InlineData("a: # c\nb: 1\n", "a: 5 # c\nb: 1\n")]
    [InlineData("a: null\nb: 1\n", "a: 5\nb: 1\n")]
    [InlineData("{a, b: 1}\n", "{a: 5, b: 1}\n")]
    [InlineData("{a: , b: 1}\n", "{a: 5, b: 1}\n")]
    public void A_field_without_a_value_is_filled(string text, string expected) =>
        Assert.Equal(expected, Edited.Yaml(text, (tree, root) => [SyntaxEditor.FillEntry(tree, root.Find("a")!, "5")]));

    [Fact]
    public void A_list_in_brackets_quotes_what_needs_it() => Assert.Equal(
        "[US, 'NO', '5', 'a, b']",
        SyntaxEditor.FlowList(SyntaxTree.Parse("", SyntaxFormat.Yaml), ["US", "NO", "5", "a, b"]));
}
