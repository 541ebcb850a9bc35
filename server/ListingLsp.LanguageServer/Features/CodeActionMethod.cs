using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Fixes;
using ListingLsp.LanguageServer.Conversion;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;
using ListingLsp.Syntax.Text;

namespace ListingLsp.LanguageServer.Features;

/// <summary><c>textDocument/codeAction</c>: what can be done about a place.</summary>
internal static class CodeActionMethod
{
    /// <summary>The method.</summary>
    public static readonly Method Instance = Method.Request("textDocument/codeAction", LspJson.Default.CodeActionParams, LspJson.Default.CodeActionArray, (session, p, _) =>
    {
        var document = session.Get(p.TextDocument.Uri);
        var place = document.Converter.ToSpan(p.Range);
        if (p.Context.Only is { } only && !only.Any(o => o == "quickfix")) return [];
        return [.. document.View.Findings.Where(f => f.Span.Start <= place.End && place.Start <= f.Span.End).SelectMany(f => f.Fixes.Select((x, i) => Of(session, document, f, x, isFirst: i == 0)))];
    });

    private static CodeAction Of(SessionView session, DocumentContext document, Finding finding, Fix fix, bool isFirst) => new()
    {
        Title = fix.Title.In(document.View.Locale),
        Kind = "quickfix",
        Diagnostics = [new DiagnosticConverter(session, document.Workspace).Convert(finding, document.Converter)],
        IsPreferred = isFirst && fix.Safety == FixSafety.Safe ? true : null,
        Edit = new EditConverter(session, document.Workspace).Convert(fix.Edits),
    };
}
