using System.Text;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Robustness;

/// <summary>Every text of a few signs, one after the other: what chance comes by only after long.</summary>
public sealed class ShortTextTests
{
    [Theory]
    [InlineData("", 5, "[", "{", ",", "\"", "a", ":", "]", "}", "\n", " ")]
    [InlineData("", 5, "[", "{", "｛", "［", "，", "：", "a", "】", "}", "\n", "］")]
    [InlineData("", 6, "\"", " #", "x", "a:", "\n", "'", " ")]
    [InlineData("", 5, "- ", "a", ": ", "\n", "\n  ", "| ", "> ", "? ", "&a ", "*a", "#")]
    [InlineData("k:\n  b: [{b: \n[", 5, "[", ",", "{", "a", "\n", "\n ", "\n  ", " - ", "]", "}")]
    public void Yaml_can_be_read(string before, int most, params string[] signs) => Read(SyntaxFormat.Yaml, before, most, signs);

    [Theory]
    [InlineData("", 5, "[", "{", ",", "\"", "a", ":", "]", "}", "\n", " ", "/*")]
    [InlineData("{\"a\": ", 5, "[", "{", "｛", "，", "：", "“", "1", "}", "\n", "//")]
    public void Json_can_be_read(string before, int most, params string[] signs) => Read(SyntaxFormat.Json, before, most, signs);

    private static void Read(SyntaxFormat format, string before, int most, string[] signs)
    {
        for (var length = 1; length <= most; length++) Extend(before, length);

        void Extend(string text, int more)
        {
            if (more == 0) Invariants.Check(Encoding.UTF8.GetBytes(text), format);
            else foreach (var sign in signs) Extend(text + sign, more - 1);
        }
    }
}
