using Xunit;

namespace ListingLsp.Syntax.Tests.Yaml;

public sealed class YamlStructureTests
{
    [Theory]
    [InlineData("a: 1\nb: 2\n", "{a: 1, b: 2}")]
    [InlineData("a:\n  b:\n    c: 1\n  d: 2\ne: 3", "{a: {b: {c: 1}, d: 2}, e: 3}")]
    [InlineData("  a: 1\n  b: 2\n", "{a: 1, b: 2}")]
    [InlineData("a :  1\nb:\t2\n", "{a: 1, b: 2}")]
    [InlineData("a:\nb:\n  c:\n", "{a: ∅, b: {c: ∅}}")]
    [InlineData("text", "text")]
    [InlineData("http://a.b/c: 1", "{http://a.b/c: 1}")]
    [InlineData("time: 12:30\nurl: http://x.y/z#a\n", "{time: 12:30, url: http://x.y/z#a}")]
    [InlineData("Men's size: 38", "{Men's size: 38}")]
    public void Block_mappings(string text, string expected) => Assert.Equal(expected, Dump.Yaml(text));

    [Theory]
    [InlineData("- a\n- b\n", "[a, b]")]
    [InlineData(" - a\n - b\n", "[a, b]")]
    [InlineData("a:\n  - 1\n  - 2\nb: 3", "{a: [1, 2], b: 3}")]
    [InlineData("a:\n- 1\n- 2\nb: 3", "{a: [1, 2], b: 3}")]
    [InlineData("a:\n- b: 1\n  c: 2\n- b: 3\nd:\n- e", "{a: [{b: 1, c: 2}, {b: 3}], d: [e]}")]
    [InlineData("- - 1\n  - 2\n- - 3", "[[1, 2], [3]]")]
    [InlineData("-\n  a: 1\n-\n  - 2\n-", "[{a: 1}, [2], ∅]")]
    [InlineData("- a: 1\n  b:\n  - 2\n  - 3\n  c: 4\n- d", "[{a: 1, b: [2, 3], c: 4}, d]")]
    [InlineData("-   a: 1\n    b: 2", "[{a: 1, b: 2}]")]
    [InlineData("- -1\n- --\n- -a", "[-1, --, -a]")]
    public void Block_lists(string text, string expected) => Assert.Equal(expected, Dump.Yaml(text));

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("a: { b: 1, 'c': 2, \"d\":3, e }", "{a: {b: 1, 'c: 2, \"d: 3, e: ∅}}")]
    [InlineData("a: [1, [2, {b: 3}], ]", "{a: [1, [2, {b: 3}]]}")]
    [InlineData("a: [\n  1,\n  2\n]\nb: 3", "{a: [1, 2], b: 3}")]
    [InlineData("a: {\n  b: 1, # one\n  c: 2\n  }\nd: 3", "{a: {b: 1, c: 2}, d: 3}")]
    [InlineData("a: [b c,\n  d\n  e]", "{a: [b c, d e]}")]
    [InlineData("a: {b:, c: }", "{a: {b: ∅, c: ∅}}")]
    [InlineData("[a: 1, b]", "[{a: 1}, b]")]
    [InlineData("[? a : 1]", "[{a: 1}]")]
    [InlineData("{? a : 1, ? b}", "{a: 1, b: ∅}")]
    [InlineData("{[1]: 2, {a: b}: c}", "{[1]: 2, {a: b}: c}")]
    [InlineData("[http://a.b/c, a:b]", "[http://a.b/c, a:b]")]
    [InlineData("[a]: 1", "{[a]: 1}")]
    [InlineData("a: [ {b: 1}\n, {c: 2} ]\nd: 3", "{a: [{b: 1}, {c: 2}], d: 3}")]
    [InlineData("a: {b: 1, :c: 2}\nd: 3", "{a: {b: 1, :c: 2}, d: 3}")]
    public void Flow_collections(string text, string expected) => Assert.Equal(expected, Dump.Yaml(text));

    [Theory]
    [InlineData("? a\n: 1\n? b\n", "{a: 1, b: ∅}")]
    [InlineData("? - a\n  - b\n: - c\n", "{[a, b]: [c]}")]
    [InlineData("? |\n  a\n: 1", "{|a⏎: 1}")]
    [InlineData("? a: 1\n: b: 2", "{{a: 1}: {b: 2}}")]
    [InlineData("?\n- a\n:\n- b\nc: 1", "{[a]: [b], c: 1}")]
    [InlineData(": a\nb: c", "{∅: a, b: c}")]
    public void Written_out_keys(string text, string expected) => Assert.Equal(expected, Dump.Yaml(text));

    [Theory]
    [InlineData("", "")]
    [InlineData("# nothing\n\n", "")]
    [InlineData("---\n", "∅")]
    [InlineData("a: 1\n---\nb: 2\n", "{a: 1} --- {b: 2}")]
    [InlineData("--- a\n--- b\n...\n--- c\n", "a --- b --- c")]
    [InlineData("---\n---\na: 1", "∅ --- {a: 1}")]
    [InlineData("%YAML 1.2\n# c\n---\na: 1\n...\n%TAG ! !x\n---\nb\n", "{a: 1} --- b")]
    [InlineData("a: |\n  x\n---\nb", "{a: |x⏎} --- b")]
    [InlineData("a: ---\nb: ...", "{a: ---, b: ...}")]
    public void Documents(string text, string expected) => Assert.Equal(expected, Dump.Yaml(text));

    [Theory]
    [InlineData("a: &x 1\nb: *x", "{a: &x 1, b: *x}")]
    [InlineData("a: &x\n  b: 1\nc: *x", "{a: &x {b: 1}, c: *x}")]
    [InlineData("&x a: 1\nb: *x", "{&x a: 1, b: *x}")]
    [InlineData("*x : 1", "{*x: 1} !! UnknownAlias")]
    [InlineData("- &x {a: 1}\n- <<: *x\n  b: 2", "[&x {a: 1}, {<<: *x, b: 2}]")]
    [InlineData("- &a\n- &b b", "[&a ∅, &b b]")]
    [InlineData("a: !!str 1\nb: !x [1]\nc: !<tag:a,b> 2", "{a: !!str 1, b: !x [1], c: !<tag:a,b> 2}")]
    [InlineData("a: &x\n  !y\n  b: 1", "{a: &x !y {b: 1}}")]
    [InlineData("[&x a, *x, !t]", "[&x a, *x, !t ∅]")]
    [InlineData("--- &x\na: 1", "&x {a: 1}")]
    public void Anchors_aliases_and_tags(string text, string expected) => Assert.Equal(expected, Dump.Yaml(text));

    [Theory]
    [InlineData("a: 1 # b: 2\n# c: 3\nd: 4", "{a: 1, d: 4}")]
    [InlineData("a: x#y\nb: 'x # y' # z", "{a: x#y, b: 'x # y}")]
    [InlineData("a: # c\n  # c\n  b: 1\n # c\n  c: 2", "{a: {b: 1, c: 2}}")]
    [InlineData("- # c\n  a\n# c\n- b", "[a, b]")]
    [InlineData("[a, # c\n # c\n b # c\n]", "[a, b]")]
    public void Comments_are_no_content(string text, string expected) => Assert.Equal(expected, Dump.Yaml(text));

    [Theory]
    [InlineData("a: 1\nb:\n  - x\n  - y: |\n      1\n\n      2\nc: [p,\n  q]\nd: \"a\n  b\"\n")]
    public void Line_breaks_of_every_kind_read_alike(string text)
    {
        var expected = Dump.Yaml(text);
        Assert.Equal("{a: 1, b: [x, {y: |1⏎⏎2⏎}], c: [p, q], d: \"a b}", expected);
        Assert.Equal(expected, Dump.Yaml(text.ReplaceLineEndings("\r\n")));
        Assert.Equal(expected, Dump.Yaml(text.ReplaceLineEndings("\r")));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_key() => Assert.Equal("{a: 1}", Dump.Yaml("\uFEFFa: 1"));

    [Theory]
    [InlineData("标题: 袜子 # 注\n颜色: [红, 蓝]", "{标题: 袜子, 颜色: [红, 蓝]}")]
    [InlineData("a: “Men’s” 「polo」：好\nb: ，。！？、", "{a: “Men’s” 「polo」：好, b: ，。！？、}")]
    [InlineData("a: \u3000x", "{a: \u3000x}")]
    [InlineData("a: [红，蓝, ‘红’的]", "{a: [红，蓝, ‘红’的]}")]
    public void Chinese_text_and_its_signs_are_text(string text, string expected) => Assert.Equal(expected, Dump.Yaml(text));

    [Theory]
    [InlineData("foo:\n \tbar", "{foo: bar}")]
    [InlineData("\t{}", "{}")]
    [InlineData("[\n\t1,\n\t2\n\t]", "[1, 2]")]
    [InlineData("a: [\n \t1\n\t]", "{a: [1]}")]
    [InlineData("-\t1\n-\tx y", "[1, x y]")]
    [InlineData("a:\t1\t# c", "{a: 1}")]
    [InlineData("a: 1\n\t\n \t# c\nb: 2", "{a: 1, b: 2}")]
    public void Tabs_stand_where_YAML_allows_them(string text, string expected) => Assert.Equal(expected, Dump.Yaml(text));
}
