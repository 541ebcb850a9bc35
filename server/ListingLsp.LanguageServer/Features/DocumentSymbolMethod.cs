using System.Text.Json;
using ListingLsp.LanguageServer.Features.Outline;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;

namespace ListingLsp.LanguageServer.Features;

/// <summary><c>textDocument/documentSymbol</c>: the contents of a document, as a tree where the client knows trees.</summary>
internal static class DocumentSymbolMethod
{
    /// <summary>The method.</summary>
    public static readonly Method Instance = Method.Request("textDocument/documentSymbol", LspJson.Default.TextDocumentParams, LspJson.Default.JsonElement, (session, p, _) =>
    {
        var document = session.Find(p.TextDocument.Uri);
        var nodes = document is null ? [] : OutlineFinder.Of(document.View);
        return session.Settings.Client.KnowsSymbolTrees
            ? JsonSerializer.SerializeToElement([.. nodes.Select(n => Tree(n, document!))], LspJson.Default.DocumentSymbolArray)
            : JsonSerializer.SerializeToElement([.. nodes.SelectMany(n => Flat(n, container: null, document!, p.TextDocument.Uri))], LspJson.Default.SymbolInformationArray);
    });

    private static DocumentSymbol Tree(OutlineNode node, DocumentContext document) => new()
    {
        Name = node.Name,
        Detail = node.Detail,
        Kind = KindOf(node.Kind),
        Range = document.Converter.ToRange(node.Span),
        SelectionRange = document.Converter.ToRange(node.NameSpan),
        Children = node.Children.IsEmpty ? null : [.. node.Children.Select(c => Tree(c, document))],
    };

    private static IEnumerable<SymbolInformation> Flat(OutlineNode node, string? container, DocumentContext document, string uri) =>
        node.Children.SelectMany(c => Flat(c, node.Name, document, uri)).Prepend(new SymbolInformation
        {
            Name = node.Name,
            Kind = KindOf(node.Kind),
            Location = new Location(uri, document.Converter.ToRange(node.Span)),
            ContainerName = container,
        });

    /// <summary>The numbers of the protocol: class, object, array, struct.</summary>
    private static int KindOf(OutlineKind kind) => kind switch
    {
        OutlineKind.Definition => 5,
        OutlineKind.Group => 19,
        OutlineKind.List => 18,
        _ => 23,
    };
}
