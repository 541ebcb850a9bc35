using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Scores;
using ListingLsp.LanguageServer.Features.Standings;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Hovering;

/// <summary>What figures of listings, offers and orders mean: what they reach, what is missing, where that is said. Those of stores: <see cref="StarMeaning"/>.</summary>
internal static class FigureMeaning
{
    /// <summary>The meaning of a key or value; null where it has none.</summary>
    public static string? At(DocumentView view, Listing? listing, PlacePath place)
    {
        if (view.Analyzed is not { } file || place.Site?.Field?.Name is not { } field) return null;
        return view.Kind switch
        {
            FileKind.Listing => OfListing(view, file, listing, place, field),
            FileKind.Metrics => OfEntry(view, file, place) ?? OfFigure(view, file, place, field),
            FileKind.Store => StarMeaning.At(view, file, place, field),
            FileKind.Campaign => OfOffer(view, file, place, field),
            FileKind.Orders => OfOrder(view, file, place, field),
            _ => null,
        };
    }

    /// <summary>Conditions, a line each.</summary>
    public static IEnumerable<string> Lines(IEnumerable<(ScoreStep Step, ScoreItem Item)> conditions, Locale locale) => conditions.Select(c => $"- {WordsOf(c.Step, c.Item, locale)}");

    /// <summary>Where figures come from.</summary>
    public static string Source(Locale locale, params ReadOnlySpan<string> sections)
    {
        var origins = new List<string>();
        foreach (var section in sections) origins.Add(FigureTopic.Section(section).Origin.In(locale));
        return new LocalizedText("Source: {list}", "来源：{list}").In(locale).Replace("{list}", string.Join(locale == Locale.Chinese ? "；" : "; ", origins.Distinct(StringComparer.Ordinal)), StringComparison.Ordinal);
    }

    /// <summary>A key of a metrics file: the listing itself is told by its definition.</summary>
    private static string? OfEntry(DocumentView view, AnalyzedFile file, PlacePath place) => place.Key is { } key && file.Figures.FirstOrDefault(f => f.Entry == key) is { } figures
        ? Scores(ListingScores.Shown(view.Path, figures.Id, figures, view.Workspace.Settings.AsOf), view.Locale)
        : null;

    /// <summary>At the id or the title of a listing of which something is shown: how it stands.</summary>
    private static string? OfListing(DocumentView view, AnalyzedFile file, Listing? listing, PlacePath place, string field)
    {
        if (listing is null || field is not ("id" or "title") || place.Site!.Owner != ListingShape.Root || !listing.Id.TryGet(out var id) || view.Workspace.Definitions.FiguresOf(id) is null) return null;
        var score = Standing.Of(view, file, listing);
        var items = score.Items.Where(i => i.Item.State == ScoreState.Failed).Select(i => $"- {Mark(ScoreState.Failed, view.Locale)} {(i.Item.IsCertainty ? "\\*" : "")}{MarkdownText.Of(i.Item.Name.In(view.Locale))}");
        var steps = score.Steps.Concat(score.Pools).Concat(score.Offers).Select(s => $"- {MarkdownText.Of(s.Name.In(view.Locale))}: {Mark(s.State, view.Locale)}");
        return string.Join("\n\n", new[] { Scores(score, view.Locale), string.Join('\n', items), string.Join('\n', steps), Source(view.Locale, "items", "steps") }.Where(p => !string.IsNullOrEmpty(p)));
    }

    private static string? OfFigure(DocumentView view, AnalyzedFile file, PlacePath place, string field)
    {
        if (place.Site!.Owner != MetricsShape.Figures || file.Figures.FirstOrDefault(f => place.Nodes.Contains(f.Node)) is not { } figures) return null;
        var shown = ListingScores.Shown(view.Path, figures.Id, figures, view.Workspace.Settings.AsOf);
        var parts = new List<string>();
        if (field == "qualityScore" && shown.QualityScore is { } quality) parts.Add($"**{((LocalizedText)quality).In(view.Locale)}** {shown.QualityMeaning.In(view.Locale)}{Gap(quality, [4.0m, 4.2m, 4.5m], view.Locale)}");
        if (field == "growthScore" && shown.GrowthScore is { } growth) parts.Add($"**{((LocalizedText)growth).In(view.Locale)}** {shown.StratumMeaning.In(view.Locale)}{(shown.Stratum is null ? "" : Gap(growth, [60, 80], view.Locale))}");
        if (Standing.Find(view.Workspace, figures.Id) is var (listingFile, listing)) parts.Add(string.Join('\n', Lines(ConditionsOf(Standing.Of(view, listingFile, listing), field), view.Locale)));
        parts.RemoveAll(p => p.Length == 0);
        if (parts.Count == 0) return null;
        parts.Add(field switch
        {
            "qualityScore" => Source(view.Locale, "quality-showcase", "quality", "quality-strong"),
            "growthScore" => Source(view.Locale, "growth", "pools"),
            "reviews90d" or "productQuality" => Source(view.Locale, "reviews"),
            "showcase" => Source(view.Locale, "quality-showcase", "showcase"),
            _ => Source(view.Locale, "steps"),
        });
        return string.Join("\n\n", parts);
    }

    private static IEnumerable<(ScoreStep Step, ScoreItem Item)> ConditionsOf(ScoreReport score, string field) =>
        from step in score.Steps.Concat(score.Pools).Concat(score.Offers)
        from item in step.Conditions
        where item.Id == field || (field == "showcase" && step.Id == "showcase")
        select (step, item);

    private static string? OfOffer(DocumentView view, AnalyzedFile file, PlacePath place, string field)
    {
        if (file.Campaigns.FirstOrDefault(c => place.Nodes.Contains(c.Node)) is not { } campaign) return null;
        if (Clock(campaign, field, place.Site!.Owner) is { } clock) return clock.In(view.Locale);
        if (campaign.Offers.FirstOrDefault(o => place.Nodes.Contains(o.Node)) is not { } offer || Standing.Of(view, campaign, offer) is not { } step) return null;
        var conditions = step.Conditions.Where(c => Concerns(c.Id, field)).Select(c => (step, c)).ToList();
        return conditions.Count == 0 ? null : $"{string.Join('\n', Lines(conditions, view.Locale))}\n\n{Source(view.Locale, campaign.IsFestival ? "festival" : "new-customer")}";
    }

    private static bool Concerns(string condition, string field) => field switch
    {
        "listing" => true,
        "discount" => condition == "price",
        "priceAfter" => condition is "price" or "lowest-90-days",
        "priceHistory" or "date" or "price" => condition == "lowest-90-days",
        "stock" => condition == "stock",
        _ => false,
    };

    /// <summary>A day begins and ends by the clock of US-West.</summary>
    private static LocalizedText? Clock(PlannedCampaign campaign, string field, Shape? owner) => field switch
    {
        "usWest" when campaign.Deadline.TryGet(out var deadline) && deadline.UsWest.TryGet(out var west) => Clocks.OfUsWest(west),
        "beijing" when campaign.Deadline.TryGet(out var deadline) && deadline.Beijing.TryGet(out var east) => Clocks.OfBeijing(east),
        "start" when owner == CampaignShape.Campaign && campaign.Start.TryGet(out var start) => Clocks.OfUsWest($"{start} 00:00:00"),
        "end" when owner == CampaignShape.Campaign && campaign.End.TryGet(out var end) => Clocks.OfUsWest($"{end} 23:59:59"),
        _ => null,
    };

    private static string? OfOrder(DocumentView view, AnalyzedFile file, PlacePath place, string field)
    {
        if (file.Orders.FirstOrDefault(o => place.Nodes.Contains(o.Node)) is not { } order) return null;
        var facts = view.Workspace.Files.Values.Select(f => f.Checked?.Facts).OfType<FileFacts>();
        if (field == "freightCharged" && order.Listing.TryGet(out var id) && order.Market.TryGet(out var market))
        {
            decimal? quantity = order.Quantity.TryGet(out var units) ? units : null;
            var listed = facts.SelectMany(f => f.Named).Where(n => n.Id == id).SelectMany(n => n.Freight).FirstOrDefault(f => f.Market == market && f.Quantity == quantity);
            return listed is null ? null : new LocalizedText("The listing shows {x} USD for this order ({file})", "商品为该订单发布的运费：{x}美元（{file}）").Fill([("x", Money.Format(listed.Cost)), ("file", listed.File)]).In(view.Locale);
        }

        if (field is not ("received" or "date") || Day.Of(order.Date) is not { } day) return null;
        var offers = StarReports.OffersOf(facts, view.Workspace.Definitions).Where(o => Analysis.Reference.OrderOffers.All.Any(x => x.Id == o.Id && x.From <= day && day <= x.Until)).ToList();
        if (offers.Count == 0) return null;
        var parts = offers.Select(o => $"**{MarkdownText.Of(o.Name.In(view.Locale))}**\n\n{string.Join('\n', o.Conditions.Select(c => $"- {WordsOf(null, c, view.Locale)}"))}").ToList();
        parts.Add(Source(view.Locale, [.. offers.Select(o => $"offer-{o.Id}")]));
        return string.Join("\n\n", parts);
    }

    /// <summary>The scores with their meaning.</summary>
    private static string? Scores(ScoreReport score, Locale locale)
    {
        List<string> lines = [];
        if (score.QualityScore is { } quality) lines.Add($"**{((LocalizedText)quality).In(locale)}** {score.QualityMeaning.In(locale)}");
        if (score.GrowthScore is { } growth) lines.Add($"**{((LocalizedText)growth).In(locale)}** {score.StratumMeaning.In(locale)}");
        return lines.Count == 0 ? null : string.Join("  \n", lines);
    }

    private static string WordsOf(ScoreStep? step, ScoreItem item, Locale locale)
    {
        var (colon, why) = (locale == Locale.Chinese ? "：" : ": ", item.Why.In(locale));
        return $"{(step is null ? "" : $"{MarkdownText.Of(step.Name.In(locale))}{colon}")}{MarkdownText.Of(item.Name.In(locale))}{colon}{Mark(item.State, locale)}{(why.Length == 0 ? "" : locale == Locale.Chinese ? $"（{MarkdownText.Of(why)}）" : $" ({MarkdownText.Of(why)})")}";
    }

    private static string Mark(ScoreState state, Locale locale) => (state switch
    {
        ScoreState.Passed => new("met", "满足"),
        ScoreState.Failed => new("**not met**", "**未满足**"),
        ScoreState.Unknown => new("unknown", "未知"),
        _ => new LocalizedText("not asked", "不适用"),
    }).In(locale);

    private static string Gap(decimal value, decimal[] edges, Locale locale)
    {
        var next = edges.FirstOrDefault(e => e > value);
        return next == 0 ? "" : "  \n" + new LocalizedText("{gap} missing to {next}", "距{next}还差{gap}").Fill([("gap", next - value), ("next", next)]).In(locale);
    }
}
