using ListingLsp.LanguageServer.Conversion;
using ListingLsp.LanguageServer.Features;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.Syntax.Text;

namespace ListingLsp.LanguageServer.Session;

/// <summary>What the server offers a client.</summary>
internal static class Capabilities
{
    private const int Incremental = 2;

    /// <summary>For a client.</summary>
    public static ServerCapabilities Of(ClientCapabilities client, ColumnUnit encoding) => new()
    {
        PositionEncoding = encoding switch { ColumnUnit.Utf8 => "utf-8", ColumnUnit.Utf32 => "utf-32", _ => "utf-16" },
        TextDocumentSync = new TextDocumentSyncOptions(OpenClose: true, Incremental, Save: true),
        CodeActionProvider = client.KnowsCodeActionLiterals ? new CodeActionOptions(CodeActionMethod.Kinds, ResolveProvider: client.CanResolveActionEdits) : null,
        CompletionProvider = CompletionMethod.Options,
        HoverProvider = true,
        InlayHintProvider = new ResolveOptions(ResolveProvider: false),
        CodeLensProvider = new ResolveOptions(ResolveProvider: true),
        DocumentSymbolProvider = true,
        FoldingRangeProvider = true,
        SelectionRangeProvider = true,
        DocumentLinkProvider = new ResolveOptions(ResolveProvider: false),
        DefinitionProvider = true,
        ReferencesProvider = true,
        DocumentHighlightProvider = true,
        RenameProvider = new RenameOptions(PrepareProvider: true),
        WorkspaceSymbolProvider = true,
        DiagnosticProvider = client.PullsDiagnostics ? new DiagnosticOptions(DiagnosticConverter.Source, InterFileDependencies: true, WorkspaceDiagnostics: true) : null,
        Workspace = new WorkspaceOptions(new WorkspaceFoldersOptions(Supported: true, ChangeNotifications: true)),
    };
}
