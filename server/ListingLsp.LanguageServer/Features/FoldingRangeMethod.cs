using ListingLsp.LanguageServer.Features.Outline;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;

namespace ListingLsp.LanguageServer.Features;

/// <summary><c>textDocument/foldingRange</c>: lines that can be folded away.</summary>
internal static class FoldingRangeMethod
{
    /// <summary>The method.</summary>
    public static readonly Method Instance = Method.Request("textDocument/foldingRange", LspJson.Default.TextDocumentParams, LspJson.Default.FoldingRangeArray, (session, p, _) => session.Find(p.TextDocument.Uri) is not { } document
        ? []
        : [.. FoldFinder.Of(document.View.Tree).Select(f => new FoldingRange { StartLine = f.FirstLine, EndLine = f.LastLine, Kind = f.IsComment ? "comment" : null })]);
}
