using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Robustness;

public sealed class AnyTextTests
{
    private static readonly string[] Tokens =
    [
        "[", "]", "{", "}", ",", ":", ": ", "- ", "? ", "-", "\"", "'", "|", ">", "|+\n", ">-2\n", "#", " # c", "&a", "&a ", "*a", "*a ", "!t ", "%", "@", "`",
        "\n", "\n  ", "\n    ", "\n ", "\r\n", "\r", "\t", "\n\t", " ", "  ", "---", "\n---\n", "\n...\n", "a", "b: 1", "moq", "500", "null", "你好", "：", "，", "“", "”", "‘", "【", "】", "［", "］", "｛", "｝", "５", "\u3000", "😀", "\\", "\\\n", "\\u12", "\\x",
        "//", "/*", "*/", "true", "-0.5e", "\uFEFF", "\u0085", "\u2028", "\0", "<<<<<<< a", "\n=======\n", "\n>>>>>>> a\n", "\n||||||| a\n",
    ];

    [Property(MaxTest = 1000, Replay = "(1,3)")]
    public void Any_bytes_can_be_read(byte[] bytes)
    {
        Invariants.Check(bytes, SyntaxFormat.Yaml);
        Invariants.Check(bytes, SyntaxFormat.Json);
    }

    [Property(MaxTest = 2000, Replay = "(7,9)")]
    public Property Any_soup_of_signs_can_be_read() => Prop.ForAll(Gen.Elements(Tokens).ListOf().Select(string.Concat).ToArbitrary(), soup =>
    {
        Invariants.Check(Encoding.UTF8.GetBytes(soup), SyntaxFormat.Yaml);
        Invariants.Check(Encoding.UTF8.GetBytes(soup), SyntaxFormat.Json);
    });

    [Theory]
    [InlineData(11, 10_000, 12)]
    [InlineData(12, 1_500, 60)]
    [InlineData(13, 2, 16_000)]
    public void Random_soups_of_every_length_can_be_read(int seed, int count, int tokens)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var soup = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(1, tokens + 1)).Select(_ => Tokens[random.Next(Tokens.Length)])));
            Invariants.Check(soup, SyntaxFormat.Yaml);
            Invariants.Check(soup, SyntaxFormat.Json);
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_can_be_read()
    {
        var random = new Random(5);
        for (var i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            Invariants.Check(bytes, SyntaxFormat.Yaml);
            Invariants.Check(bytes, SyntaxFormat.Json);
        }
    }

    [Fact]
    public void Every_sample_can_be_read_however_it_is_damaged()
    {
        var random = new Random(17);
        foreach (var (_, text, format) in Samples.All)
        {
            for (var i = 0; i < 40; i++) Invariants.Check(Encoding.UTF8.GetBytes(Mutations.Of(text, random)), format);
        }
    }

    [Fact]
    public void Every_sample_can_be_read_while_it_is_typed()
    {
        foreach (var (_, text, format) in Samples.All)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            for (var length = 0; length <= bytes.Length; length += 41) Invariants.Check(bytes[..length], format);
        }
    }
}
