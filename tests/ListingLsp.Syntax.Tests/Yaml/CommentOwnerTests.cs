using ListingLsp.Syntax.Tests.Robustness;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Yaml;

/// <summary>Every comment belongs to a node. The comment <c># x</c> is the one that is asked for.</summary>
public sealed class CommentOwnerTests
{
    [Theory]
    [InlineData("# x\na: 1\nb: 2", "a: 1")]
    [InlineData("# c\n# x\n# d\na: 1", "a: 1")]
    [InlineData("a: 1 # x\nb: 2", "a: 1")]
    [InlineData("a: # x\n  b: 1\nc: 2", "a: # x\n  b: 1")]
    [InlineData("a: | # x\n  text\nc: 2", "a: | # x\n  text")]
    [InlineData("a:\n  # x\n  - b: 1\n    c: 2\n  - d", "- b: 1\n    c: 2")]
    [InlineData("a:\n  - b: 1 # x\n    c: 2\n", "b: 1")]
    [InlineData("a:\n  - { b: 1, c: 2 } # x\n", "- { b: 1, c: 2 }")]
    [InlineData("a: [\n  1, # x\n  2\n]", "1")]
    [InlineData("a: [\n  1,\n  2 # x\n]", "2")]
    [InlineData("a: [\n  1,\n  # x\n  2\n]", "2")]
    [InlineData("a: [\n  1,\n  # x\n]\nb: 1", "[\n  1,\n  # x\n]")]
    [InlineData("a: [ # x\n  1 ]", "a: [ # x\n  1 ]")]
    [InlineData("a:\n  b: 1\n  # x\n\n  c: 2", "b: 1\n  # x\n\n  c: 2")]
    [InlineData("a:\n  b: 1\n  # x\nd: 2", "d: 2")]
    [InlineData("a:\n  b: 1\n  # x\n\nd: 2", "b: 1")]
    [InlineData("a:\n  b: 1\n# x\n\nd: 2", "a:\n  b: 1\n# x\n\nd: 2")]
    [InlineData("a:\n  b: 1\n# x", "a:\n  b: 1")]
    [InlineData("# x\n\na: 1", null)]
    [InlineData("# x\n", null)]
    [InlineData("a: 1\n---\n# x\nb: 2", "b: 2")]
    public void Owner(string text, string? expected)
    {
        var tree = SyntaxTree.Parse(text, SyntaxFormat.Yaml);
        var owner = tree.Comments.OwnerOf(tree.Comments.All.Single(c => tree.Text.GetText(c.Span) == "# x"));
        Assert.Equal(expected, owner is null ? null : tree.Text.GetText(owner.Span));
    }

    [Fact]
    public void The_comments_of_a_member_are_those_above_and_behind()
    {
        var tree = SyntaxTree.Parse("# a\n\n# b\n# c\nx: 1 # d\n# e\ny: 2", SyntaxFormat.Yaml);
        var mapping = (MappingSyntax)tree.Documents[0].Root;
        Assert.Equal(["# b", "# c", "# d"], tree.Comments.Of(mapping.Entries[0]).Select(c => tree.Text.GetText(c.Span)));
        Assert.Equal(["# e"], tree.Comments.Of(mapping.Entries[1]).Select(c => tree.Text.GetText(c.Span)));
    }

    [Fact]
    public void In_the_samples_nearly_every_comment_has_an_owner()
    {
        foreach (var (name, text) in Samples.Yaml)
        {
            var tree = SyntaxTree.Parse(text, SyntaxFormat.Yaml);
            var first = tree.Documents[0].Root.Span.Start;
            foreach (var comment in tree.Comments.All) Assert.True(tree.Comments.OwnerOf(comment) is not null || comment.Span.End < first, $"{name}: {tree.Text.GetText(comment.Span)}");
        }
    }
}
