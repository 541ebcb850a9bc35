using ListingLsp.Analysis.Packs;
using Xunit;

namespace ListingLsp.Analysis.Tests.Packs;

/// <summary>Words beside a phrase that take its sense away; the phrase stands in brackets.</summary>
public sealed class DenialsTests
{
    [Theory]
    [InlineData("straws without a [plastic straw]")]
    [InlineData("straws without a single cheap [plastic straw]")]
    [InlineData("Instead of [plastic straws]: paper")]
    [InlineData("a bamboo alternative to [plastic straws]")]
    [InlineData("[Plastic straw] alternative of bamboo")]
    [InlineData("no [plastic straws]")]
    [InlineData("no more [plastic straws]")]
    [InlineData("not [plastic straws]")]
    [InlineData("non-[plastic straw]")]
    [InlineData("[DDT]-free")]
    [InlineData("[DDT] free")]
    [InlineData("detects [DDT] in milk")]
    [InlineData("[DDT] residue test kit")]
    [InlineData("[DDT] in milk residue")]
    [InlineData("[plastic straw] making machine")]
    [InlineData("standard for [DDT]")]
    [InlineData("Made of version 1.5 without [plastic straws]")]
    [InlineData("WITHOUT [PLASTIC STRAWS]")]
    [InlineData("不含[毒死蜱]")]
    [InlineData("不含一二三四五六[毒死蜱]")]
    [InlineData("[毒死蜱]检测试纸")]
    [InlineData("[毒死蜱]快速检测卡")]
    [InlineData("[塑料吸管]生产线")]
    [InlineData("替代[塑料吸管]")]
    [InlineData("非[塑料吸管]")]
    [InlineData("无[毒死蜱]")]
    public void Denied(string text) => Assert.True(IsDenied(text));

    [Theory]
    [InlineData("[plastic straws]")]
    [InlineData("without a single cheap black [plastic straw]")]
    [InlineData("[DDT] in fresh milk residue")]
    [InlineData("We avoid waste. [Plastic straws]")]
    [InlineData("We avoid waste! [Plastic straws]")]
    [InlineData("We avoid waste; [plastic straws]")]
    [InlineData("We avoid waste\n\n[Plastic straws]")]
    [InlineData("We avoid waste\n- [plastic straws]")]
    [InlineData("[Plastic straws]. No machine")]
    [InlineData("[Plastic straws], BPA free")]
    [InlineData("non-toxic [plastic straws]")]
    [InlineData("not only for cafes and bars: [plastic straws]")]
    [InlineData("notable [plastic straws]")]
    [InlineData("[Plastic straws] for freezers")]
    [InlineData("no added BPA, low cost [plastic straws]")]
    [InlineData("不含一二三四五六七[毒死蜱]")]
    [InlineData("不含甲醛。[毒死蜱]")]
    [InlineData("不含甲醛！[毒死蜱]")]
    [InlineData("[毒死蜱]乳油一二三检测")]
    [InlineData("[毒死蜱]。检测")]
    [InlineData("无毒[塑料吸管]")]
    [InlineData("零售[塑料吸管]")]
    [InlineData("非洲[塑料吸管]")]
    public void Not_denied(string text) => Assert.False(IsDenied(text));

    [Fact]
    public void At_both_ends_of_a_text_there_is_nothing_to_look_at() => Assert.False(Denials.Deny("DDT", 0, 3));

    private static bool IsDenied(string text)
    {
        var (start, end) = (text.IndexOf('[', StringComparison.Ordinal), text.IndexOf(']', StringComparison.Ordinal));
        return Denials.Deny(text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), start, end - 1);
    }
}
