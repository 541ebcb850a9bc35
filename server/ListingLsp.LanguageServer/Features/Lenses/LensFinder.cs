using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.LanguageServer.Features.Definitions;
using ListingLsp.LanguageServer.Features.Matrix;
using ListingLsp.LanguageServer.Features.Standings;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Lenses;

/// <summary>
/// The lenses of a document: above each listing its problems, its markets and how it stands; above what listings share how many use it; above
/// figures, stores and offers how they stand.
/// </summary>
internal static class LensFinder
{
    /// <summary>More figures or offers of one file nobody scrolls through, and each edit sends all lenses anew.</summary>
    private const int Most = 1000;

    private static readonly Severity[] Severities = [Severity.Error, Severity.Warning, Severity.Info, Severity.Hint];

    private static readonly LocalizedText NothingShown = new("no scores", "无分数");
    private static readonly LocalizedText NoListing = new("conditions unknown", "条件未知");

    /// <summary>Where lenses are; their words are not looked for yet. Never throws on any content.</summary>
    public static ImmutableArray<Lens> Of(DocumentView view)
    {
        if (view.Analyzed is not { } file) return [];
        return
        [
            .. file.ListingPlaces.SelectMany((l, i) => Kinds(view, l).Select(k => At(l.Node, k, i))),
            .. file.Cartons.Select((c, i) => At(c.Node, LensKind.CartonUses, i)),
            .. file.Templates.Select((t, i) => At(t.Node, LensKind.TemplateUses, i)),
            .. file.Figures.Take(Most).Select((f, i) => At(f.Entry, LensKind.Figures, i)),
            .. file.Stores.Select((s, i) => At(s.Entry ?? s.Node, LensKind.Star, i)),
            .. OffersOf(file).Take(Most).Select((o, i) => At(o.Offer.Node, LensKind.Offer, i)),
        ];
    }

    /// <summary>The words of a lens; null where its definition is gone.</summary>
    public static LensText? Resolve(DocumentView view, Lens lens)
    {
        if (view.Analyzed is not { } file || lens.Index < 0) return null;
        return lens.Kind switch
        {
            LensKind.Problems => lens.Index < file.ListingPlaces.Length ? new LensText(Problems(view, file, lens.Index), []) : null,
            LensKind.Markets => lens.Index < file.ListingPlaces.Length ? new LensText(MarketTable.Of(view, file, file.ListingNumber(lens.Index)).Summary, []) : null,
            LensKind.CartonUses => lens.Index < file.Cartons.Length ? Uses(view, DefinitionKind.CartonSpec, file.Cartons[lens.Index].Id) : null,
            LensKind.Standing => lens.Index < file.ListingPlaces.Length ? OfListing(view, file, file.ListingNumber(lens.Index)) : null,
            LensKind.Figures => lens.Index < file.Figures.Length ? OfFigures(view, file.Figures[lens.Index]) : null,
            LensKind.Star => lens.Index < file.Stores.Length ? OfStore(view, file, file.Stores[lens.Index]) : null,
            LensKind.Offer => OffersOf(file).ElementAtOrDefault(lens.Index) is ({ } campaign, { } offer) ? OfOffer(view, campaign, offer) : null,
            _ => lens.Index < file.Templates.Length ? Uses(view, DefinitionKind.FreightTemplate, file.Templates[lens.Index].Id) : null,
        };
    }

    /// <summary>What the platform shows of a listing is looked up; how it stands is worked out when its lens comes into sight.</summary>
    private static LensKind[] Kinds(DocumentView view, ListingPlace listing) =>
        listing.Id is { } id && view.Workspace.Definitions.FiguresOf(id) is not null ? [LensKind.Problems, LensKind.Markets, LensKind.Standing] : [LensKind.Problems, LensKind.Markets];

    private static IEnumerable<(PlannedCampaign Campaign, Offer Offer)> OffersOf(AnalyzedFile file) => file.Campaigns.SelectMany(c => c.Offers, (c, o) => (c, o));

    private static LensText OfListing(DocumentView view, AnalyzedFile file, Listing listing) =>
        new(StandingWords.Of(Standing.Of(view, file, listing)).In(view.Locale), Standing.MetricsOf(view.Workspace, listing.Id));

    private static LensText OfFigures(DocumentView view, ListingFigures figures)
    {
        var shown = StandingWords.Shown(ListingScores.Shown(view.Path, figures.Id, figures, view.Workspace.Settings.AsOf)).Select(w => w.In(view.Locale)).ToList();
        return new LensText(shown.Count == 0 ? NothingShown.In(view.Locale) : string.Join(" · ", shown), Standing.ListingOf(view.Workspace, figures.Id));
    }

    private static LensText? OfStore(DocumentView view, AnalyzedFile file, StoreFigures store) =>
        Standing.Of(view, file, store) is { } star ? new LensText(StandingWords.Of(star).In(view.Locale), Standing.Raised(view, store, star)) : null;

    private static LensText OfOffer(DocumentView view, PlannedCampaign campaign, Offer offer) => Standing.Of(view, campaign, offer) is { } step
        ? new LensText(StandingWords.Of(step).In(view.Locale), Standing.ListingOf(view.Workspace, offer.Listing.Value))
        : new LensText(NoListing.In(view.Locale), []);

    private static Lens At(SyntaxNode node, LensKind kind, int index)
    {
        var text = node.Tree.Text;
        return new Lens(new TextSpan(node.Span.Start, Math.Clamp(text.Line(text.LineAt(node.Span.Start)).End, node.Span.Start, node.Span.End)), kind, index);
    }

    /// <summary>What stands before the first listing is counted with it; else a listing has what is found up to the next.</summary>
    private static string Problems(DocumentView view, AnalyzedFile file, int index)
    {
        var places = file.ListingPlaces;
        var start = index == 0 ? 0 : places[index].Node.Span.Start;
        var end = index + 1 < places.Length ? places[index + 1].Node.Span.Start : int.MaxValue;
        var own = view.Findings.Where(f => start <= f.Span.Start && f.Span.Start < end).CountBy(f => f.Severity).ToDictionary();
        var counts = Severities.Where(own.ContainsKey).Select(s => RuleWords.Count(s, own[s]).In(view.Locale)).ToList();
        return counts.Count == 0 ? RuleWords.NoProblems.In(view.Locale) : string.Join(view.Locale == Locale.Chinese ? "，" : ", ", counts);
    }

    private static LensText? Uses(DocumentView view, DefinitionKind kind, Field<string> id)
    {
        if (!id.TryGet(out var known)) return null;
        var places = DefinitionUses.Of(view.Workspace, kind, known);
        return new LensText(DefinitionUses.Title(places.Length).In(view.Locale), places);
    }
}
