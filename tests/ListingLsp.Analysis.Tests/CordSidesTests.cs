using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.Analysis.Tests;

public sealed class CordSidesTests
{
    private static readonly CordLimits Limits = new(22, 44, 20);

    [Theory]
    [InlineData("", "Undeclared")]
    [InlineData("cords: []", "Undeclared")]
    [InlineData("cordless: false", "Undeclared")]
    [InlineData("cordless: true", "No")]
    [InlineData("cordless: perhaps", "Unreadable")]
    [InlineData("cordless: perhaps, cords: [{ side: left, pull: 30 }]", "Unreadable")]
    [InlineData("cords: 5", "Unreadable")]
    [InlineData("cords: [5, { side: left, pull: 30 }]", "Unreadable")]
    [InlineData("cords: [{ side: left }]", "Yes")]
    public void Whether_it_has_cords(string compliance, string expected) => Assert.Equal(expected, Of(compliance).Known.ToString());

    [Theory]
    [InlineData("{ side: left, pull: 22.0 }", false)]
    [InlineData("{ side: left, pull: 22.01 }", true)]
    [InlineData("{ side: left, loopPerimeter: 44.0 }", false)]
    [InlineData("{ side: left, loopPerimeter: 44.1 }", true)]
    [InlineData("{ side: left, pull: 30, accessible: false }", false)]
    [InlineData("{ side: left, pull: 30, accessible: true }", true)]
    [InlineData("{ side: left, pull: 30, accessible: maybe }", false)]
    [InlineData("{ pull: 30 }", true)]
    [InlineData("{ side: left, pull: long }", false)]
    public void One_cord(string cord, bool expected) => Assert.Equal(expected, Of($"cords: [{cord}]").IsOverOnOne(Limits));

    [Theory]
    [InlineData("{ side: left, pull: 20.5 }, { side: right, pull: 21 }", true)]
    [InlineData("{ side: left, pull: 20.5 }, { side: right, pull: 20 }", false)]
    [InlineData("{ side: left, pull: 20.5 }, { side: left, pull: 21 }", false)]
    [InlineData("{ side: left, pull: 20.5 }, { side: Left, pull: 21 }", false)]
    [InlineData("{ side: left, pull: 20.5 }, { side: 左侧, pull: 21 }", false)]
    [InlineData("{ side: left, pull: 20.5 }, { side: 右, pull: 21 }", true)]
    [InlineData("{ side: left, pull: 20.5 }, { pull: 21 }", false)]
    [InlineData("{ pull: 20.5 }, { pull: 21 }", false)]
    [InlineData("{ side: '', pull: 20.5 }, { side: right, pull: 21 }", false)]
    [InlineData("{ side: left, pull: 20.5 }, { side: right, pull: 21, accessible: false }", false)]
    [InlineData("{ side: left, pull: 20.5 }, { side: right, loopPerimeter: 45 }", true)]
    [InlineData("{ side: batten, pull: 20.5 }, { side: cassette, pull: 21 }", true)]
    public void Two_sides(string cords, bool expected) => Assert.Equal(expected, Of($"cords: [{cords}]").IsOverOnTwo(Limits));

    [Fact]
    public void Of_several_cords_on_a_side_the_longest_counts()
    {
        var side = Assert.Single(Of("cords: [{ side: left, pull: 10 }, { side: left, pull: 12, loopPerimeter: 30 }, { side: left, pull: 50, accessible: false }]").Sides);
        Assert.Equal((12m, 30m), (side.Pull?.Centimetres, side.Loop?.Centimetres));
    }

    private static CordSides Of(string compliance)
    {
        var text = $"id: a\ntitle: A\ntype: customization\ncategory: Home > Blinds\ntrade: {{ unit: piece }}\ncompliance: {{ {compliance} }}\n";
        var file = FileAnalyzer.Analyze("a.listing.yaml", FileKind.Listing, SourceText.From(text), RuleSettings.Default(FixtureWorkspace.Today));
        return CordSides.Of(Assert.Single(file.Listings));
    }
}
