using System.Text;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Robustness;

public sealed class HostileTextTests
{
    [Theory]
    [InlineData(SyntaxFormat.Yaml, "[", 100_000)]
    [InlineData(SyntaxFormat.Yaml, "{a: ", 100_000)]
    [InlineData(SyntaxFormat.Yaml, "[\n", 100_000)]
    [InlineData(SyntaxFormat.Yaml, "[{", 100_000)]
    [InlineData(SyntaxFormat.Yaml, "[a: ", 100_000)]
    [InlineData(SyntaxFormat.Yaml, "{? ", 100_000)]
    [InlineData(SyntaxFormat.Yaml, "- ", 100_000)]
    [InlineData(SyntaxFormat.Yaml, "? ", 100_000)]
    [InlineData(SyntaxFormat.Json, "[", 100_000)]
    [InlineData(SyntaxFormat.Json, "{\"a\":", 100_000)]
    [InlineData(SyntaxFormat.Json, "[\n", 100_000)]
    public void Brackets_and_dashes_nested_without_end_are_given_up_once(SyntaxFormat format, string piece, int times) =>
        AssertTooDeep(format, string.Concat(Enumerable.Repeat(piece, times)));

    [Theory]
    [InlineData("a:")]
    [InlineData("-")]
    public void Blocks_nested_without_end_are_given_up_once(string piece) =>
        AssertTooDeep(SyntaxFormat.Yaml, string.Concat(Enumerable.Range(0, 2000).Select(depth => $"{new string(' ', depth)}{piece}\n")));

    [Fact]
    public void Nesting_below_the_limit_is_read()
    {
        var deep = new string('[', 200) + new string(']', 200);
        Assert.Empty(SyntaxTree.Parse(deep, SyntaxFormat.Yaml).Errors);
        Assert.Empty(SyntaxTree.Parse(deep, SyntaxFormat.Json).Errors);
    }

    [Theory]
    [InlineData("\"a\n")]
    [InlineData("'a\n")]
    [InlineData("- \"a: b\n")]
    [InlineData("a: 'b\n")]
    [InlineData("[ 'a, ")]
    [InlineData("[\"\n")]
    [InlineData("{a, ")]
    [InlineData("[{a, ")]
    [InlineData("[{a: 1\n")]
    [InlineData("a ")]
    [InlineData("a\n")]
    [InlineData("a\n\n")]
    [InlineData("a: b\n c\n")]
    [InlineData("- a\n#\n")]
    [InlineData("&a\n")]
    [InlineData("!a ")]
    [InlineData("*a ")]
    [InlineData("? a\n")]
    [InlineData("a: |\n\n x\ny\n")]
    [InlineData("- |\n  x\n y\n")]
    [InlineData("\ta: 1\n")]
    [InlineData("<<<<<<< a\n")]
    [InlineData("<<<<<<< a\n=======\n")]
    [InlineData("  a: 1\n a: 1\n")]
    [InlineData("- a: 1\n  b\n c\n")]
    [InlineData("---\n")]
    [InlineData("\\")]
    [InlineData("\"\\")]
    [InlineData("{\"a\" ")]
    [InlineData("[\"a\": ")]
    [InlineData("/*")]
    [InlineData("#\n")]
    [InlineData("\r")]
    [InlineData(": ")]
    [InlineData(":\n")]
    [InlineData("{a b: c d: ")]
    [InlineData("[a b, ]")]
    [InlineData("} ] ")]
    [InlineData("a: 1 #\n")]
    public void Whatever_repeats_for_64_KB_is_read_in_time(string piece)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 65_536 / piece.Length)));
        foreach (var prefix in new[] { "", "a:\n  - x: [", "{" })
        {
            Invariants.Check([.. Encoding.UTF8.GetBytes(prefix), .. bytes], SyntaxFormat.Yaml);
            Invariants.Check([.. Encoding.UTF8.GetBytes(prefix), .. bytes], SyntaxFormat.Json);
        }
    }

    private static void AssertTooDeep(SyntaxFormat format, string text)
    {
        var tree = Invariants.Check(Encoding.UTF8.GetBytes(text), format);
        Assert.Equal(SyntaxErrorKind.TooDeep, Assert.Single(tree.Errors).Kind);
    }
}
