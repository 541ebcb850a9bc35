using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Scores;
using ListingLsp.LanguageServer.Features.Definitions;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ListingLsp.Workspace.Live;

namespace ListingLsp.LanguageServer.Features.Standings;

/// <summary>How listings, stores and offers of a workspace stand, and where that is said.</summary>
internal static class Standing
{
    /// <summary>A listing by its id, with its file after the first phase; null where it is not there, or has not been read yet.</summary>
    public static (AnalyzedFile File, Listing Listing)? Find(WorkspaceState workspace, string id)
    {
        foreach (var file in workspace.Files.Values)
        {
            if (file.Checked?.Facts.Definitions.Any(d => d.Kind == DefinitionKind.Listing && d.Id == id) != true || workspace.Analyze(file.Path) is not { } analyzed) continue;
            if (analyzed.Listings.FirstOrDefault(l => l.Id.Or("") == id) is { } listing) return (analyzed, listing);
        }

        return null;
    }

    /// <summary>How a listing stands.</summary>
    public static ScoreReport Of(DocumentView view, AnalyzedFile file, Listing listing) => ListingScores.Of(file, listing, view.Workspace.Definitions, view.Workspace.Settings);

    /// <summary>How a store of a document stands.</summary>
    public static StarReport? Of(DocumentView view, AnalyzedFile file, StoreFigures store)
    {
        var facts = view.Workspace.Files.Values.Select(f => f.Checked?.Facts).OfType<FileFacts>().ToList();
        var settings = view.Workspace.Settings;
        return StarReports.Of(file, facts, view.Workspace.Definitions, null, settings.AsOf).ElementAtOrDefault(file.Stores.IndexOf(store));
    }

    /// <summary>What a campaign asks of an offer; null where its listing is not known.</summary>
    public static ScoreStep? Of(DocumentView view, PlannedCampaign campaign, Offer offer) =>
        offer.Listing.TryGet(out var id) && Find(view.Workspace, id) is var (file, listing) ? ListingScores.OfOffer(file, listing, campaign, offer, view.Path, view.Workspace.Definitions, view.Workspace.Settings) : null;

    /// <summary>The entry of a metrics file that speaks of a listing; none where two do.</summary>
    public static ImmutableArray<UsePlace> MetricsOf(WorkspaceState workspace, Field<string> id)
    {
        if (!id.TryGet(out var name) || workspace.Definitions.FiguresOf(name) is not { } figures) return [];
        var file = workspace.Files.Values.FirstOrDefault(f => f.Kind == FileKind.Metrics && f.Analyzed?.Tree == figures.Node.Tree);
        return file is null ? [] : [new UsePlace(file.Path, figures.Entry.Key.Span)];
    }

    /// <summary>Where a listing is defined.</summary>
    public static ImmutableArray<UsePlace> ListingOf(WorkspaceState workspace, string id) => Find(workspace, id) is var (file, listing) ? [new UsePlace(file.Path, listing.Id.Node.Span)] : [];

    /// <summary>The figures of a store that the cheapest way up raises.</summary>
    public static ImmutableArray<UsePlace> Raised(DocumentView view, StoreFigures store, StarReport star) => star.WaysUp is not [var way, ..] || store.Node is not MappingSyntax group ? [] :
    [
        .. way.Raise.Concat(way.Check)
            .SelectMany(i => StarFields.Of(i))
            .Select(f => group.Find(f)?.Key.Span)
            .OfType<TextSpan>()
            .Select(s => new UsePlace(view.Path, s)),
    ];
}
