using ListingLsp.LanguageServer.Conversion;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;

namespace ListingLsp.LanguageServer.Features;

/// <summary><c>textDocument/diagnostic</c>: the diagnostics of a document, for clients that ask for them.</summary>
internal static class DocumentDiagnosticMethod
{
    /// <summary>The method.</summary>
    public static readonly Method Instance = Method.Request("textDocument/diagnostic", LspJson.Default.DocumentDiagnosticParams, LspJson.Default.DiagnosticReport, (session, p, _) =>
    {
        // A document that nobody knows has none: the client may ask for one that it has just closed.
        Diagnostic[] diagnostics = session.Find(p.TextDocument.Uri) is { } document ? new DiagnosticConverter(session, document.Workspace).Of(document.View.Path) : [];
        var id = DiagnosticResult.IdOf(diagnostics);
        return p.PreviousResultId == id ? new DiagnosticReport { Kind = "unchanged", ResultId = id } : new DiagnosticReport { Kind = "full", ResultId = id, Items = diagnostics };
    });
}
