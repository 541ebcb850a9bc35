using ListingLsp.LanguageServer.Features.Hints;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;

namespace ListingLsp.LanguageServer.Features;

/// <summary><c>textDocument/inlayHint</c>: what tiers and cartons come to, and the names of markets.</summary>
internal static class InlayHintMethod
{
    /// <summary>The method.</summary>
    public static readonly Method Instance = Method.Request("textDocument/inlayHint", LspJson.Default.InlayHintParams, LspJson.Default.InlayHintArray, (session, p, _) =>
    {
        if (session.Find(p.TextDocument.Uri) is not { } document) return [];
        var wanted = new HintOptions { Tiers = session.Settings.TierHints, Cartons = session.Settings.CartonHints, Markets = session.Settings.MarketHints };
        return [.. HintFinder.In(document.View, document.Converter.ToSpan(p.Range), wanted).Select(h => new InlayHint { Position = document.Converter.ToPosition(h.Offset), Label = h.Label, PaddingLeft = true })];
    });
}
