using ListingLsp.Analysis.Reference;
using Xunit;

namespace ListingLsp.Analysis.Tests.Packs;

/// <summary>Which item type is meant by a word that is none.</summary>
public sealed class ItemTypesTests
{
    [Theory]
    [InlineData("drinking-straws", "drinking-straw")]
    [InlineData("Drinking Straw", "drinking-straw")]
    [InlineData("drinking_straw", "drinking-straw")]
    [InlineData("drinkingstraw", "drinking-straw")]
    [InlineData("drinking-stra", "drinking-straw")]
    [InlineData("dirnking-straw", "drinking-straw")]
    [InlineData("plates", "plate")]
    [InlineData("吸管", "drinking-straw")]
    [InlineData("棉签", "cotton-bud")]
    [InlineData("窗帘", "window-covering")]
    [InlineData("q-tips", "cotton-bud")]
    [InlineData("sky-lanterns", "sky-lantern")]
    [InlineData("kites", "kite")]
    [InlineData("plane", null)]
    [InlineData("crate", null)]
    [InlineData("kit", null)]
    [InlineData("straw-hat", null)]
    [InlineData("飞机", null)]
    [InlineData("", null)]
    public void Meant(string word, string? meant) => Assert.Equal(meant, ItemTypes.Meant(word, ["sky-lantern", "kite"]));

    [Fact]
    public void Every_item_type_means_itself() => Assert.All(ItemTypes.Codes.Codes, c => Assert.Equal(c.Id, ItemTypes.Meant(c.Id, [])));

    [Fact]
    public void No_word_is_given_to_two_item_types() => Assert.Distinct(ItemTypes.Codes.Codes.SelectMany(c => c.Likely));
}
