using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Json;

public sealed class JsonStructureTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("{\"a\": 1, \"b\": [true, false, null, -0.5e+10]}", "{\"a: 1, \"b: [true, false, null, -0.5e+10]}")]
    [InlineData("{\r\n\t\"a\" :\r\n 1\r\n}\r\n", "{\"a: 1}")]
    [InlineData("[[], [{}], {\"a\": {}}]", "[[], [{}], {\"a: {}}]")]
    [InlineData("\uFEFF{\"a\":1}", "{\"a: 1}")]
    [InlineData("\"text\"", "\"text")]
    [InlineData("[0, -0, 10, 1.0, 1E5]", "[0, -0, 10, 1.0, 1E5]")]
    [InlineData("{\"标题\": \"袜子：好\"}", "{\"标题: \"袜子：好}")]
    public void Structure(string text, string expected) => Assert.Equal(expected, Dump.Json(text));

    [Theory]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u4F60\\ud83d\\uDE00\"", "你😀")]
    [InlineData("\"a'b # c // d\"", "a'b # c // d")]
    public void Escapes(string text, string expected)
    {
        var tree = SyntaxTree.Parse(text, SyntaxFormat.Json);
        Assert.Empty(tree.Errors);
        Assert.Equal(expected, Assert.IsType<ScalarSyntax>(tree.Documents[0].Root).Value);
    }

    [Fact]
    public void Every_node_knows_its_place() => Assert.Equal(
        "{\"a@1-4: [1@7-8@7-8, {}@10-12@10-12]@6-13@1-13}@0-14",
        Dump.Of(SyntaxTree.Parse("{\"a\": [1, {}]}", SyntaxFormat.Json).Documents[0].Root, withSpans: true));
}
