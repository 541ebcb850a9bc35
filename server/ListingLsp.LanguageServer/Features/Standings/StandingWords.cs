using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Scores;

namespace ListingLsp.LanguageServer.Features.Standings;

/// <summary>How listings, stores and offers stand, on one line.</summary>
internal static class StandingWords
{
    /// <summary>More things to raise nobody reads above a text.</summary>
    private const int MostSteps = 3;

    private static readonly LocalizedText Dot = new(" · ", " · ");

    /// <summary>A listing: what the platform shows of it, and how many items of the quality test fail.</summary>
    public static LocalizedText Of(ScoreReport score)
    {
        var failed = score.Items.Count(i => i.Item.State == ScoreState.Failed);
        var items = failed switch
        {
            0 => new("no quality item known to fail", "未发现未通过的检测项"),
            1 => new("1 quality item fails", "1个检测项未通过"),
            _ => new LocalizedText($"{failed} quality items fail", $"{failed}个检测项未通过"),
        };
        return Joined([.. Shown(score), .. score.Items.IsEmpty ? Array.Empty<LocalizedText>() : [items]]);
    }

    /// <summary>What the platform shows of a listing, and nothing that it does not show.</summary>
    public static IEnumerable<LocalizedText> Shown(ScoreReport score)
    {
        if (score.QualityScore is { } quality) yield return new LocalizedText("platform score {n}", "平台质量分{n}").Fill([("n", quality)]);
        if (score.GrowthScore is not { } growth) yield break;
        yield return (score.Stratum switch
        {
            "low" => new("low-scoring ({n})", "低分商品（{n}）"),
            "potential" => new("potential ({n})", "潜力品（{n}）"),
            "premium" => new("premium or hot ({n})", "优品&爆品（{n}）"),
            _ => new LocalizedText("growth score {n}, stratum unknown", "成长分{n}，分层未知"),
        }).Fill([("n", growth)]);
    }

    /// <summary>A store: its level as of the day, and the cheapest way to the next one.</summary>
    public static LocalizedText Of(StarReport star)
    {
        LocalizedText day = Analysis.Model.Day.Format(star.Day);
        if (star.Predicted is not { } level) return new LocalizedText("star level unknown: no thresholds are known for {day}", "星等级未知：{day}的阈值未知").Fill([("day", day)]);
        var words = star.IsCertain ? new("{star} as of {day}", "{day}为{star}") : star.AtMost > level
            ? new("{star} as of {day} by what is known, {most} at most", "{day}按已知数据为{star}，最高{most}")
            : new LocalizedText("{star} as of {day} by what is known", "{day}按已知数据为{star}");
        var said = words.Fill([("star", IndicatorWords.Stars(level)), ("day", day), ("most", IndicatorWords.Stars(star.AtMost))]);
        if (star.IsBeyondTable) said = Joined([said, new("the table has ended", "该阈值表已失效")]);
        if (star.WaysUp is not [var way, ..]) return Joined([said, new("highest level", "已是最高星级")]);
        var missing = Missing(way, star);
        return Joined([said, new LocalizedText("for {star}: {list}", "升至{star}：{list}").Fill([("star", IndicatorWords.Stars(way.To)), ("list", missing)])]);
    }

    /// <summary>The conditions of an offer.</summary>
    public static LocalizedText Of(ScoreStep offer)
    {
        var failed = offer.Conditions.Where(c => c.State == ScoreState.Failed).ToList();
        var unknown = offer.Conditions.Count(c => c.State == ScoreState.Unknown);
        var words = failed.Count > 0
            ? new LocalizedText("not met: {list}", "未满足：{list}").Fill([("list", List([.. failed.Select(c => c.Name)]))])
            : unknown == 0 ? new("all conditions met", "条件均已满足") : new("no condition known to be missed", "未发现不满足的条件");
        return unknown == 0 ? words : Joined([words, new($"{unknown} unknown", $"{unknown}项未知")]);
    }

    private static LocalizedText Missing(WayUp way, StarReport star)
    {
        List<LocalizedText> steps = [.. star.Gates.Any(g => g.IsHit == true) ? [new LocalizedText("pass the health gates", "通过健康门槛")] : Array.Empty<LocalizedText>()];
        foreach (var indicator in way.Raise.Concat(way.Check))
        {
            var reading = star.Indicators.First(r => r.Indicator == indicator);
            var from = reading.Value is { } value ? IndicatorWords.ValueOf(indicator, value) : new LocalizedText("unknown", "未知");
            steps.Add(new LocalizedText("{what} {from} → {to}", "{what} {from} → {to}").Fill([("what", IndicatorWords.NameOf(indicator)), ("from", from), ("to", IndicatorWords.ValueOf(indicator, reading.Next!.Value))]));
        }

        if (way.NeedsOrder) steps.Add(new("one valid order", "1笔有效订单"));
        if (steps.Count == 0) return new("nothing to raise", "无需提升");
        if (steps.Count <= MostSteps) return List(steps);
        return List([.. steps.Take(MostSteps), new($"{steps.Count - MostSteps} more", $"另有{steps.Count - MostSteps}项")]);
    }

    private static LocalizedText List(IReadOnlyCollection<LocalizedText> words) => new(string.Join(", ", words.Select(w => w.En)), string.Join('、', words.Select(w => w.Zh)));

    private static LocalizedText Joined(IReadOnlyCollection<LocalizedText> words) => new(string.Join(Dot.En, words.Select(w => w.En)), string.Join(Dot.Zh, words.Select(w => w.Zh)));
}
