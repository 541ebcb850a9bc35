using System.Globalization;
using ListingLsp.LanguageServer.Features.Outline;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;

namespace ListingLsp.LanguageServer.Features;

/// <summary><c>textDocument/documentLink</c>: addresses, images, shared definitions, files that settings name.</summary>
internal static class DocumentLinkMethod
{
    /// <summary>The method.</summary>
    public static readonly Method Instance = Method.Request("textDocument/documentLink", LspJson.Default.TextDocumentParams, LspJson.Default.DocumentLinkArray, (session, p, _) => session.Find(p.TextDocument.Uri) is not { } document
        ? []
        : [.. LinkFinder.Of(document.View).Select(l => new DocumentLink { Range = document.Converter.ToRange(l.Span), Target = l.Address ?? Target(l, session, document) })]);

    /// <summary>A line stands behind the address, as editors read it.</summary>
    private static string Target(Link link, SessionView session, DocumentContext document)
    {
        var uri = session.UriOf(document.Workspace, link.File!);
        return link.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{uri}#L{line + 1}") : uri;
    }
}
