using ListingLsp.Analysis;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Scores;
using ListingLsp.LanguageServer.Features.Standings;

namespace ListingLsp.LanguageServer.Features.Hovering;

/// <summary>What the figures of a store mean for its star level.</summary>
internal static class StarMeaning
{
    private static readonly LocalizedText Unknown = new("unknown", "未知");

    /// <summary>The meaning of a field; null where it has none.</summary>
    public static string? At(DocumentView view, AnalyzedFile file, PlacePath place, string field)
    {
        if (file.Stores.FirstOrDefault(s => place.Nodes.Contains(s.Node) || place.Nodes.Any(n => n == s.Entry)) is not { } store || Standing.Of(view, file, store) is not { } star) return null;
        // Of an amount or a number of slots the group is meant.
        var owner = place.Site!.Owner;
        var name = owner == StoreShape.Amount ? "adSpend30d" : owner == StoreShape.Showcase ? "showcase" : owner == StoreShape.Abnormal ? "abnormal" : owner == StoreShape.Customization ? "customization" : field;
        return Of(name, star, view.Locale);
    }

    private static string? Of(string field, StarReport star, Locale locale)
    {
        if (field is "store" or "asOf" or "region") return StandingWords.Of(star).In(locale) + (star.Table is null ? "" : $"\n\n{FigureMeaning.Source(locale, "levels")}");
        if (StarFields.IndicatorOf(field) is { } indicator && star.Indicators.FirstOrDefault(r => r.Indicator == indicator) is { } reading) return $"{Of(reading, star, locale)}\n\n{FigureMeaning.Source(locale, "levels")}";
        if (StarFields.IndexPartOf(field) is { } kind && star.Index is { } index) return $"{Of(index.Parts.First(p => p.Kind == kind), index, locale)}\n\n{FigureMeaning.Source(locale, "index")}";
        if (StarFields.GateOf(field) is { } rule) return $"{Of(star.Gates.First(g => g.Rule == rule), locale)}\n\n{FigureMeaning.Source(locale, "gates")}";
        return field switch
        {
            "star" when star.Privileges.Length > 0 => $"{string.Join('\n', star.Privileges.Select(p => $"- {MarkdownText.Of(p.Name.In(locale))}{(p.Detail.En.Length == 0 ? "" : $"{Colon(locale)}{MarkdownText.Of(p.Detail.In(locale))}")}"))}\n\n{FigureMeaning.Source(locale, "privileges")}",
            "rfqServiceScore" => $"{string.Join('\n', FigureTopic.Section("gold-quotes").Lines.Select(l => $"- {l.In(locale)}"))}\n\n{FigureMeaning.Source(locale, "gold-quotes")}",
            "validOrders90d" when star.Routes.FirstOrDefault(r => r.Number == 2) is { } route => $"{Route(route, locale)}\n\n{FigureMeaning.Source(locale, "bonus-routes")}",
            "customization" or "industry" when star.Bonuses.Length > 0 => $"{string.Join('\n', star.Bonuses.Select(b => Of(b, locale)))}\n\n{FigureMeaning.Source(locale, "engineering")}",
            _ => null,
        };
    }

    private static string Of(StarReading reading, StarReport star, Locale locale)
    {
        List<LocalizedText> words = [new LocalizedText("reaches {star}", "达到{star}").Fill([("star", reading.Reached is { } reached ? IndicatorWords.Stars(reached) : Unknown)])];
        if (reading.Next is { } next && star.WaysUp is [var way, ..])
        {
            words.Add(new LocalizedText("{star} needs {need}", "{star}要求{need}").Fill([("star", IndicatorWords.Stars(way.To)), ("need", IndicatorWords.NeedOf(reading.Indicator, next))]));
            if (reading.Gap is { } gap) words.Add(gap == 0 ? new("met", "已达标") : new LocalizedText("{gap} missing", "还差{gap}").Fill([("gap", IndicatorWords.ValueOf(reading.Indicator, gap))]));
        }

        return $"**{MarkdownText.Of(IndicatorWords.NameOf(reading.Indicator).In(locale))}**{Colon(locale)}{Joined(words, locale)}";
    }

    private static string Of(IndexPart part, MarketingIndex index, Locale locale)
    {
        LocalizedText sum = index.Value is { } value ? value : new LocalizedText($"{index.Least} to {index.Most}", $"{index.Least}至{index.Most}");
        List<LocalizedText> words =
        [
            part.Points is { } points ? new($"{points} of {part.Most} points of the marketing index", $"营销流量指数{points}分（最高{part.Most}分）") : new($"points of the marketing index unknown, at most {part.Most}", $"营销流量指数分数未知，最高{part.Most}分"),
        ];
        if (part is { Next: { } next, NextPoints: { } more })
        {
            words.Add(part.Kind == IndexPartKind.Advertising
                ? new($"{more} above {IndicatorWords.Number(next)} {part.Unit}", $"超过{IndicatorWords.Number(next)} {part.Unit}得{more}分")
                : new($"{more} from {IndicatorWords.Number(next)}", $"{IndicatorWords.Number(next)}起得{more}分"));
        }

        words.Add(new($"index {sum.En}", $"指数合计{sum.Zh}"));
        return Joined(words, locale);
    }

    private static string Of(HealthGate gate, Locale locale)
    {
        var verdict = gate.IsHit switch { true => new("**not met: the level is 0**", "**未通过，星等级为0**"), false => new("met", "通过"), null => Unknown };
        return $"{gate.Name.In(locale)}{Colon(locale)}{verdict.In(locale)} ({gate.Rule})";
    }

    private static string Route(BonusRoute route, Locale locale)
    {
        var verdict = route.Holds switch { true => new("holds", "成立"), false => new("does not hold", "不成立"), null => Unknown };
        return $"{new LocalizedText("Bonus route 2, to {star}", "加分项2，升至{star}").Fill([("star", IndicatorWords.Stars(route.To))]).In(locale)}{Colon(locale)}{verdict.In(locale)}";
    }

    private static string Of(StrengthBonus bonus, Locale locale)
    {
        var name = FigureTopic.Section(bonus.Id).Title.In(locale);
        var points = bonus.Points is { } known ? new($"{known} of {bonus.Most} points", $"{known}分（最高{bonus.Most}分）") : new LocalizedText($"unknown, at most {bonus.Most} points", $"未知，最高{bonus.Most}分");
        return $"- {name}{Colon(locale)}{points.In(locale)} · {MarkdownText.Of(bonus.Why.In(locale))}";
    }

    private static string Colon(Locale locale) => locale == Locale.Chinese ? "：" : ": ";

    private static string Joined(IEnumerable<LocalizedText> words, Locale locale) => string.Join(" · ", words.Select(w => w.In(locale)));
}
