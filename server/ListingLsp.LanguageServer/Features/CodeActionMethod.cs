using System.Text.Json;
using ListingLsp.LanguageServer.Conversion;
using ListingLsp.LanguageServer.Features.Actions;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;
using ListingLsp.Syntax.Text;

namespace ListingLsp.LanguageServer.Features;

/// <summary><c>textDocument/codeAction</c> and <c>codeAction/resolve</c>: what can be done about a place.</summary>
internal static class CodeActionMethod
{
    /// <summary>The kinds that the server has.</summary>
    public static readonly string[] Kinds = [Offer.QuickFix, Offer.Rewrite, Offer.FixAll];

    /// <summary>What can be done. A client that asks for the edits of the one that is chosen gets no others.</summary>
    public static readonly Method Instance = Method.Request("textDocument/codeAction", LspJson.Default.CodeActionParams, LspJson.Default.CodeActionArray, (session, p, cancel) =>
    {
        if (session.Find(p.TextDocument.Uri) is not { } document) return [];
        var client = session.Settings.Client;
        var actions = new List<CodeAction>();
        foreach (var kind in Kinds.Where(k => IsWanted(p.Context, k)))
        {
            var offers = Offers(document.View, document.Converter.ToSpan(p.Range), kind, client, cancel);
            for (var i = 0; i < offers.Count; i++)
            {
                if (offers[i].Disabled is not null && !client.KnowsDisabledActions) continue;
                var action = Describe(session, document, offers[i]);
                actions.Add(!client.CanResolveActionEdits || action.Disabled is not null
                    ? WithEdit(action, session, document, offers[i])
                    : action with { Data = JsonSerializer.SerializeToElement(new ActionData(p.TextDocument.Uri, document.Version, p.Range, kind, i), LspJson.Default.ActionData) });
            }
        }

        return [.. actions];
    });

    /// <summary>The edits of one of them.</summary>
    public static readonly Method Resolve = Method.Request("codeAction/resolve", LspJson.Default.CodeAction, LspJson.Default.CodeAction, (session, action, cancel) =>
    {
        if (DataOf(action) is not { } data) return action;
        var document = session.Get(data.Uri);
        if (document.Version == data.Version)
        {
            var offers = Offers(document.View, document.Converter.ToSpan(data.Range), data.Kind, session.Settings.Client, cancel);
            if (data.Index >= 0 && data.Index < offers.Count && offers[data.Index].Title == action.Title) return WithEdit(action, session, document, offers[data.Index]);
        }

        throw new RpcException(ErrorCode.ContentModified, "The document has changed since this was offered.");
    });

    /// <summary>What the server gave along; null where the client has made something else of it.</summary>
    private static ActionData? DataOf(CodeAction action)
    {
        try
        {
            return action.Data?.Deserialize(LspJson.Default.ActionData);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static List<Offer> Offers(DocumentView view, TextSpan place, string kind, ClientCapabilities client, CancellationToken cancel)
    {
        if (kind == Offer.FixAll) return Fixes.All(view) is { } all ? [all] : [];
        if (kind == Offer.Rewrite) return [.. Refactors.OfListing(view, place), .. Refactors.OfFile(view, client)];
        var findings = Fixes.At(view, place);
        List<Offer> offers = [.. Fixes.Of(view, findings), .. Fixes.OfRules(view, findings)];
        cancel.ThrowIfCancellationRequested();
        offers.AddRange(findings.SelectMany(new Suppressing(view).Of));
        offers.AddRange(findings.DistinctBy(f => f.Rule).SelectMany(f => SeverityChange.Of(view, f)));
        return offers;
    }

    /// <summary>
    /// A kind is wanted where it or one above it is asked for. Where nothing is said all are, but for that which editors ask for at each
    /// save: between others it would only be in the way.
    /// </summary>
    private static bool IsWanted(CodeActionContext context, string kind) => context.Only is { } only
        ? only.Any(o => o is not null && (o.Length == 0 || o == kind || kind.StartsWith(o + ".", StringComparison.Ordinal)))
        : kind != Offer.FixAll;

    private static CodeAction Describe(SessionView session, DocumentContext document, Offer offer)
    {
        var converter = new DiagnosticConverter(session, document.Workspace);
        return new CodeAction
        {
            Title = offer.Title,
            Kind = offer.Kind,
            Diagnostics = offer.Findings.IsEmpty ? null : [.. offer.Findings.Select(f => converter.Convert(f, document.Converter))],
            IsPreferred = offer.IsPreferred ? true : null,
            Disabled = offer.Disabled is { } reason ? new DisabledReason(reason) : null,
        };
    }

    private static CodeAction WithEdit(CodeAction action, SessionView session, DocumentContext document, Offer offer) =>
        offer.Disabled is not null ? action : action with { Edit = new EditConverter(session, document.Workspace).Convert(offer.Edits, offer.NewFile, offer.RemovedFile) };
}
