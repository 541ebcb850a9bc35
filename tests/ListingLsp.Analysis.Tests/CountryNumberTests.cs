using ListingLsp.Analysis.Reference;
using Xunit;

namespace ListingLsp.Analysis.Tests;

public sealed class CountryNumberTests
{
    [Fact]
    public void Every_country_has_a_number_of_its_own()
    {
        var numbers = Markets.Single.Codes.Select(c => CountryNumber.Of(c.Id)).ToList();
        Assert.All(numbers, n => Assert.InRange(n, 0, CountryNumber.Count - 1));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.Equal((0, CountryNumber.Count - 1), (CountryNumber.Of("AA"), CountryNumber.Of("ZZ")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("U")]
    [InlineData("us")]
    [InlineData("U1")]
    [InlineData("ＵＳ")]
    [InlineData("core10")]
    public void Other_texts_have_none(string text) => Assert.Equal(-1, CountryNumber.Of(text));
}
