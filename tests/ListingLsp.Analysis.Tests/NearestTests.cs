using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Reference;
using Xunit;

namespace ListingLsp.Analysis.Tests;

public sealed class NearestTests
{
    [Theory]
    [InlineData("titel", "title")]
    [InlineData("tittle", "title")]
    [InlineData("lead_time", "leadTime")]
    [InlineData("LEADTIME", "leadTime")]
    [InlineData("moqq", "moq")]
    [InlineData("ladder", null)]
    [InlineData("x", null)]
    public void Of_finds_what_is_near_and_nothing_else(string name, string? expected) =>
        Assert.Equal(expected, Nearest.Of(name, ["title", "leadTime", "moq", "unit"]));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("ab", "ba", 1)]
    [InlineData("title", "titel", 1)]
    [InlineData("468001", "468010", 1)]
    [InlineData("abc", "xyz", 3)]
    public void Distance_counts_swapped_letters_once(string a, string b, int expected) => Assert.Equal(expected, Nearest.Distance(a, b));
}
