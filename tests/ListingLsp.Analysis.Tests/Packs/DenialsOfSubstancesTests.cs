using ListingLsp.Analysis.Packs;
using Xunit;

namespace ListingLsp.Analysis.Tests.Packs;

/// <summary>Words that take the sense of a phrase away, and words that only look so. The phrase stands between bars.</summary>
public sealed class DenialsOfSubstancesTests
{
    [Theory]
    [InlineData("|DDT|-free test kit")]
    [InlineData("|DDT| free rice")]
    [InlineData("Contains no |chlorpyrifos|")]
    [InlineData("Rapid test strip for |carbofuran|")]
    [InlineData("|Carbofuran| rapid test strip")]
    [InlineData("|Paraquat| analytical standard in methanol")]
    [InlineData("A replacement for |paraquat|")]
    [InlineData("The |paraquat| alternative")]
    [InlineData("Non-|DDT| formula")]
    [InlineData("|毒死蜱|检测试纸")]
    [InlineData("不含|毒死蜱|")]
    [InlineData("无|塑料吸管|")]
    [InlineData("非一次性|塑料吸管|")]
    [InlineData("替代|百草枯|的除草剂")]
    public void Denied(string text) => Assert.True(Deny(text));

    [Theory]
    [InlineData("|Chlorpyrifos| 48% EC free sample")]
    [InlineData("|Methomyl| Free Shipping")]
    [InlineData("|Chlorpyrifos| BPA free")]
    [InlineData("CAS No.:2921-88-2 |Chlorpyrifos|")]
    [InlineData("No.1 |Chlorpyrifos|")]
    [InlineData("Effective against termites: |Chlorpyrifos|")]
    [InlineData("Low residue |acephate|")]
    [InlineData("Non toxic |plastic straw|")]
    [InlineData("|Chlorpyrifos| with test report")]
    [InlineData("Not tested on animals. |Paraquat| 20% SL")]
    [InlineData("无人机专用|毒死蜱|")]
    [InlineData("江苏无锡|毒死蜱|")]
    [InlineData("零售批发|毒死蜱|")]
    [InlineData("出口非洲|毒死蜱|")]
    [InlineData("|毒死蜱|残留期长")]
    public void Not_denied(string text) => Assert.False(Deny(text));

    private static bool Deny(string text)
    {
        var start = text.IndexOf('|', StringComparison.Ordinal);
        var end = text.LastIndexOf('|') - 1;
        return Denials.Deny(text.Replace("|", "", StringComparison.Ordinal), start, end);
    }
}
