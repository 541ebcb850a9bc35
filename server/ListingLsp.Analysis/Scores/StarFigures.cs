using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Scores;

/// <summary>The figures that stores are held against, with their sources.</summary>
internal static class StarFigures
{
    /// <summary>All of them, in the order of the report.</summary>
    public static ImmutableArray<FigureSection> All =>
    [
        .. StarTables.All.SelectMany(OfTable),
        Of("engineering", new("Engineering capability", "工程能力"), StarBonuses.Origin,
        [
            new($"planned for {Day.Format(StarBonuses.From)}", $"计划{Day.Format(StarBonuses.From)}生效"),
            new($"average growth score of {StarBonuses.AverageGrowth}, verified", $"成长平均分{StarBonuses.AverageGrowth}，已认证"),
            .. StarBonuses.Engineering.Select(s => new LocalizedText($"from {s.From} cases: {s.Points} points", $"{s.From}个案例起：{s.Points}分")),
        ]),
        Of("machinery", new("Local after-sale service of machinery", "机械本地售后"), StarBonuses.Origin,
            [.. StarBonuses.Machinery.Select(m => new LocalizedText($"trade star {m.TradeStar}: {Number(m.Trade)} USD in 90 days, {m.Points} points", $"交易力{m.TradeStar}星：90天{Number(m.Trade)}美元，{m.Points}分"))]),
        Of("caps", new("Caps of merchant strength", "商家力加分上限"), StarBonuses.Origin, [.. StarBonuses.Caps.Select(c => new LocalizedText($"{c.Name.En}: {c.Points}", $"{c.Name.Zh}：{c.Points}"))]),
        Of("privileges", new("What levels bring", "星等级权益"), StarPrivileges.Origin, StarPrivileges.Lines),
        Of("gold-quotes", new("Gold quotes by RFQ service score", "按评定服务分的金商机限时报价"), StarPrivileges.Origin, StarPrivileges.QuoteLines),
        .. OrderOffers.All.Select(o => new FigureSection($"offer-{o.Id}", o.Name, o.Source, o.At, OfOffer(o))),
    ];

    private static IEnumerable<FigureSection> OfTable(StarTable table)
    {
        yield return new("levels", new($"Star levels, table of {table.Id} ({string.Join(", ", table.Regions)})", $"星等级，{table.Id}阈值表（{string.Join('、', table.Regions)}）"), table.Source, null,
        [
            new($"for figures of {Day.Format(table.From)} to {Day.Format(table.Until)}, rated from {Day.Format(table.Rated)}", $"适用于{Day.Format(table.From)}至{Day.Format(table.Until)}的数据，{Day.Format(table.Rated)}起评定"),
            .. table.Levels.Select(OfLevel),
        ]);
        yield return new("index", new("Marketing index", "营销流量指数"), table.Source, null,
        [
            .. table.Advertising.Select(b => new LocalizedText($"advertising above {Number(b.Above)} {b.Currency}: {b.Points}", $"广告消耗超过{Number(b.Above)} {b.Currency}：{b.Points}")),
            .. table.Rfq.Select(s => new LocalizedText($"RFQ quotes from {s.From}: {s.Points}", $"RFQ消耗{s.From}个起：{s.Points}")),
            new($"full showcase: {table.ShowcasePoints}", $"橱窗满率100%：{table.ShowcasePoints}"),
            new($"TA Plus with {table.Assurance.From} Ready to Ship products: {table.Assurance.Points}", $"加入保障升级且RTS商品≥{table.Assurance.From}个：{table.Assurance.Points}"),
        ]);
        yield return new("bonus-routes", new("Bonus routes", "加分项"), table.Source, null,
        [
            new($"both: marketing index of {table.BonusIndex}", $"均须营销流量指数{table.BonusIndex}"),
            new("1, to 1 or 2 stars: one of potential products, active buyers and conversion may miss", "加分项1（升至1星或2星）：潜力品数、活跃买家数、转化率中可有一项不达标"),
            new($"2, to 2 stars: trade may miss, with {table.BonusOrders} valid order in 90 days", $"加分项2（升至2星）：90天内有{table.BonusOrders}笔有效订单，交易额可不达标"),
        ]);
        yield return new("gates", new("Health gates: 0 stars", "健康门槛：星等级为0"), table.Source, null,
        [
            new($"LST6001: {HealthGates.PenaltyPoints} penalty points", $"LST6001：违规扣分{HealthGates.PenaltyPoints}分"),
            new($"LST6002: {HealthGates.Infringements} serious infringements", $"LST6002：严重侵权{HealthGates.Infringements}次"),
            new($"LST6003: abnormal fulfilment above {Number(HealthGates.AbnormalAmount)} USD and {Percent.Format(HealthGates.AbnormalRate)}%", $"LST6003：异常履约超过{Number(HealthGates.AbnormalAmount)}美元且{Percent.Format(HealthGates.AbnormalRate)}%"),
            new($"LST6004: of more than {HealthGates.DueOrders} due orders less than {Percent.Format(HealthGates.OnTimeRate)}% shipped in time", $"LST6004：应发订单超过{HealthGates.DueOrders}单且按时发货率低于{Percent.Format(HealthGates.OnTimeRate)}%"),
        ]);
    }

    private static LocalizedText OfLevel(StarLevel level)
    {
        var asks = level.Thresholds.OrderBy(t => t.Key).Select(t => (Name: IndicatorWords.NameOf(t.Key), Need: IndicatorWords.NeedOf(t.Key, t.Value))).ToList();
        return new(
            $"{IndicatorWords.Stars(level.Star).En}: {string.Join("; ", asks.Select(a => $"{a.Name.En} {a.Need.En}"))}",
            $"{IndicatorWords.Stars(level.Star).Zh}：{string.Join('；', asks.Select(a => $"{a.Name.Zh}{a.Need.Zh}"))}");
    }

    private static ImmutableArray<LocalizedText> OfOffer(OrderOffer offer)
    {
        List<LocalizedText> lines = [new($"orders of {Day.Format(offer.From)} to {Day.Format(offer.Until)}, US-West", $"美西时间{Day.Format(offer.From)}至{Day.Format(offer.Until)}的订单")];
        if (offer.Received is { } received) lines.Add(OrderWords.Receipts.Fill([("n", Number(received))]));
        if (offer.OrderUpTo is { } most) lines.Add(new($"Ready to Ship orders of up to {Number(most)} USD", $"{Number(most)}美元及以下的RTS订单"));
        if (offer.Shipped is { } shipped) lines.Add(OrderWords.Shipped.Fill([("n", shipped)]));
        if (offer is { Before: { } before, MonthlyBelow: { } few }) lines.Add(OrderWords.FewBefore.Fill([("n", few), ("from", Day.Format(before)), ("until", Day.Format(offer.From.AddDays(-1)))]));
        lines.Add(offer.More);
        return [.. lines];
    }

    private static FigureSection Of(string id, LocalizedText title, (RuleSource Source, string At) origin, ImmutableArray<LocalizedText> lines) => new(id, title, origin.Source, origin.At, lines);

    private static string Number(decimal value) => IndicatorWords.Number(value);
}
