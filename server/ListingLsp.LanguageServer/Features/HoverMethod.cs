using ListingLsp.LanguageServer.Features.Hovering;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;

namespace ListingLsp.LanguageServer.Features;

/// <summary><c>textDocument/hover</c>: what there is to know about a place.</summary>
internal static class HoverMethod
{
    /// <summary>The method.</summary>
    public static readonly Method Instance = Method.Request("textDocument/hover", LspJson.Default.TextDocumentPositionParams, LspJson.Default.Hover, (session, p, _) =>
    {
        if (session.Find(p.TextDocument.Uri) is not { } document || Hoverer.At(document.View, document.Converter.ToOffset(p.Position), session.Settings.PageOf) is not { } hover) return null;
        var words = session.Settings.Client.KnowsMarkdownInHover ? MarkupContent.Markdown(hover.Markdown) : MarkupContent.PlainText(hover.Markdown);
        return new Hover(words, document.Converter.ToRange(hover.Span));
    });
}
