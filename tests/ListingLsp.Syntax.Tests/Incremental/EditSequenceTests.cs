using System.Text;
using ListingLsp.Syntax.Tests.Robustness;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Incremental;

/// <summary>After any sequence of edits the tree equals a fresh one.</summary>
public sealed class EditSequenceTests
{
    private static readonly string[] Inserts =
    [
        "a", "1", " ", "  ", "\n", "\n  ", "\n- ", "\n  b: 1", "\r\n", ":", ": ", "：", "，", "“", "”", "【", "】", "｛", "｝", "５", "\u3000", "-", "- ", "[", "]", "{", "}", ",", "\"", "'", "#", " # c", "|", "|\n", ">", "&a ", "*a", "!t ",
        "? ", "\t", "\\", "\n---\n", "\n...\n", "%", "moq: 5", "你", "😀", "<<<<<<< a\n", "=======\n", ">>>>>>> a\n", "/*", "*/", "//", "null", "x: y\n", "\uFEFF", "\0",
    ];

    [Fact]
    public void Random_edits_of_the_samples_give_the_tree_of_the_text()
    {
        var random = new Random(41);
        foreach (var (name, text, format) in Samples.All)
        {
            for (var round = 0; round < 6; round++) Play(name, text, format, 25, random);
        }
    }

    [Theory]
    [InlineData(SyntaxFormat.Yaml, 43)]
    [InlineData(SyntaxFormat.Json, 44)]
    public void Random_edits_of_small_texts_give_the_tree_of_the_text(SyntaxFormat format, int seed)
    {
        var random = new Random(seed);
        var texts = format == SyntaxFormat.Json ? Texts.Json : Texts.Yaml;
        foreach (var text in texts)
        {
            for (var round = 0; round < 300; round++) Play("small", text, format, 8, random);
        }
    }

    [Fact]
    public void Typing_a_sample_key_by_key_gives_the_tree_of_the_text()
    {
        foreach (var (name, text, format) in Samples.All.Where((_, i) => i % 7 == 0))
        {
            var tree = SyntaxTree.Parse("", format);
            foreach (var rune in text.EnumerateRunes())
            {
                tree = tree.WithEdit(new TextEdit(TextSpan.At(tree.Text.Length), rune.ToString()));
                if (tree.Text.Length % 13 == 0) SameTree.AsFresh(tree, name);
            }

            SameTree.AsFresh(tree, name);
        }
    }

    [Theory]
    // The look ahead of the first line came to the end of the text, where a line is added.
    [InlineData("\n  \n  b:-b: ]\n\n-:\na:\n", 21, 21, "\"")]
    // The token behind the list keeps its place, but begins a line now.
    [InlineData("a:\n  b:\n    - x\n  c: 1\n   d: 2\n", 18, 19, "\n")]
    // Its blank before the sign made a comment of the rest of the quotes.
    [InlineData("a: 1\n\"#\"x\nb:", 6, 6, " ")]
    [InlineData("  -\n  -l22-\n  -  :\n    :\n    :", 11, 11, "x")]
    public void An_edit_that_was_wrong_once_gives_the_tree_of_the_text(string text, int start, int end, string inserted) =>
        SameTree.AsFresh(SyntaxTree.Parse(text, SyntaxFormat.Yaml).WithEdit(new TextEdit(new TextSpan(start, end), inserted)), "once");

    [Theory]
    [InlineData(SyntaxFormat.Yaml, 5, "a:", "b: ", "\n", "\n  ", "\n    ", "- ", "1", " #", ",", "[", "]", "{", "}", "\"", " ", ":", "\na:\n", "\n  b: 1", "|", "&a ", "*a", "? ", "---", "，", "：")]
    [InlineData(SyntaxFormat.Json, 6, "{", "}", "[", "]", ",", ":", "\"a\"", "\"b\": 1", "\n", " ", "//", "/*", "*/", "\"")]
    public void Random_edits_of_random_signs_give_the_tree_of_the_text(SyntaxFormat format, int seed, params string[] signs)
    {
        var random = new Random(seed);
        for (var round = 0; round < 5000; round++)
        {
            Play("signs", string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => signs[random.Next(signs.Length)])), format, 6, random);
        }
    }

    [Fact]
    public void An_edit_outside_of_the_text_is_refused()
    {
        var tree = SyntaxTree.Parse("a: 1", SyntaxFormat.Yaml);
        Assert.Throws<ArgumentException>(() => tree.WithEdit(new TextEdit(new TextSpan(3, 5), "")));
        Assert.Throws<ArgumentException>(() => tree.WithEdit(new TextEdit(new TextSpan(-1, 2), "")));
    }

    private static void Play(string name, string text, SyntaxFormat format, int edits, Random random)
    {
        var tree = SyntaxTree.Parse(text, format);
        var played = new List<string>();
        var focus = random.Next(tree.Text.Length + 1);
        for (var i = 0; i < edits; i++)
        {
            var edit = Next(tree.Text, ref focus, random);
            played.Add($"{edit.Span} → '{edit.NewText}'");
            tree = tree.WithEdit(edit);
            SameTree.AsFresh(tree, $"{name} {format}: {string.Join("; ", played)}");
        }
    }

    /// <summary>Mostly near the last one, as people type; sometimes elsewhere.</summary>
    private static TextEdit Next(SourceText text, ref int focus, Random random)
    {
        if (random.Next(4) == 0) focus = random.Next(text.Length + 1);
        focus = Math.Clamp(focus + random.Next(-3, 4), 0, text.Length);
        var start = AtCharacter(text, focus);
        var end = random.Next(3) switch { 0 => start, 1 => Math.Min(start + random.Next(1, 4), text.Length), _ => random.Next(6) == 0 ? Math.Min(start + random.Next(120), text.Length) : start };
        end = Math.Max(start, AtCharacter(text, end));
        var inserted = random.Next(4) == 0 && end > start ? "" : random.Next(12) == 0 ? Copy(text, random) : Inserts[random.Next(Inserts.Length)];
        focus = start + Encoding.UTF8.GetByteCount(inserted);
        return new TextEdit(new TextSpan(start, end), inserted);
    }

    private static string Copy(SourceText text, Random random)
    {
        var start = AtCharacter(text, random.Next(text.Length + 1));
        return text.GetText(new TextSpan(start, Math.Max(start, AtCharacter(text, Math.Min(text.Length, start + random.Next(60))))));
    }

    private static int AtCharacter(SourceText text, int offset)
    {
        while (offset > 0 && offset < text.Length && (text.Bytes[offset] & 0xC0) == 0x80) offset--;
        return offset;
    }

    private static class Texts
    {
        public static readonly string[] Yaml =
        [
            "a: 1\nb: 2\nc: 3\n",
            "a:\n  b: 1\n  c: 2\n  d: 3\ne: 4\n",
            "- a: 1\n  b: 2\n- c: 3\n  d: 4\n- e\n",
            "k:\n- a\n- b\n- c\nl: 1\n",
            "k:\n- a: 1\n  b:\n    - x\n    - y\n- c\n# tail\nl: 1\n",
            "a: |\n  text\n  more\n\nb: >-\n  folded\n  text\nc: 1\n",
            "a: plain\n  goes on\n  and on\nb: 'quoted\n  text'\nc: \"double\n  text\"\nd: 1\n",
            "a: [1, 2,\n  3]\nb: {x: 1, y: 2}\nc:\n  - {from: 1, price: 2}\n  - {from: 3, price: 4}\n",
            "a: &x 1\nb: *x\nc: &x 2\nd: *x\ne: *y\n",
            "---\na: 1\n---\nb: 2\nc: 3\n...\n---\nd: 4\n",
            "%YAML 1.2\n---\na: 1\n...\n%TAG ! t\n---\nb: 2\n",
            "? a\n: b\n? c\n: d\ne: f\n",
            "a: 1\r\nb:\r\n  - x\r\n  - y\r\nc: 2\r\n",
            "# head\na: 1 # one\n# two\nb: 2\n\n# three\n",
            "- - a\n  - b\n  - c\n- - d\n  - e\n",
            "a:\n\n  b: 1\n\n\n  c: 2\n\nd:\n  # none\ne: 1",
            "\uFEFFa: 1\nb: 2\nc: 3\n",
        ];

        public static readonly string[] Json =
        [
            "{\"a\": 1, \"b\": 2, \"c\": 3}",
            "{\n  \"a\": 1,\n  \"b\": [1, 2, 3],\n  \"c\": {\"d\": 1, \"e\": \"x\"},\n  \"f\": null\n}\n",
            "[\n  {\"a\": 1, \"b\": 2},\n  {\"a\": 3, \"b\": 4},\n  {\"a\": 5}\n]\n",
            "[[1, 2], [3, 4], [5, [6, 7, 8]]]",
            "{\n  // c\n  \"a\": 1,\n  /* d */ \"b\": 2,\n}\n",
        ];
    }
}
