using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using Xunit;

namespace ListingLsp.Analysis.Tests;

public sealed class TellingCategoryTests
{
    [Theory]
    [InlineData("Home & Garden > Home Textile > Curtains")]
    [InlineData("Home & Garden > Window Curtains")]
    [InlineData("Home & Garden > Home Decor > Roller Blinds")]
    [InlineData("Home & Garden > Blinds, Shades & Shutters")]
    [InlineData("Home & Garden > Blinds, Shades & Shutters > Zebra Blinds")]
    [InlineData("Construction > Window Blinds")]
    [InlineData("Home, Lights & Construction > Home Decor > Roman Shades")]
    [InlineData("home > CURTAINS & drapes")]
    [InlineData("Home > Motorized Blinds")]
    public void Window_coverings(string category) => Assert.Equal("window-covering", Assert.Single(ItemTypes(category)));

    [Theory]
    [InlineData("Home & Garden > Bathroom > Shower Curtains")]
    [InlineData("Home & Garden > Curtains > Shower Curtains")]
    [InlineData("Home & Garden > Bathroom > Curtains")]
    [InlineData("Lights & Lighting > Lamp Covers & Shades")]
    [InlineData("Lights & Lighting > Shades")]
    [InlineData("Lights & Lighting > Lampshades")]
    [InlineData("Apparel > Eye Shades")]
    [InlineData("Automobiles & Motorcycles > Car Sun Shades")]
    [InlineData("Automobiles & Motorcycles > Exterior > Shades")]
    [InlineData("Machinery > Air Curtains")]
    [InlineData("Machinery > PVC Strip Curtains")]
    [InlineData("Home Textile > Curtain Fabric")]
    [InlineData("Home Textile > Curtains Fabric")]
    [InlineData("Home Textile > Curtains > Curtain Fabric")]
    [InlineData("Home Textile > Curtain Rods")]
    [InlineData("Home Textile > Curtains > Curtain Poles, Tracks & Accessories")]
    [InlineData("Home Textile > Curtain Tiebacks")]
    [InlineData("Home > Blinds > Blind Components")]
    [InlineData("Sports > Hunting Blinds")]
    [InlineData("Health > Hospital Curtains")]
    [InlineData("Garden > Sun Shades & Sails")]
    [InlineData("Lights & Lighting > LED Curtains")]
    [InlineData("Eyewear > Shades")]
    [InlineData("Home > Sunshades")]
    [InlineData("Home > Curtain")]
    [InlineData("Apparel > Polo Shirts")]
    public void Other_goods(string category) => Assert.Empty(ItemTypes(category));

    private static ImmutableArray<string> ItemTypes(string category) => TellingCategories.ItemTypes(CategoryPath.Of(category).Levels);
}
