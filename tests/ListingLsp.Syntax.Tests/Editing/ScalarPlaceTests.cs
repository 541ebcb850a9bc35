using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Editing;

/// <summary>The place of words inside a scalar, in every style.</summary>
public sealed class ScalarPlaceTests
{
    [Theory]
    [InlineData("a: Polo shirt MOQ 50 pcs", "MOQ 50", "MOQ 50")]
    [InlineData("a: 起订量50件，包邮", "50", "50")]
    [InlineData("a: 'It''s MOQ 50'", "MOQ 50", "MOQ 50")]
    [InlineData("a: 'It''s'", "t's", "t''s")]
    [InlineData("a: \"caf\\u00e9 \\\"MOQ\\\" 50\"", "50", "50")]
    [InlineData("a: \"caf\\u00e9 x\"", "é", "\\u00e9")]
    [InlineData("a: |\n  first line\n  MOQ: 50 pcs\n", "50", "50")]
    [InlineData("a: |\n  first line\n  MOQ: 50 pcs\n", "line\nMOQ", "line\n  MOQ")]
    [InlineData("a: >\n  first\n  line\n\n  MOQ 50\n", "first line", "first\n  line")]
    [InlineData("a: >\n  first\n  line\n\n  MOQ 50\n", "50", "50")]
    [InlineData("a: two\n  lines", "two lines", "two\n  lines")]
    [InlineData("a: \"two \\\n  lines\"", "lines", "lines")]
    [InlineData("a: 😀 MOQ 50", "50", "50")]
    public void A_part_of_a_value_is_found_in_the_file(string text, string part, string written)
    {
        var tree = SyntaxTree.Parse(SourceText.From(text), SyntaxFormat.Yaml);
        var scalar = (ScalarSyntax)((MappingSyntax)tree.Documents[0].Root).Find("a")!.Value;
        var start = scalar.Value.IndexOf(part, StringComparison.Ordinal);
        Assert.True(start >= 0, scalar.Value);
        Assert.Equal(written, tree.Text.GetText(ScalarPlace.Of(scalar, start, part.Length)));
    }

    [Fact]
    public void Of_something_else_the_whole_is_the_place()
    {
        var tree = SyntaxTree.Parse(SourceText.From("a: [1]"), SyntaxFormat.Yaml);
        var list = ((MappingSyntax)tree.Documents[0].Root).Find("a")!.Value;
        Assert.Equal(list.Span, ScalarPlace.Of(list, 0, 1));
    }
}
