using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis;

/// <summary>Something that is said of a listing in a market.</summary>
/// <param name="Status">What.</param>
/// <param name="Finding">The finding that says so; null for freight that no rule demands.</param>
public sealed record MarketNote(MarketStatus Status, Finding? Finding);

/// <summary>A listing in one market.</summary>
/// <param name="Market">Code of the market.</param>
/// <param name="Notes">What is said of it, the gravest first; none where it can be sold.</param>
/// <param name="Freight">The freight of its smallest order.</param>
public sealed record MarketRow(string Market, ImmutableArray<MarketNote> Notes, FreightQuote Freight)
{
    /// <summary>Buyers there can order it.</summary>
    public bool IsSold => !Notes.Any(n => n.Status is MarketStatus.Blocked or MarketStatus.DisplayOnly or MarketStatus.NoFreight);

    /// <summary>What the market is called; its code where it is not known.</summary>
    public LocalizedText Name => Markets.Single.Find(Market)?.Name ?? Market;

    /// <summary>All that is said of it, with the rules that say so: <c>sold, marking needed (LST4005)</c>.</summary>
    public LocalizedText Verdict => new(
        string.Join(", ", Said.Select(s => s.Rule is null ? s.Words.En : $"{s.Words.En} ({s.Rule})")),
        string.Join('，', Said.Select(s => s.Rule is null ? s.Words.Zh : $"{s.Words.Zh}（{s.Rule}）")));

    private IEnumerable<(LocalizedText Words, string? Rule)> Said =>
        Notes.Select(n => (MarketWords.Of(n.Status), n.Finding?.Rule.Id)).Prepend((MarketWords.Sold, null)).Skip(IsSold ? 0 : 1);
}

/// <summary>What holds for a listing in each of its markets: the findings by market, and the freight.</summary>
/// <param name="Id">Id of the listing, or null.</param>
/// <param name="Document">Zero-based index of the document in its file.</param>
/// <param name="IsStated">The listing says where it is sold; where not, the rows are those of the core 10 markets.</param>
/// <param name="Rows">Its markets, in the order of the listing.</param>
public sealed record MarketMatrix(string? Id, int Document, bool IsStated, ImmutableArray<MarketRow> Rows)
{
    /// <summary>The matrices of the listings of a file.</summary>
    /// <param name="file">The file after the first phase.</param>
    /// <param name="findings">All findings in it.</param>
    /// <param name="definitions">The shared definitions of its workspace.</param>
    /// <param name="settings">What the config says.</param>
    public static ImmutableArray<MarketMatrix> Of(AnalyzedFile file, ImmutableArray<Finding> findings, DefinitionIndex definitions, RuleSettings settings) =>
        [.. file.Listings.Select(listing => Of(file, listing, findings, definitions, settings))];

    /// <summary>The matrix of one of its listings.</summary>
    /// <param name="file">The file after the first phase.</param>
    /// <param name="listing">The listing.</param>
    /// <param name="findings">All findings in the file.</param>
    /// <param name="definitions">The shared definitions of its workspace.</param>
    /// <param name="settings">What the config says.</param>
    public static MarketMatrix Of(AnalyzedFile file, Listing listing, ImmutableArray<Finding> findings, DefinitionIndex definitions, RuleSettings settings)
    {
        var own = findings.Where(f => f.File == file.Path && f.Rule.Matrix is not null && listing.Node.Span.Contains(f.Span)).ToList();
        var unweighed = findings.FirstOrDefault(f => f.File == file.Path && f.Rule.Id is "LST3004" or "LST3010" && listing.Node.Span.Contains(f.Span));
        var index = file.Tree.Documents.TakeWhile(d => !d.Root.Span.Contains(listing.Node.Span)).Count();
        return Of(listing, index, own, new ListingVerdicts(listing, definitions, settings), unweighed, settings.AsOf);
    }

    private static MarketMatrix Of(Listing listing, int document, List<Finding> findings, ListingVerdicts verdicts, Finding? unweighed, DateOnly day)
    {
        var isStated = verdicts.Destinations.AreStated;
        var markets = isStated ? verdicts.Destinations.All : Markets.CoreOn(day);
        return new(listing.Id.TryGet(out var id) ? id : null, document, isStated, [.. markets.Select(m => new MarketRow(m, [.. Notes(m).OrderBy(n => n.Status).DistinctBy(n => (n.Status, n.Finding?.Rule.Id))], verdicts.Freight.To(m)))]);

        IEnumerable<MarketNote> Notes(string market)
        {
            var concerned = findings.Where(f => f.Markets.IsEmpty || f.Markets.Contains(market)).Select(f => new MarketNote(f.Rule.Matrix!.Value, f)).ToList();
            // No rule asks freight of what is not ready to ship, nor of a market that comes with a group.
            var isUncovered = listing.IsReadyToShip == true && verdicts.Freight.To(market).IsMissing && !concerned.Exists(n => n.Status == MarketStatus.NoFreight);
            return isUncovered ? concerned.Append(new MarketNote(MarketStatus.NoFreight, unweighed)) : concerned;
        }
    }
}
