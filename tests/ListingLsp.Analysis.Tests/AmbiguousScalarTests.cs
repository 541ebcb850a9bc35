using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>LST0012 is found wherever the scalar stands that a field means.</summary>
public sealed class AmbiguousScalarTests
{
    private static readonly RuleSettings Settings = RuleSettings.Default(new DateOnly(2026, 11, 22));

    [Theory]
    [InlineData("- id: a\n  keywords: [012]\n- id: b\n", 1)]
    [InlineData("- id: a\n  keywords: ['012', oak, one, 12, 1.5]\n- id: b\n", 0)]
    [InlineData("- id: a\n- id: b\n  attributes: { yes: off, No: x }\n", 3)]
    // What an alias stands for may stand in another listing, where it belongs to no field.
    [InlineData("- id: a\n  x-set: &set 012\n- id: b\n  keywords: [*set]\n", 1)]
    public void It_is_found_in_its_own_listing_and_through_an_alias(string text, int expected)
    {
        var file = FileAnalyzer.Analyze("a.listing.yaml", FileKind.Listing, SourceText.From(text), Settings);
        Assert.Equal(expected, file.Findings.Count(f => f.Rule.Id == "LST0012"));
    }
}
