using System.Collections.Immutable;
using ListingLsp.LanguageServer.Features;
using ListingLsp.LanguageServer.Protocol;

namespace ListingLsp.LanguageServer.Session;

/// <summary>All methods but those of the session itself, written out by hand. A new one is one line.</summary>
internal static class MethodList
{
    /// <summary>The methods.</summary>
    public static readonly ImmutableArray<Method> All =
    [
        Method.Notification("textDocument/didOpen", LspJson.Default.DidOpenParams, (session, p) => session.Open(p.TextDocument)),
        Method.Notification("textDocument/didChange", LspJson.Default.DidChangeParams, (session, p) => session.Change(p)),
        Method.Notification("textDocument/didClose", LspJson.Default.TextDocumentParams, (session, p) => session.Close(p.TextDocument.Uri)),
        Method.Notification("textDocument/didSave", LspJson.Default.TextDocumentParams, (session, p) => session.Touch([p.TextDocument.Uri])),
        Method.Notification("workspace/didChangeWatchedFiles", LspJson.Default.DidChangeWatchedFilesParams, (session, p) => session.Touch(p.Changes.OfType<FileEvent>().Select(c => c.Uri))),
        Method.Notification("workspace/didChangeWorkspaceFolders", LspJson.Default.DidChangeWorkspaceFoldersParams, (session, p) =>
        {
            session.RemoveFolders(p.Event.Removed.OfType<WorkspaceFolder>().Select(f => f.Uri));
            session.AddFolders(p.Event.Added.OfType<WorkspaceFolder>().Select(f => f.Uri));
        }),
        DocumentDiagnosticMethod.Instance,
        CompletionMethod.Instance,
        CodeActionMethod.Instance,
        CodeActionMethod.Resolve,
        HoverMethod.Instance,
        InlayHintMethod.Instance,
        CodeLensMethod.Instance,
        CodeLensMethod.Resolve,
        DocumentSymbolMethod.Instance,
        FoldingRangeMethod.Instance,
        SelectionRangeMethod.Instance,
        DocumentLinkMethod.Instance,
        MarketMatrixMethod.Instance,
        RulePageMethod.Instance,
        NavigationMethods.Definition,
        NavigationMethods.References,
        NavigationMethods.Highlight,
        NavigationMethods.PrepareRename,
        NavigationMethods.Rename,
        NavigationMethods.Symbols,
    ];
}
