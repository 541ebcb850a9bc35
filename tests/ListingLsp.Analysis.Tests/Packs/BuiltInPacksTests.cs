using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;
using Xunit;

namespace ListingLsp.Analysis.Tests.Packs;

/// <summary>The built-in packs say what the platform says, and where they do not, they say so.</summary>
public sealed class BuiltInPacksTests
{
    private static readonly string[] Named = ["ES", "FR", "IT", "GB"];

    /// <summary>The platform's table of single-use plastics: <c>b</c> banned, <c>l</c> to be labelled, <c>-</c> neither; ES, FR, IT, GB.</summary>
    private static readonly (string Item, string Verdicts, string[] Except)[] Matrix =
    [
        ("sup01", "bbbb", ["medical-device"]),
        ("sup02", "bbbb", []),
        ("sup03", "bbbb", []),
        ("sup04", "bbbb", ["medical-device"]),
        ("sup05", "bbbb", []),
        ("sup06", "bbbb", ["professional-balloons"]),
        ("sup07", "bbbb", []),
        ("sup08", "bbbb", []),
        ("sup09", "bbb-", []),
        ("sup10", "b---", []),
        ("sup11", "-b--", []),
        ("sup12", "-b--", []),
        // The table states no exemption here; the tool takes that of sup01.
        ("sup13", "-b--", ["medical-device"]),
        ("sup14", "-b--", []),
        ("lab01", "lll-", []),
        ("lab02", "lll-", []),
        ("lab03", "lll-", []),
        ("lab04", "lll-", []),
    ];

    private static readonly ImmutableArray<PackEntry> Plastics = Pack("eu-uk-single-use-plastics").Entries;

    private static IEnumerable<PackEntry> All => BuiltInPacks.All.SelectMany(p => p.Entries);

    [Fact]
    public void The_table_of_single_use_plastics_is_the_platforms()
    {
        Assert.Equal(Matrix.Select(r => r.Item), Plastics.Take(Matrix.Length).Select(e => e.Id));
        foreach (var (item, verdicts, except) in Matrix)
        {
            var entry = Plastics.Single(e => e.Id == item);
            Assert.Equal((item, verdicts), (item, string.Concat(Named.Select(m => Sign(entry, m)))));
            Assert.Equal(except, entry.Except);
            Assert.Empty(entry.Markets.Except(Named));
        }

        Assert.Equal([10, 13, 9, 8], Named.Select(m => Plastics.Count(e => Sign(e, m) == 'b')));
        Assert.Equal([4, 4, 4, 0], Named.Select(m => Plastics.Count(e => Sign(e, m) == 'l')));
    }

    [Fact]
    public void What_is_asked_of_plastics_is_what_the_table_says()
    {
        Assert.All(Plastics.Take(6).Append(Entry("sup11")), e => Assert.True(e.Match is { Plastic: true, SingleUse: true }, e.Id));
        Assert.All(new[] { "sup12", "sup13", "sup14" }, id => Assert.True(Entry(id).Match is { Plastic: true, SingleUse: null }, id));
        Assert.All(new[] { "sup07", "sup08" }, id => Assert.True(Entry(id).Match is { ExpandedPolystyrene: true, SingleUse: null, Plastic: null }, id));
        Assert.True(Entry("sup09").Match is { OxoDegradable: true, ItemTypes.IsEmpty: true });
        Assert.True(Entry("sup10").Match is { MicrobeadsBelow: 5, ItemTypes.IsEmpty: true });
        Assert.Equal("sup01", Assert.Single(Entry("sup13").Covers));
        Assert.All(Matrix.Where(r => r.Item.StartsWith("lab", StringComparison.Ordinal)), r => Assert.Equal("eu-2020-2151", Entry(r.Item).Marking));
    }

    [Fact]
    public void Plant_protection_and_biocides_are_shown_only_in_the_whole_EU()
    {
        var entries = Pack("eu-plant-protection-and-biocides").Entries;
        Assert.All(entries, e => Assert.Equal((PackVerdict.DisplayOnly, "EU", true), (e.Verdict, e.Markets.Single(), e.NotMarkets.IsEmpty)));
        Assert.Equal(
            ["Rodenticides", "Plant Growth Regulator", "Fungicides", "Herbicides", "Other Agrochemicals", "Pesticides"],
            entries.Single(e => e.Id == "ppp").Match.Categories.Select(c => c.Levels[^1]));
        Assert.Equal(Enumerable.Range(1, 22).Select(n => $"PT{n}"), entries.SelectMany(e => e.Match.BiocideTypes));
    }

    [Fact]
    public void The_limits_of_cords_are_the_platforms()
    {
        var entry = Pack("us-corded-window-coverings").Entries[0];
        Assert.Equal((PackVerdict.Banned, "US", new CordLimits(22, 44, 20)), (entry.Verdict, entry.Markets.Single(), entry.Cords));
    }

    [Fact]
    public void Every_entry_has_a_source_with_its_tier_and_a_first_day() => Assert.All(All, e =>
    {
        Assert.False(string.IsNullOrEmpty(e.Source.Title.En) || string.IsNullOrEmpty(e.Source.Title.Zh), e.Id);
        Assert.Contains(e.Source.Tier, (string[])["official", "mirror", "secondary", "law"]);
        Assert.NotNull(e.From);
        Assert.Equal(e.From, e.Source.From);
    });

    [Fact]
    public void What_the_platform_says_holds_from_the_day_of_its_briefing_and_all_else_is_a_note() => Assert.All(All, e =>
    {
        if (e.Source.IsPlatform) Assert.Equal((new DateOnly(2022, 8, 25), true, false), (e.From!.Value, e.IsOn, e.Verdict == PackVerdict.Advisory));
        else Assert.Equal(("law", PackVerdict.Advisory), (e.Source.Tier, e.Verdict));
        // Later law is off unless somebody asks for it.
        Assert.Equal(!e.Id.StartsWith("law-", StringComparison.Ordinal), e.IsOn);
    });

    [Fact]
    public void Titles_are_in_both_languages() => Assert.All(All.Select(e => e.Title).Concat(BuiltInPacks.All.Select(p => p.Title)), t => Assert.NotEqual(t.En, t.Zh));

    [Fact]
    public void Ids_item_types_exemptions_markets_and_covers_are_known()
    {
        Assert.All(BuiltInPacks.All, p => Assert.Distinct(p.Entries.Select(e => e.Id)));
        Assert.All(All.SelectMany(e => e.Match.ItemTypes), t => Assert.True(ItemTypes.Codes.Contains(t), t));
        Assert.Empty(ItemTypes.Codes.Codes.Select(c => c.Id).Except(All.SelectMany(e => e.Match.ItemTypes)));
        Assert.All(All.SelectMany(e => e.Except), x => Assert.NotEqual(x, Exemptions.Name(x).En));
        Assert.All(All.SelectMany(e => e.Markets).Concat(All.SelectMany(e => e.NotMarkets)), m => Assert.True(Markets.WithGroups.Contains(m), m));
        Assert.All(All.SelectMany(e => e.Covers.Select(c => (e.Pack, c))), c => Assert.Contains(All, e => e.Pack == c.Pack && e.Id == c.c));
    }

    [Fact]
    public void No_phrase_is_a_bare_word()
    {
        Assert.All(All.SelectMany(e => e.Words), w => Assert.True(w.Any(c => c > '\u00FF') ? w.Length >= 3 : w.Length >= 8 || w == "eps cup", w));
        Assert.DoesNotContain(All.SelectMany(e => e.Words), w => w is "plate" or "cup" or "straw" or "吸管" or "盘子");
    }

    [Fact]
    public void The_id_of_a_built_in_pack_is_taken()
    {
        Assert.All(BuiltInPacks.All, p => Assert.True(BuiltInPacks.IsTaken(p.Id)));
        Assert.False(BuiltInPacks.IsTaken("shop-rules"));
    }

    private static char Sign(PackEntry entry, string market) => !entry.Markets.Contains(market) ? '-' : entry.Verdict switch { PackVerdict.Banned => 'b', PackVerdict.MarkingRequired => 'l', _ => '-' };

    private static RulePack Pack(string id) => BuiltInPacks.All.Single(p => p.Id == id);

    private static PackEntry Entry(string id) => Plastics.Single(e => e.Id == id);
}
