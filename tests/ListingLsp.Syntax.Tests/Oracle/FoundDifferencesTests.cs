using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>What the comparison with YamlDotNet has found, with the least text that shows it.</summary>
public sealed class FoundDifferencesTests
{
    [Theory]
    // A line of plain text in brackets that begins with a colon and no blank.
    [InlineData("[a\n :x b]", "[a :x b]")]
    [InlineData("{k: a\n :x b}", "{k: a :x b}")]
    // A mapping as a key, its colon without a blank, in braces within square brackets.
    [InlineData("[{a: 1, {}:b}]", "[{a: 1, {}: b}]")]
    [InlineData("[x, {a: 1, {b: 2}:c}]", "[x, {a: 1, {b: 2}: c}]")]
    // Tabs and then blanks before a further line of plain text that is indented enough without them.
    [InlineData("f\n\t s", "f s")]
    [InlineData("r: 5\n \t x", "{r: 5 x}")]
    // Anchor and tag on two lines in brackets.
    [InlineData("[!t\n &a [b]]", "[&a !t [b]]")]
    [InlineData("[&a\n !t [b]]", "[&a !t [b]]")]
    [InlineData("{!t\n &a [b]: c}", "{&a !t [b]: c}")]
    // A quote behind a tab, while it is asked whether the brackets are a key.
    [InlineData("{\t\"}: \": 1}", "{\"}: : 1}")]
    [InlineData("[\t']: ']", "[']: ]")]
    public void Good_text_is_read(string text, string expected) => Assert.Equal(expected, Dump.Yaml(text));

    [Theory]
    // A comment wants a blank before it, and no text may begin with its sign.
    [InlineData("[#a]")]
    [InlineData("{#a: b}")]
    [InlineData("[1,# one\n 2]")]
    public void What_is_no_YAML_has_an_error(string text) => Assert.NotEmpty(SyntaxTree.Parse(text, SyntaxFormat.Yaml).Errors);
}
