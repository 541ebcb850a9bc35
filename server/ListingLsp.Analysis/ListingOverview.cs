using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis;

/// <summary>What a reader of a whole catalogue is shown of one listing.</summary>
/// <param name="Id">Its id; null where there is none.</param>
/// <param name="Title">Its title; null where there is none.</param>
/// <param name="Line">One-based line of its file on which it begins.</param>
/// <param name="Span">Its place in the file.</param>
/// <param name="Markets">What holds for it in each of its markets.</param>
/// <param name="Prices">Its prices by quantity; null where it has none.</param>
public sealed record ListingOverview(string? Id, string? Title, int Line, TextSpan Span, MarketMatrix Markets, PriceOverview? Prices)
{
    /// <summary>The listings of a file.</summary>
    /// <param name="file">The file after the first phase.</param>
    /// <param name="findings">All findings in it.</param>
    /// <param name="definitions">The shared definitions of its workspace.</param>
    /// <param name="settings">What the config says.</param>
    public static ImmutableArray<ListingOverview> Of(AnalyzedFile file, ImmutableArray<Finding> findings, DefinitionIndex definitions, RuleSettings settings) =>
    [
        .. file.Listings.Select(listing => new ListingOverview(
            listing.Id.TryGet(out var id) ? id : null,
            listing.Title.TryGet(out var title) ? title : null,
            file.Tree.Text.LineAt(listing.Node.Span.Start) + 1,
            listing.Node.Span,
            MarketMatrix.Of(file, listing, findings, definitions, settings),
            PriceOverview.Of(listing, definitions))),
    ];
}
