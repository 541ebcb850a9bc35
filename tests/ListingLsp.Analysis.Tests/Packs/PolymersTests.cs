using ListingLsp.Analysis.Packs;
using Xunit;

namespace ListingLsp.Analysis.Tests.Packs;

/// <summary>What the name of a material says it is.</summary>
public sealed class PolymersTests
{
    [Theory]
    [InlineData("PP")]
    [InlineData("food grade pp")]
    [InlineData("PP塑料")]
    [InlineData("聚丙烯（PP）")]
    [InlineData("Polypropylene")]
    [InlineData("HDPE film")]
    [InlineData("kraft paper with PE coating")]
    [InlineData("PLA")]
    [InlineData("PET-G, PETG")]
    [InlineData("nylon 66")]
    [InlineData("ABS/PC")]
    [InlineData("ＰＶＣ")]
    [InlineData("recycled plastics")]
    [InlineData("塑胶")]
    [InlineData("尼龙网纱")]
    [InlineData("EPS")]
    public void A_plastic(string name) => Assert.True(Polymers.IsPlastic(name));

    [Theory]
    [InlineData("paper")]
    [InlineData("apple wood")]
    [InlineData("stainless steel")]
    [InlineData("open cell")]
    [InlineData("plastic-free paper")]
    [InlineData("non plastic")]
    [InlineData("无塑纸")]
    [InlineData("不含塑料")]
    [InlineData("甘蔗渣")]
    [InlineData("")]
    public void No_plastic(string name) => Assert.False(Polymers.IsPlastic(name));

    [Theory]
    [InlineData("EPS", true)]
    [InlineData("expanded polystyrene", true)]
    [InlineData("polystyrene foam", true)]
    [InlineData("Styrofoam", true)]
    [InlineData("发泡聚苯乙烯", true)]
    [InlineData("保丽龙", true)]
    [InlineData("polystyrene", false)]
    [InlineData("PS", false)]
    [InlineData("聚苯乙烯", false)]
    [InlineData("steps", false)]
    [InlineData("foam", false)]
    public void Expanded_polystyrene(string name, bool isFoam) => Assert.Equal(isFoam, Polymers.IsExpandedPolystyrene(name));
}
