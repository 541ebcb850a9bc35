using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Yaml;

public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("a: one\n  two\n  three", "{a: one two three}")]
    [InlineData("a: one\n\n  two\n\n\n  three\nb: 1", "{a: one⏎two⏎⏎three, b: 1}")]
    [InlineData("a:\n  one\n  two\nb: 1", "{a: one two, b: 1}")]
    [InlineData("- one\n  two\n- three", "[one two, three]")]
    [InlineData("one\ntwo", "one two")]
    [InlineData("a: one # c\nb: 1", "{a: one, b: 1}")]
    [InlineData("a: x\n  - y", "{a: x - y}")]
    [InlineData("a: x\n  ? y", "{a: x ? y}")]
    [InlineData("a: -1\nb: ?x\nc: :x", "{a: -1, b: ?x, c: :x}")]
    [InlineData("a: x  \nb: a, b] c}", "{a: x, b: a, b] c}}")]
    public void Plain(string text, string expected) => Assert.Equal(expected, Dump.Yaml(text));

    [Theory]
    [InlineData("'it''s'", "'it's")]
    [InlineData("'a\n  b\n\n  c '", "'a b⏎c ")]
    [InlineData("''", "'")]
    [InlineData("''''", "''")]
    [InlineData(@"'a\n'", @"'a\n")]
    [InlineData("'a: b # c'", "'a: b # c")]
    public void Single_quoted(string text, string expected) => Assert.Equal(expected, Dump.Yaml(text));

    [Theory]
    [InlineData(@"""\0\a\b\t\n\v\f\r\e\ \""\/\\\N\_\L\P""", "\0\a\b\t\n\v\f\r\u001B \"/\\\u0085\u00A0\u2028\u2029")]
    [InlineData(@"""\x41\u4F60\U0001F600""", "A你😀")]
    [InlineData(@"""\uD83D\uDE00""", "😀")]
    [InlineData("\"a\n  b\n\n  c\"", "a b\nc")]
    [InlineData("\"a \n b\"", "a b")]
    [InlineData("\"a\\\n  b\"", "ab")]
    [InlineData("\"a \\\n  \\ b\"", "a  b")]
    [InlineData("\"a\\\r\n  b\"", "ab")]
    [InlineData("\"a\\\n\n  b\"", "a\nb")]
    [InlineData("\"a\\\n\n\n  b\"", "a\n\nb")]
    [InlineData("\"a\\ \n b\"", "a  b")]
    [InlineData("\"a\\\\\n b\"", "a\\ b")]
    [InlineData("\"\n a\n \"", " a ")]
    [InlineData("\"\"", "")]
    public void Double_quoted(string text, string expected)
    {
        var tree = SyntaxTree.Parse(text, SyntaxFormat.Yaml);
        Assert.Empty(tree.Errors);
        Assert.Equal(expected, Assert.IsType<ScalarSyntax>(tree.Documents[0].Root).Value);
    }

    [Theory]
    [InlineData("a: |\n  x\n  y\nb: 1", "{a: |x⏎y⏎, b: 1}")]
    [InlineData("a: |-\n  x\n\nb: 1", "{a: |x, b: 1}")]
    [InlineData("a: |+\n  x\n\nb: 1", "{a: |x⏎⏎, b: 1}")]
    [InlineData("a: |+\n\nb: 1", "{a: |⏎, b: 1}")]
    [InlineData("a: |\n\nb: 1", "{a: |, b: 1}")]
    [InlineData("a: |+ # c\n\n\nb: 1", "{a: |⏎⏎, b: 1}")]
    [InlineData("a: | # c\n  # text\nb: 1", "{a: |# text⏎, b: 1}")]
    [InlineData("a: |2\n    x\n   y\nb: 1", "{a: |  x⏎ y⏎, b: 1}")]
    [InlineData("a: |1-\n  x\nb: 1", "{a: | x, b: 1}")]
    [InlineData("a: |-1\n  x\nb: 1", "{a: | x, b: 1}")]
    [InlineData("a: |\n\n\n  x\n   y\n  z\n", "{a: |⏎⏎x⏎ y⏎z⏎}")]
    [InlineData("a: |\n  x\n   \nb: 1", "{a: |x⏎ ⏎, b: 1}")]
    [InlineData("- |\n  x\n- |\n  y\n", "[|x⏎, |y⏎]")]
    [InlineData("|\nx\ny\n", "|x⏎y⏎")]
    [InlineData("a: |\n  k: v\n  - w\n  \"\n", "{a: |k: v⏎- w⏎\"⏎}")]
    [InlineData("a: |\n  x\n\tb\n", "{a: |x⏎\tb⏎} !! TabIndentation")]
    public void Literal(string text, string expected) => Assert.Equal(expected, Dump.Yaml(text));

    [Theory]
    [InlineData("a: >\n  x\n  y\n\n  z\nb: 1", "{a: >x y⏎z⏎, b: 1}")]
    [InlineData("a: >-\n  x\n  y\nb: 1", "{a: >x y, b: 1}")]
    [InlineData("a: >+\n  x\n\nb: 1", "{a: >x⏎⏎, b: 1}")]
    [InlineData("a: >\n  x\n    y\n    z\n  w\n", "{a: >x⏎  y⏎  z⏎w⏎}")]
    [InlineData("a: >\n  x\n\n   y\n\n  z\n", "{a: >x⏎⏎ y⏎⏎z⏎}")]
    [InlineData("a: >\n\n  x\n", "{a: >⏎x⏎}")]
    public void Folded(string text, string expected) => Assert.Equal(expected, Dump.Yaml(text));

    [Theory]
    [InlineData("", true)]
    [InlineData("null", true)]
    [InlineData("~", true)]
    [InlineData("Null", true)]
    [InlineData("NULL", true)]
    [InlineData("'null'", false)]
    [InlineData("\"\"", false)]
    [InlineData("nil", false)]
    [InlineData("NO", false)]
    public void Only_what_YAML_calls_null_is_null(string value, bool expected)
    {
        var root = Assert.IsType<MappingSyntax>(SyntaxTree.Parse($"a: {value}", SyntaxFormat.Yaml).Documents[0].Root);
        Assert.Equal(expected, Assert.IsType<ScalarSyntax>(root.Entries[0].Value).IsNull);
    }
}
