using ListingLsp.LanguageServer.Features.Outline;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;

namespace ListingLsp.LanguageServer.Features;

/// <summary><c>textDocument/selectionRange</c>: what is selected around places, wider and wider.</summary>
internal static class SelectionRangeMethod
{
    /// <summary>The method.</summary>
    public static readonly Method Instance = Method.Request("textDocument/selectionRange", LspJson.Default.SelectionRangeParams, LspJson.Default.SelectionRangeArray, (session, p, _) =>
        session.Find(p.TextDocument.Uri) is not { } document ? null : [.. p.Positions.Select(position => Of(document, position))]);

    private static SelectionRange Of(DocumentContext document, Position position) =>
        SelectionFinder.At(document.View.Tree, document.Converter.ToOffset(position)).Reverse().Aggregate((SelectionRange?)null, (outer, span) => new SelectionRange(document.Converter.ToRange(span), outer))!;
}
