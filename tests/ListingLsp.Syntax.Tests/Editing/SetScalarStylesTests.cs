using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Editing;

/// <summary>Every way to write a scalar, and every text that needs care.</summary>
public sealed class SetScalarStylesTests
{
    [Theory]
    [InlineData("a: |\n  x\n  y\nb: 1\n", "n\nm\n", "a: |\n  n\n  m\nb: 1\n")]
    [InlineData("a: |-\n    x\nb: 1\n", "n", "a: |-\n    n\nb: 1\n")]
    [InlineData("a: | # c\n  x\nb: 1\n", "n\nm", "a: |- # c\n  n\n  m\nb: 1\n")]
    [InlineData("a: |- # c\n  x\nb: 1\n", "n\nm\n", "a: | # c\n  n\n  m\nb: 1\n")]
    [InlineData("a: |+\n  x\n\n\nb: 1\n", "n\n\n\n", "a: |+\n  n\n\n\nb: 1\n")]
    [InlineData("a: |+\n  x\n\n\nb: 1\n", "n\nm", "a: |-\n  n\n  m\n\n\nb: 1\n")]
    [InlineData("a: |2\n    x\nb: 1\n", "   n\nm\n", "a: |2\n     n\n  m\nb: 1\n")]
    [InlineData("a: |\n  x\n", " n\nm\n", "a: \" n\\nm\\n\"\n")]
    [InlineData("a: |\n  x\n", "n \nm\n", "a: \"n \\nm\\n\"\n")]
    [InlineData("a: | # c\n  x\nb: 1\n", "new", "a: new # c\nb: 1\n")]
    [InlineData("a: |\n  x\n\nb: 1\n", "n\n\nm\n", "a: |\n  n\n\n  m\n\nb: 1\n")]
    [InlineData("a: >\n  x\n  y\nb: 1\n", "n m\no\n", "a: >\n  n m\n\n  o\nb: 1\n")]
    [InlineData("a: >-\n  x\nb: 1\n", "n\n\nm", "a: >-\n  n\n\n\n  m\nb: 1\n")]
    [InlineData("a: >\n  x\nb: 1\n", "n\n  m\n", "a: |\n  n\n    m\nb: 1\n")]
    [InlineData("a: |\n  x", "n\nm\n", "a: |\n  n\n  m\n")]
    [InlineData("a: |-\n  x\n# c\nb: 1\n", "n\nm", "a: |-\n  n\n  m\n# c\nb: 1\n")]
    public void A_block_stays_a_block_where_it_can_say_the_text(string text, string value, string expected) => AssertSet(text, value, expected);

    [Theory]
    [InlineData("a: x\nb: 1\n", "n\nm\n", "a: |\n  n\n  m\nb: 1\n")]
    [InlineData("a: x\nb: 1\n", "n\nm", "a: |-\n  n\n  m\nb: 1\n")]
    [InlineData("a:\nb: 1\n", "n\nm", "a: |-\n  n\n  m\nb: 1\n")]
    [InlineData("a: x", "n\nm\n", "a: |\n  n\n  m\n")]
    [InlineData("c:\n    d: 1\na: x\n", "n\nm\n", "c:\n    d: 1\na: |\n    n\n    m\n")]
    [InlineData("a: x # c\nb: 1\n", "n\nm", "a: \"n\\nm\" # c\nb: 1\n")]
    [InlineData("a: x\n   # c\nb: 1\n", "n\nm", "a: \"n\\nm\"\n   # c\nb: 1\n")]
    [InlineData("a: x\n# c\nb: 1\n", "n\nm", "a: |-\n  n\n  m\n# c\nb: 1\n")]
    [InlineData("a: 'x'\n", "n\nm", "a: \"n\\nm\"\n")]
    [InlineData("a: \"x\"\n", "n\nm", "a: \"n\\nm\"\n")]
    [InlineData("a: x\n", "n\n\n", "a: \"n\\n\\n\"\n")]
    [InlineData("a: x\n", "\n", "a: \"\\n\"\n")]
    [InlineData("{ a: x }\n", "n\nm", "{ a: \"n\\nm\" }\n")]
    public void A_text_of_several_lines_becomes_a_block_or_stands_in_quotes(string text, string value, string expected) => AssertSet(text, value, expected);

    [Theory]
    [InlineData("a: x\n  y\nb: 1\n", "new", "a: new\nb: 1\n")]
    [InlineData("a:\n  x\n  y\nb: 1\n", "new", "a:\n  new\nb: 1\n")]
    [InlineData("a: 'x\n\n  y'\nb: 1\n", "n", "a: 'n'\nb: 1\n")]
    [InlineData("a: \"x \\\n  y\" # c\nb: 1\n", "n", "a: \"n\" # c\nb: 1\n")]
    public void Text_on_several_lines_is_replaced_whole(string text, string value, string expected) => AssertSet(text, value, expected);

    [Theory]
    [InlineData("a:", "5", "a: 5")]
    [InlineData("a: ", "5", "a: 5")]
    [InlineData("a:   \nb: 1\n", "5", "a: 5\nb: 1\n")]
    [InlineData("a:   # c\n", "5", "a: 5   # c\n")]
    [InlineData("{a: }\n", "5", "{a: 5 }\n")]
    [InlineData("{a:}\n", "5", "{a: 5}\n")]
    [InlineData("{a: , b: 1}\n", "5", "{a: 5, b: 1}\n")]
    [InlineData("{a, b: 1}\n", "5", "{a: 5, b: 1}\n")]
    [InlineData("{a, b: 1}\n", "", "{a: '', b: 1}\n")]
    [InlineData("? a\nb: 1\n", "5", "? a\n: 5\nb: 1\n")]
    [InlineData("? a\n:\nb: 1\n", "5", "? a\n: 5\nb: 1\n")]
    [InlineData("a: &x\nb: 1\n", "5", "a: &x 5\nb: 1\n")]
    [InlineData("a: !t # c\nb: 1\n", "5", "a: !t 5 # c\nb: 1\n")]
    public void A_missing_value_is_written_where_it_belongs(string text, string value, string expected) => AssertSet(text, value, expected);

    [Theory]
    [InlineData("- \n- x\n", "- 5\n- x\n")]
    [InlineData("-", "- 5")]
    [InlineData("- # c\n", "- 5 # c\n")]
    [InlineData("- - \n  - x\n", "- 5\n")]
    [InlineData("- &x\n", "- &x 5\n")]
    [InlineData("[&x , y]\n", "[&x 5, y]\n")]
    public void A_missing_item_too(string text, string expected)
    {
        var tree = SyntaxTree.Parse(text, SyntaxFormat.Yaml);
        Assert.Equal(expected, tree.Text.WithEdits([SyntaxEditor.SetScalar(tree, Assert.IsType<SequenceSyntax>(tree.Documents[0].Root).Items[0].Value, "5")]).ToString());
    }

    [Theory]
    [InlineData("x: &n 1\na: *n # c\n", "5", "x: &n 1\na: 5 # c\n")]
    [InlineData("x: &n 1\na: [*n , 2]\n", "5", "x: &n 1\na: 5\n")]
    [InlineData("a: &n 1\nx: *n\n", "5", "a: &n 5\nx: *n\n")]
    [InlineData("a: &n !t '1'\nx: *n\n", "5", "a: &n !t '5'\nx: *n\n")]
    [InlineData("a: &n\n  b: 1\nx: *n\n", "5", "a: &n 5\nx: *n\n")]
    public void An_alias_is_replaced_and_an_anchor_stays(string text, string value, string expected) => AssertSet(text, value, expected);

    [Theory]
    [InlineData("a:\n  b: 1\n  c: 2 # c\nd: 1\n", "5", "a: 5 # c\nd: 1\n")]
    [InlineData("a: # c\n  b: 1\nd: 1\n", "5", "a: # c\n  5\nd: 1\n")]
    [InlineData("a: # c\n- b\nd: 1\n", "5", "a: # c\n  5\nd: 1\n")]
    [InlineData("a:\n- b\n- c\nd: 1\n", "5", "a: 5\nd: 1\n")]
    [InlineData("a: {b: 1,\n  c: 2}\nd: 1\n", "5", "a: 5\nd: 1\n")]
    public void A_text_takes_the_place_of_a_list_or_mapping(string text, string value, string expected) => AssertSet(text, value, expected);

    [Theory]
    [InlineData("a, b", "a, b", "'a, b'")]
    [InlineData("[a]", "'[a]'", "'[a]'")]
    [InlineData("a [b]", "a [b]", "'a [b]'")]
    [InlineData("a {b}", "a {b}", "'a {b}'")]
    [InlineData("a: b", "'a: b'", "'a: b'")]
    [InlineData("a:b", "a:b", "a:b")]
    [InlineData("https://x.y/z?a=b#c", "https://x.y/z?a=b#c", "https://x.y/z?a=b#c")]
    [InlineData("a:", "'a:'", "'a:'")]
    [InlineData("a #b", "'a #b'", "'a #b'")]
    [InlineData("a#b", "a#b", "a#b")]
    [InlineData("#a", "'#a'", "'#a'")]
    [InlineData("- a", "'- a'", "'- a'")]
    [InlineData("-a", "-a", "-a")]
    [InlineData("-", "'-'", "'-'")]
    [InlineData("? a", "'? a'", "'? a'")]
    [InlineData("&a", "'&a'", "'&a'")]
    [InlineData("*a", "'*a'", "'*a'")]
    [InlineData("!a", "'!a'", "'!a'")]
    [InlineData("|", "'|'", "'|'")]
    [InlineData(">5", "'>5'", "'>5'")]
    [InlineData("%a", "'%a'", "'%a'")]
    [InlineData("@a", "'@a'", "'@a'")]
    [InlineData("`a`", "'`a`'", "'`a`'")]
    [InlineData("'a'", "\"'a'\"", "\"'a'\"")]
    [InlineData("\"a\"", "'\"a\"'", "'\"a\"'")]
    [InlineData("it's", "it's", "it's")]
    [InlineData("100% cotton & more", "100% cotton & more", "100% cotton & more")]
    [InlineData(" a", "' a'", "' a'")]
    [InlineData("a ", "'a '", "'a '")]
    [InlineData("---", "'---'", "'---'")]
    [InlineData("...", "'...'", "'...'")]
    [InlineData("=======", "'======='", "'======='")]
    [InlineData("", "''", "''")]
    [InlineData("~", "'~'", "'~'")]
    [InlineData("null", "'null'", "'null'")]
    [InlineData("Yes", "'Yes'", "'Yes'")]
    [InlineData("1e5", "'1e5'", "'1e5'")]
    [InlineData("0x1F", "'0x1F'", "'0x1F'")]
    [InlineData("12:30", "'12:30'", "'12:30'")]
    [InlineData("+5", "'+5'", "'+5'")]
    [InlineData("5", "5", "5")]
    [InlineData("010", "'010'", "'010'")]
    [InlineData("2026-06-18", "2026-06-18", "2026-06-18")]
    [InlineData("5 pcs", "5 pcs", "5 pcs")]
    [InlineData("a\tb", "\"a\\tb\"", "\"a\\tb\"")]
    [InlineData("a\u0001\u007F\u0085\u2028\uFEFF", "\"a\\u0001\\u007F\\u0085\\u2028\\uFEFF\"", "\"a\\u0001\\u007F\\u0085\\u2028\\uFEFF\"")]
    [InlineData("颜色：红", "颜色：红", "颜色：红")]
    [InlineData("😀", "😀", "😀")]
    public void Quotes_stand_where_the_place_needs_them(string value, string inBlock, string inBrackets)
    {
        AssertSet("a: x # c\n", value, $"a: {inBlock} # c\n");
        AssertSet("a: {a: x}\n", value, $"a: {{a: {inBrackets}}}\n", root => root.Map("a").Find("a")!.Value);
        AssertSet("a: [x]\n", value, $"a: [{inBrackets}]\n", root => root.List("a").Items[0].Value);
        AssertSet("a:\n- x\n", value, $"a:\n- {inBlock}\n", root => root.List("a").Items[0].Value);
    }

    [Theory]
    [InlineData("5", "'5'")]
    [InlineData("true", "'true'")]
    [InlineData("2026-06-18", "'2026-06-18'")]
    [InlineData("1.2.3", "'1.2.3'")]
    [InlineData("polo", "polo")]
    public void What_is_meant_as_a_text_is_one(string value, string expected)
    {
        var result = Edited.Yaml("a: x\n", (tree, root) => [SyntaxEditor.SetValue(tree, root.Find("a")!.Value, NewValue.Text(value))]);
        Assert.Equal($"a: {expected}\n", result);
        Assert.Equal("{\"a\": \"" + value + "\"}", Edited.Json("{\"a\": 5}", (tree, root) => [SyntaxEditor.SetValue(tree, root.Find("a")!.Value, NewValue.Text(value))]));
    }

    [Theory]
    [InlineData("{\"a\": \"5\"}", "5", "{\"a\": 5}")]
    [InlineData("{\"a\": 1}", "null", "{\"a\": null}")]
    [InlineData("{\"a\": 1}", "true", "{\"a\": true}")]
    [InlineData("{\"a\": 1}", "007", "{\"a\": \"007\"}")]
    public void A_word_stands_without_quotes(string text, string word, string expected)
    {
        Assert.Equal(expected, Edited.Json(text, (tree, root) => [SyntaxEditor.SetValue(tree, root.Find("a")!.Value, NewValue.Word(word))]));
        Assert.Equal($"a: {word}\n", Edited.Yaml("a: 'x'\n", (tree, root) => [SyntaxEditor.SetValue(tree, root.Find("a")!.Value, NewValue.Word(word))]));
    }

    [Theory]
    [InlineData("a\nb", "\"a\\nb\"")]
    [InlineData("\u0001\u007F", "\"\\u0001\\u007F\"")]
    [InlineData("\\ \"", "\"\\\\ \\\"\"")]
    [InlineData("NaN", "\"NaN\"")]
    [InlineData("1e5", "1e5")]
    public void JSON_stays_JSON(string value, string expected) =>
        Assert.Equal($"{{\"a\": {expected}}}", Edited.Json("{\"a\": 5}", (tree, root) => [SyntaxEditor.SetScalar(tree, root.Find("a")!.Value, value)]));

    [Fact]
    public void Half_a_character_is_escaped() => Assert.Equal(
        "{\"a\": \"\\uD800x😀\"}",
        Edited.Json("{\"a\": 5}", (tree, root) => [SyntaxEditor.SetScalar(tree, root.Find("a")!.Value, "\uD800x😀")]));

    [Theory]
    [InlineData("a: 1\n", "b c", "b c: 1\n")]
    [InlineData("a: 1\n", "b: c", "'b: c': 1\n")]
    [InlineData("a: 1\n", "b:c", "'b:c': 1\n")]
    [InlineData("a: 1\n", "颜色：", "'颜色：': 1\n")]
    [InlineData("a: 1\n", "NO", "'NO': 1\n")]
    [InlineData("a: 1\n", "10", "10: 1\n")]
    [InlineData("a: 1\n", "- b", "'- b': 1\n")]
    [InlineData("a: 1\n", "", "'': 1\n")]
    [InlineData("a: 1\n", "b\nc", "\"b\\nc\": 1\n")]
    [InlineData("'a': 1\n", "it's", "'it''s': 1\n")]
    [InlineData("\"a\": 1\n", "b\"", "\"b\\\"\": 1\n")]
    [InlineData("{a: 1}\n", "b, c", "{'b, c': 1}\n")]
    [InlineData("{\"a\":1}\n", "b", "{\"b\":1}\n")]
    [InlineData("{a, b: 1}\n", "c d", "{c d, b: 1}\n")]
    [InlineData("? a # c\n: 1\n", "b", "? b # c\n: 1\n")]
    [InlineData("? |\n  a\n: 1\n", "b\nc", "? \"b\\nc\"\n: 1\n")]
    [InlineData(": 1\n", "b", "b: 1\n")]
    [InlineData("&x a: 1\n", "b", "&x b: 1\n")]
    public void A_key_is_renamed(string text, string name, string expected)
    {
        var result = Edited.Yaml(text, (tree, root) => [SyntaxEditor.RenameKey(tree, root.Entries[0], name)]);
        Assert.Equal(expected, result);
        Assert.Equal(name, Root(result).Entries[0].KeyText);
    }

    [Fact]
    public void In_JSON_a_key_stays_in_quotes() => Assert.Equal(
        "{\"5\": 1}",
        Edited.Json("{\"a\": 1}", (tree, root) => [SyntaxEditor.RenameKey(tree, root.Entries[0], "5")]));

    private static void AssertSet(string text, string value, string expected, Func<MappingSyntax, SyntaxNode>? find = null)
    {
        find ??= root => root.Find("a")!.Value;
        var result = Edited.Yaml(text, (tree, root) => [SyntaxEditor.SetScalar(tree, find(root), value)]);
        Assert.Equal(expected, result);
        Assert.Equal(value, Assert.IsType<ScalarSyntax>(find(Root(result))).Value);
    }

    private static MappingSyntax Root(string text) => Assert.IsType<MappingSyntax>(SyntaxTree.Parse(text, SyntaxFormat.Yaml).Documents[0].Root);
}
