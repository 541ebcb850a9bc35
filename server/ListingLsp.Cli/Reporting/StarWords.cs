using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Scores;

namespace ListingLsp.Cli.Reporting;

/// <summary>Words of the report on star levels.</summary>
internal static class StarWords
{
    public static readonly LocalizedText Head = new("{file}: {star}", "{file}：{star}");
    public static readonly LocalizedText Figures = new("Figures of {day}{region}, by the table of {table}", "数据日期{day}{region}，按{table}的阈值表");
    public static readonly LocalizedText NoTable = new("No thresholds are known for {day}{region}: star level unknown", "{day}{region}的星等级阈值未知，无法推算星等级");
    public static readonly LocalizedText Region = new(", region {region}", "，地区{region}");
    public static readonly LocalizedText NoRegion = new("The file states no region; the table is of stores in Taiwan and Hong Kong", "文件未填写地区（region）；该表适用于台湾、香港商家");
    public static readonly LocalizedText Beyond = new("The table ended on {until}, when pools took the place of growth scores. Later thresholds are not known: take the level from the platform", "该表已于{until}失效，此后成长分制改为品池制。之后的阈值未知，星等级请以平台显示为准");
    public static readonly LocalizedText Moved = new("Thresholds may have moved on {day}: compare with the platform", "阈值可能已于{day}调整，请与平台核对");
    public static readonly LocalizedText Rated = new("The platform shows {star}", "平台显示{star}");
    public static readonly LocalizedText AtMost = new("{star} by what is known; {most} if what is unknown is enough", "按已知数据为{star}；若未知项均达标，为{most}");
    public static readonly LocalizedText NotCertain = new("{star} by what is known", "按已知数据为{star}");
    public static readonly LocalizedText Unknown = new("unknown", "未知");
    public static readonly LocalizedText Indicator = new("Indicator", "指标");
    public static readonly LocalizedText Value = new("Value", "当前值");
    public static readonly LocalizedText Reaches = new("Reaches", "达到");
    public static readonly LocalizedText Needs = new("{star} needs", "{star}要求");
    public static readonly LocalizedText Missing = new("Missing", "差距");
    public static readonly LocalizedText Met = new("met", "达标");
    public static readonly LocalizedText NotAsked = new("not asked for", "不要求");
    public static readonly LocalizedText IndexHead = new("Marketing index", "营销流量指数");
    public static readonly LocalizedText Points = new("{n} points", "{n}分");
    public static readonly LocalizedText PointsAtMost = new("unknown, at most {n} points", "未知，最高{n}分");
    public static readonly LocalizedText Gates = new("Health gates", "健康门槛");
    public static readonly LocalizedText GatesPassed = new("all passed", "全部通过");
    public static readonly LocalizedText GateHit = new("not met, so the level is 0: {gate} ({rule})", "未通过，星等级为0：须{gate}（{rule}）");
    public static readonly LocalizedText GateUnknown = new("not known: {gate} ({rule})", "未知：{gate}（{rule}）");
    public static readonly LocalizedText Route = new("Bonus route {n}, to {star}", "加分项{n}，升至{star}");
    public static readonly LocalizedText RouteHolds = new("holds", "成立");
    public static readonly LocalizedText RouteFails = new("does not hold: {what}", "不成立：{what}");
    public static readonly LocalizedText RouteNotNeeded = new("not needed", "无需使用");
    public static readonly LocalizedText RouteUnknown = new("not known: {what}", "无法判断：{what}");
    public static readonly LocalizedText Lacks = new("{what} too low", "{what}未达标");
    public static readonly LocalizedText LacksReply = new("{what} too long", "{what}过长");
    public static readonly LocalizedText IsUnknown = new("{what} unknown", "{what}未知");
    public static readonly LocalizedText NoOrder = new("no valid order in 90 days", "近90天无有效订单");
    public static readonly LocalizedText WayUp = new("Cheapest way to {star}", "升至{star}的最省途径");
    public static readonly LocalizedText AnyOf = new("any one of these", "以下任选其一");
    public static readonly LocalizedText Raise = new("{what} {from} → {to}", "{what} {from} → {to}");
    public static readonly LocalizedText FindOut = new("find out {what} (at least {to})", "确认{what}（至少{to}）");
    public static readonly LocalizedText FindOutMost = new("find out {what} (at most {to})", "确认{what}（不超过{to}）");
    public static readonly LocalizedText OneOrder = new("one valid online order in 90 days", "近90天内1笔有效在线订单");
    public static readonly LocalizedText ByRoute = new(" (bonus route {n}; {what} may stay as it is)", "（加分项{n}，{what}可不变）");
    public static readonly LocalizedText Nothing = new("nothing to raise", "无需提升");
    public static readonly LocalizedText GatesFirst = new("first pass the health gates", "先通过健康门槛");
    public static readonly LocalizedText Highest = new("This is the highest level", "已是最高星级");
    public static readonly LocalizedText Bonuses = new("Bonuses of September 2022, customization track", "2022年9月加分项（定制赛道）");
    public static readonly LocalizedText BonusesNote = new("planned for 2022-09-06; whether they still hold is not known", "计划2022-09-06生效，如今是否仍适用不得而知");
    public static readonly LocalizedText Engineering = new("engineering capability", "工程能力");
    public static readonly LocalizedText MachineryBonus = new("local after-sale service of machinery", "机械本地售后");
    public static readonly LocalizedText BonusPoints = new("{n} of {most} points", "{n}分（最高{most}分）");
    public static readonly LocalizedText Caps = new("Caps of merchant strength", "商家力加分上限");
    public static readonly LocalizedText Privileges = new("What {star} brings (briefing of August 2022)", "{star}权益（2022年8月发布会）");
    public static readonly LocalizedText NoMetrics = new("No growth scores in *.metrics.yaml: product counts are unknown", "没有*.metrics.yaml中的成长分，商品数未知");
    public static readonly LocalizedText Counted = new("Product counts are of {n} listings with growth scores in *.metrics.yaml", "商品数按*.metrics.yaml中有成长分的{n}个商品统计");
    public static readonly LocalizedText Source = new("Source: {source}", "来源：{source}");

    /// <summary>A number of stars.</summary>
    public static LocalizedText Of(decimal stars) => IndicatorWords.Stars(stars);

    /// <summary>What an indicator is called.</summary>
    public static LocalizedText NameOf(StarIndicator indicator) => IndicatorWords.NameOf(indicator);

    /// <summary>A value of an indicator with its unit.</summary>
    public static LocalizedText ValueOf(StarIndicator indicator, decimal value) => IndicatorWords.ValueOf(indicator, value);

    /// <summary>What a level asks for: at least, or of the reply time at most.</summary>
    public static LocalizedText NeedOf(StarIndicator indicator, decimal threshold) => IndicatorWords.NeedOf(indicator, threshold);

    /// <summary>What a part of the marketing index is called.</summary>
    public static LocalizedText NameOf(IndexPartKind part) => part switch
    {
        IndexPartKind.Advertising => new("advertising (P4P, 顶展, 问鼎)", "广告消耗（P4P、顶展、问鼎）"),
        IndexPartKind.Rfq => new("RFQ quotes used", "RFQ消耗"),
        IndexPartKind.Showcase => new("full showcase", "橱窗满率100%"),
        _ => new("TA Plus with 5 RTS products", "加入保障升级且RTS商品≥5个"),
    };

    /// <summary>What a part of the marketing index is measured by, in brackets; empty where nothing is known.</summary>
    public static LocalizedText DetailsOf(IndexPart part)
    {
        var next = part.Next is { } more ? Number(more) : "";
        return part.Kind switch
        {
            IndexPartKind.Advertising => InBrackets(
                part.Value is { } spent ? $"{Number(spent)} {part.Unit}" : null,
                part is { Value: not null, Points: null } ? new($"bands of {part.Unit} are not known", $"{part.Unit}的档位未知") : null,
                part.NextPoints is { } points ? new($"{points} points above {next}", $"超过{next}得{points}分") : null),
            IndexPartKind.Rfq => InBrackets(
                part.Value is { } used ? new(Number(used), $"{Number(used)}个") : null,
                part.NextPoints is { } points ? new($"{points} points from {next}", $"{next}个得{points}分") : null),
            IndexPartKind.Showcase => InBrackets(part.Value is { } filled ? new($"{Number(filled)} of {part.Unit} slots", $"已用{Number(filled)}/{part.Unit}") : null),
            _ => InBrackets(
                part.Unit switch { "joined" => new("joined", "已加入"), "not-joined" => new("not joined", "未加入"), _ => new("whether it was joined is unknown", "是否加入未知") },
                part.Value is { } count ? new($"RTS products: {Number(count)}", $"RTS商品{Number(count)}个") : new("number of RTS products unknown", "RTS商品数未知")),
        };
    }

    /// <summary>A number for people: thousands apart.</summary>
    public static string Number(decimal value) => IndicatorWords.Number(value);

    /// <summary>Words one behind the other, in both languages.</summary>
    public static LocalizedText Joined(IReadOnlyCollection<LocalizedText> words) => new(Joined(words, Locale.English), Joined(words, Locale.Chinese));

    /// <summary>Words one behind the other.</summary>
    public static string Joined(IEnumerable<LocalizedText> words, Locale locale) => string.Join(locale == Locale.Chinese ? "，" : ", ", words.Select(w => w.In(locale)));

    private static LocalizedText InBrackets(params ImmutableArray<LocalizedText?> details)
    {
        var known = details.OfType<LocalizedText>().ToList();
        return known.Count == 0 ? LocalizedText.None : new($" ({string.Join("; ", known.Select(d => d.En))})", $"（{string.Join("；", known.Select(d => d.Zh))}）");
    }
}
