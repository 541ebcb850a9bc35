using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.LanguageServer.Features.Matrix;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;

namespace ListingLsp.LanguageServer.Features;

/// <summary><c>listinglsp/marketMatrix</c>: what holds for listings in each of their markets, for people and for programs.</summary>
internal static class MarketMatrixMethod
{
    /// <summary>The method.</summary>
    public static readonly Method Instance = Method.Request("listinglsp/marketMatrix", LspJson.Default.MarketMatrixParams, LspJson.Default.MarketMatrixResult, (session, p, _) =>
    {
        if (session.Find(p.TextDocument.Uri) is not { } document) return null;
        var tables = MarketTable.Of(document.View);
        if (p.Position is { } position && document.Converter.ToOffset(position) is var offset && tables.LastOrDefault(t => t.Listing.Node.Span.Start <= offset) is { } here) tables = [here];
        return new MarketMatrixResult(string.Join('\n', tables.Select(t => t.ToMarkdown())), [.. tables.Select(t => Of(t, document))]);
    });

    private static MarketMatrixListing Of(MarketTable table, DocumentContext document) => new()
    {
        Id = table.Matrix.Id,
        Title = table.Listing.Title.TryGet(out var title) ? title : null,
        Range = document.Converter.ToRange(table.Listing.Node.Span),
        MarketsStated = table.Matrix.IsStated,
        Summary = table.Summary,
        Markets = [.. table.Matrix.Rows.Select(r => Of(r, document))],
    };

    private static MarketMatrixRow Of(MarketRow row, DocumentContext document) => new()
    {
        Market = row.Market,
        Name = row.Name.In(document.View.Locale),
        Sold = row.IsSold,
        Status = row.Notes.IsEmpty ? "sold" : MarketWords.IdOf(row.Notes[0].Status),
        Words = row.Verdict.In(document.View.Locale),
        Freight = FreightWords.Of(row.Freight)?.In(document.View.Locale),
        Notes = [.. row.Notes.Select(n => Of(n, document))],
    };

    private static MarketMatrixNote Of(MarketNote note, DocumentContext document) => new()
    {
        Status = MarketWords.IdOf(note.Status),
        Words = MarketWords.Of(note.Status).In(document.View.Locale),
        Rule = note.Finding?.Rule.Id,
        Severity = note.Finding is { } finding ? RuleWords.Of(finding.Severity) : null,
        Message = note.Finding?.Message.In(document.View.Locale),
        Range = note.Finding is { } found ? document.Converter.ToRange(found.Span) : null,
    };
}
