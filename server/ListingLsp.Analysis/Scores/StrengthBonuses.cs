using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Scores;

/// <summary>Bonuses of September 2022 on the customization track (platform briefing, August 2022, l.594-761).</summary>
internal static class StrengthBonuses
{
    /// <summary>Those that the industry of a store may get; none where it says nothing of customization.</summary>
    public static ImmutableArray<StrengthBonus> Of(StoreFigures store)
    {
        if (!store.Customization.TryGet(out var custom) || !store.Industry.TryGet(out var industry)) return [];
        if (StarBonuses.IsEngineering(industry)) return [Engineering(custom)];
        return Machinery.IsIndustry(industry) ? [OfMachinery(custom)] : [];
    }

    private static StrengthBonus Engineering(CustomizationFigures custom)
    {
        var most = StarBonuses.Engineering.Max(s => s.Points);
        if (custom.AverageGrowth.TryGet(out var growth) && growth < StarBonuses.AverageGrowth) return new("engineering", 0, most, Words("average growth score {a} is below 60", "成长平均分{a}低于60", ("a", growth)));
        if (custom.EngineeringVerified.TryGet(out var isVerified) && !isVerified) return new("engineering", 0, most, new("engineering capability is not verified", "工程能力未认证"));
        if (!custom.AverageGrowth.IsPresent || !custom.EngineeringVerified.IsPresent || !custom.EngineeringCases.TryGet(out var cases)) return new("engineering", null, most, new("average growth score, verification or cases are not known", "平均分、认证或案例数未知"));
        return new("engineering", StarBonuses.PointsOf(cases), most, Words("{n} cases; 1 gives 2 points, 3 give 5", "案例{n}个；1个加2分，3个及以上加5分", ("n", cases)));
    }

    private static StrengthBonus OfMachinery(CustomizationFigures custom)
    {
        var most = StarBonuses.Machinery.Max(m => m.Points);
        if (!custom.TradeStar.TryGet(out var star) || !custom.AfterSaleTrade90d.TryGet(out var trade)) return new("machinery", null, most, new("trade star or after-sale trade is not known", "交易力星等级或本地售后交易额未知"));
        if (StarBonuses.Machinery.FirstOrDefault(m => m.TradeStar == star) is not { } row) return new("machinery", null, most, Words("nothing is stated for trade star {s}", "交易力{s}星没有对应标准", ("s", star)));
        return new("machinery", trade >= row.Trade ? row.Points : 0, most, Words("after-sale trade of {v} USD; trade star {s} needs {t}", "本地售后交易额{v}美元，交易力{s}星需{t}美元", ("v", Amount(trade)), ("s", star), ("t", Amount(row.Trade))));
    }

    private static string Amount(decimal usd) => usd.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static LocalizedText Words(string en, string zh, params MessageArgument[] arguments) => new LocalizedText(en, zh).Fill(arguments);
}
