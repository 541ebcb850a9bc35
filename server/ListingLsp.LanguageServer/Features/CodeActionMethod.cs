using ListingLsp.LanguageServer.Conversion;
using ListingLsp.LanguageServer.Features.Actions;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;

namespace ListingLsp.LanguageServer.Features;

/// <summary><c>textDocument/codeAction</c>: what can be done about a place.</summary>
internal static class CodeActionMethod
{
    /// <summary>The kinds that the server has.</summary>
    public static readonly string[] Kinds = [Offer.QuickFix, Offer.FixAll];

    /// <summary>The method.</summary>
    public static readonly Method Instance = Method.Request("textDocument/codeAction", LspJson.Default.CodeActionParams, LspJson.Default.CodeActionArray, (session, p, cancel) =>
    {
        if (session.Find(p.TextDocument.Uri) is not { } document) return [];
        var view = document.View;
        var findings = Fixes.At(view, document.Converter.ToSpan(p.Range));
        var offers = new List<Offer>();
        if (IsWanted(p.Context, Offer.QuickFix))
        {
            offers.AddRange(Fixes.Of(view, findings));
            offers.AddRange(Fixes.OfRules(view, findings));
            cancel.ThrowIfCancellationRequested();
            offers.AddRange(findings.SelectMany(new Suppressing(view).Of));
            offers.AddRange(findings.DistinctBy(f => f.Rule).SelectMany(f => SeverityChange.Of(view, f)));
        }

        // At each save an editor asks for this kind alone; between others it would only be in the way.
        if (p.Context.Only is not null && IsWanted(p.Context, Offer.FixAll) && Fixes.All(view) is { } all) offers.Add(all);
        return [.. offers.Select(o => Action(session, document, o))];
    });

    /// <summary>A kind is wanted where nothing is said, or it or one above it.</summary>
    private static bool IsWanted(CodeActionContext context, string kind) => context.Only is not { } only || only.Any(o => o == kind || kind.StartsWith(o + ".", StringComparison.Ordinal));

    private static CodeAction Action(SessionView session, DocumentContext document, Offer offer)
    {
        var converter = new DiagnosticConverter(session, document.Workspace);
        return new CodeAction
        {
            Title = offer.Title,
            Kind = offer.Kind,
            Diagnostics = offer.Findings.IsEmpty ? null : [.. offer.Findings.Select(f => converter.Convert(f, document.Converter))],
            IsPreferred = offer.IsPreferred ? true : null,
            Edit = new EditConverter(session, document.Workspace).Convert(offer.Edits, offer.NewFile),
        };
    }
}
