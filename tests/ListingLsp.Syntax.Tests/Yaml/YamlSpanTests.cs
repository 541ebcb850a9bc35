using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Yaml;

public sealed class YamlSpanTests
{
    [Theory]
    [InlineData("a: 1", "{a@0-1: 1@3-4@0-4}@0-4")]
    [InlineData("a:\nb:  # c", "{a@0-1: ∅@2-2@0-2, b@3-4: ∅@5-5@3-5}@0-5")]
    [InlineData("- x\n-\n", "[x@2-3@0-3, ∅@5-5@4-5]@0-5")]
    [InlineData("a:\n  - b: 1 # c\n    d: 2\n", "{a@0-1: [{b@7-8: 1@10-11@7-11, d@20-21: 2@23-24@20-24}@7-24@5-24]@5-24@0-24}@0-24")]
    [InlineData("'a' : \"b\"", "{'a@0-3: \"b@6-9@0-9}@0-9")]
    [InlineData("[ a , {b: c} ]", "[a@2-3@2-3, {b@7-8: c@10-11@7-11}@6-12@6-12]@0-14")]
    [InlineData("[a: 1]", "[{a@1-2: 1@4-5@1-5}@1-5@1-5]@0-6")]
    [InlineData("{a, b: }", "{a@1-2: ∅@2-2@1-2, b@4-5: ∅@6-6@4-6}@0-8")]
    [InlineData("a: x\n  y # c\nb: 1", "{a@0-1: x y@3-8@0-8, b@13-14: 1@16-17@13-17}@0-17")]
    [InlineData("a: |\n  x\n  y\n\nb: 1", "{a@0-1: |x⏎y⏎@3-12@0-12, b@14-15: 1@17-18@14-18}@0-18")]
    [InlineData("a: &x !t b", "{a@0-1: &x !t b@9-10@0-10}@0-10")]
    [InlineData("a: &x\nb: *x", "{a@0-1: &x ∅@5-5@0-5, b@6-7: *x@9-11@6-11}@0-11")]
    [InlineData("? a\n: b", "{a@2-3: b@6-7@0-7}@0-7")]
    [InlineData("标: 题", "{标@0-3: 题@5-8@0-8}@0-8")]
    [InlineData("\uFEFFa: 1", "{a@3-4: 1@6-7@3-7}@3-7")]
    [InlineData("a: 1\r\nb: 2\r\n", "{a@0-1: 1@3-4@0-4, b@6-7: 2@9-10@6-10}@0-10")]
    public void Every_node_knows_its_place(string text, string expected)
    {
        var tree = SyntaxTree.Parse(text, SyntaxFormat.Yaml);
        Assert.Empty(tree.Errors);
        Assert.Equal(expected, Dump.Of(tree.Documents[0].Root, withSpans: true));
    }

    [Fact]
    public void Properties_and_colons_have_their_places()
    {
        var entry = Assert.IsType<MappingSyntax>(SyntaxTree.Parse("a : &x !t b", SyntaxFormat.Yaml).Documents[0].Root).Entries[0];
        Assert.Equal(2, entry.Colon);
        Assert.Equal(new NodeProperties(new TextSpan(4, 9), "x", "!t"), entry.Value.Properties);
    }

    [Fact]
    public void An_alias_knows_what_it_stands_for()
    {
        var root = Assert.IsType<MappingSyntax>(SyntaxTree.Parse("a: &x [1]\nb: *x\n", SyntaxFormat.Yaml).Documents[0].Root);
        Assert.Same(root.Entries[0].Value, Assert.IsType<AliasSyntax>(root.Entries[1].Value).Target);
    }

    [Fact]
    public void Anchors_end_with_their_document() =>
        Assert.Equal(SyntaxErrorKind.UnknownAlias, Assert.Single(SyntaxTree.Parse("a: &x 1\n---\nb: *x\n", SyntaxFormat.Yaml).Errors).Kind);

    [Fact]
    public void Comments_above_belong_to_what_follows_without_a_blank_line()
    {
        const string text = "# file\n\n# one\n  # two\na: 1 # behind\n# three\n- # four\nb: 2\n";
        Assert.Equal(["# one", "# two"], Above(text, "a: 1"));
        Assert.Equal(["# three"], Above("a: 1 # behind\n# three\nb: 2\n", "b: 2"));
        Assert.Empty(Above("a: 1 # behind\nb: 2\n", "b: 2"));
        Assert.Empty(Above("# file\n\nb: 2\n", "b: 2"));
    }

    [Fact]
    public void The_comment_behind_stands_on_the_same_line()
    {
        var tree = SyntaxTree.Parse("a: 1 # one\n# two\nb: 2\n# three", SyntaxFormat.Yaml);
        var root = Assert.IsType<MappingSyntax>(tree.Documents[0].Root);
        Assert.Equal("# one", tree.Text.GetText(tree.Comments.Behind(root.Entries[0].Span.End)!.Value.Span));
        Assert.Null(tree.Comments.Behind(root.Entries[1].Span.End));
    }

    [Fact]
    public void A_comment_knows_whether_it_has_the_line_for_itself()
    {
        var tree = SyntaxTree.Parse("# a\nb: # c\n  # d\n  e: | # f\n    # text\n  g: [ # h\n    # i\n  ]", SyntaxFormat.Yaml);
        Assert.Equal(["# a +", "# c", "# d +", "# f", "# h", "# i +"], tree.Comments.All.Select(c => tree.Text.GetText(c.Span) + (c.IsOwnLine ? " +" : "")));
    }

    private static IEnumerable<string> Above(string text, string entry)
    {
        var tree = SyntaxTree.Parse(text, SyntaxFormat.Yaml);
        return tree.Comments.Above(text.IndexOf(entry, StringComparison.Ordinal)).Select(c => tree.Text.GetText(c.Span));
    }
}
