using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Incremental;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Incremental;

/// <summary>What an edit has left as it was.</summary>
public sealed class TreeComparisonTests
{
    private const string Text = "a: 1\n---\nb: { c: 2 }\n---\nd: [3]\n";

    [Theory]
    [InlineData("a: 1\n", "a: 12\n", 4, 4, 5)]
    [InlineData("a: 12\n", "a: 1\n", 4, 5, 4)]
    [InlineData("aa", "aaa", 2, 2, 3)]
    [InlineData("a: 1\n", "a: 2\n", 3, 4, 4)]
    [InlineData("a: 1\n", "a: 1\n", 5, 5, 5)]
    [InlineData("", "a", 0, 0, 1)]
    public void An_edit_reaches_from_the_first_byte_that_differs_to_the_last(string before, string after, int start, int oldEnd, int newEnd)
    {
        var comparison = new TreeComparison(Yaml(before), Yaml(after));
        Assert.Equal((new TextSpan(start, oldEnd), new TextSpan(start, newEnd)), (comparison.Before, comparison.After));
    }

    [Fact]
    public void In_a_long_text_it_is_found_as_well()
    {
        var long1 = string.Concat(Enumerable.Range(0, 500).Select(i => $"a{i}: {i}\n"));
        var comparison = new TreeComparison(Yaml($"{long1}b: 1\n{long1}"), Yaml($"{long1}b: 12\n{long1}"));
        Assert.Equal((TextSpan.At(long1.Length + 4), 1), (comparison.Before, comparison.Delta));
    }

    [Fact]
    public void What_stands_on_either_side_is_the_same()
    {
        var (before, after) = (Yaml(Text), Yaml(Text.Replace("c: 2", "c: 25", StringComparison.Ordinal)));
        var comparison = new TreeComparison(before, after);
        Assert.True(comparison.HasSameOutline());
        Assert.Equal([true, false, true], before.Documents.Zip(after.Documents, (b, a) => comparison.IsSame(b.Root, a.Root)));
    }

    [Theory]
    [InlineData("d: [3]", "d: [ 3]")]
    [InlineData("d: [3]", "d: '3'")]
    [InlineData("d: [3]", "d : [3]")]
    public void What_reads_otherwise_is_not(string old, string now)
    {
        var (before, after) = (Yaml(Text), Yaml(Text.Replace(old, now, StringComparison.Ordinal)));
        Assert.False(new TreeComparison(before, after).IsSame(before.Documents[2].Root, after.Documents[2].Root));
    }

    [Theory]
    [InlineData("a: 1\n---\nb: 2\n", "a: 1\n---\nb: 2\n---\nc: 3\n", false)]
    [InlineData("a: 1\n---\nb: 2\n", "a: 1\n---\n- b: 2\n", false)]
    [InlineData("- a\n- b\n", "- a\n- b\n- c\n", false)]
    [InlineData("- a\n- b\n", "- a\n- bc\n", true)]
    public void Documents_and_items_are_the_outline(string before, string after, bool isSame) =>
        Assert.Equal(isSame, new TreeComparison(Yaml(before), Yaml(after)).HasSameOutline());

    [Theory]
    [InlineData("a: 1 # x\nb: 2\n", "a: 1 # x\nb: 23\n", true)]
    [InlineData("b: 2\na: 1 # x\n", "b: 23\na: 1 # x\n", true)]
    [InlineData("b: 2\na: 1 # x\n", "b: 23\na: 1 # xy\n", false)]
    [InlineData("b: 2\na: [1\n", "b: 23\na: [1\n", true)]
    [InlineData("b: 2\na: [1\n", "b: 23\na: [1]\n", false)]
    public void Comments_and_errors_are_looked_at(string before, string after, bool isSame)
    {
        var (old, now) = (before.IndexOf("b: 2", StringComparison.Ordinal), after.IndexOf("b: 23", StringComparison.Ordinal));
        Assert.Equal(isSame, new TreeComparison(Yaml(before), Yaml(after)).IsSameOutside(new TextSpan(old, old + 4), new TextSpan(now, now + 5)));
    }

    [Theory]
    [InlineData("a: { b: 1 }\n", "a: { b: 12 }\n", true)]
    [InlineData("a: { b: 1 }\n", "a: {b: 1}\n", false)]
    [InlineData("a: 1\nb: 'x'\n", "a: 1\nc: 2\nb: 'x'\n", false)]
    [InlineData("a: 1\n", "a: 1\r\n", false)]
    public void Habits_are_the_same_where_they_show_as_soon(string before, string after, bool isSame) =>
        Assert.Equal(isSame, SyntaxEditor.WritesAlike(Yaml(before), Yaml(after)));

    [Fact]
    public void A_file_whose_only_alias_is_taken_out_has_none()
    {
        var tree = Yaml("a: &x 1\nb: 2\nc: *x\nd: 3\n");
        Assert.True(tree.HasAliases);
        Assert.False(tree.WithEdit(new TextEdit(new TextSpan(17, 19), "1")).HasAliases);
    }

    private static SyntaxTree Yaml(string text) => SyntaxTree.Parse(text, SyntaxFormat.Yaml);
}
