using ListingLsp.Analysis.Packs;
using Xunit;

namespace ListingLsp.Analysis.Tests.Packs;

/// <summary>The phrases of the topic biocide.</summary>
public sealed class BiocidalClaimTests
{
    private static readonly PhraseSet<ListingPhrase> Phrases = ListingPhrases.Of([]);

    [Theory]
    [InlineData("Kills 99.9% of bacteria, bamboo cutting board", "Kills 99.9% of bacteria")]
    [InlineData("Spray that kills 99.999% of germs", "kills 99")]
    [InlineData("Antibacterial Cutting Board", "Antibacterial")]
    [InlineData("Anti-bacterial socks", "Anti-bacterial")]
    [InlineData("Mosquito Repellent Bracelet", "Mosquito Repellent")]
    [InlineData("Insect-repellent jacket", "Insect-repellent")]
    [InlineData("Anti-mould wall paint", "Anti-mould")]
    [InlineData("Anti mold paint", "Anti mold")]
    [InlineData("Mildew-proof sealant", "Mildew-proof")]
    [InlineData("Disinfecting wipes", "Disinfecting")]
    [InlineData("抗菌砧板", "抗菌")]
    [InlineData("驱蚊手环", "驱蚊")]
    [InlineData("防霉密封胶", "防霉")]
    [InlineData("除螨喷雾", "除螨")]
    [InlineData("杀菌洗手液", "杀菌")]
    public void Claims(string title, string expected) => Assert.Equal([expected], Found(title));

    [Theory]
    [InlineData("Mosquito Net for Double Bed")]
    [InlineData("Anti mosquito window screen")]
    [InlineData("Antistatic Wrist Strap")]
    [InlineData("Silicone Mould for Resin")]
    [InlineData("Silicone Mold for Epoxy Resin Casting")]
    [InlineData("Injection Mold Maker")]
    [InlineData("Electric Bug Zapper Mosquito Killer Lamp")]
    [InlineData("UV Germicidal Lamp 254nm")]
    [InlineData("UV Sterilizer Box")]
    [InlineData("Ultrasonic Pest Repellent Plug In")]
    [InlineData("Hand Sanitizer Dispenser Wall Mounted")]
    [InlineData("Antivirus Software License")]
    [InlineData("Bird Repellent Spikes")]
    [InlineData("紫外线杀菌灯")]
    [InlineData("灭蚊灯")]
    [InlineData("驱蚊灯")]
    [InlineData("家用除螨仪")]
    [InlineData("防腐木地板")]
    [InlineData("巴氏杀菌牛奶")]
    [InlineData("不锈钢消毒柜")]
    [InlineData("硅胶模具")]
    public void No_claims(string title) => Assert.Empty(Found(title));

    private static IEnumerable<string> Found(string title) =>
        Phrases.Find(title).Where(m => m.Meaning is ClaimPhrase { Topic: "biocide" }).Select(m => title.Substring(m.Start, m.Length));
}
