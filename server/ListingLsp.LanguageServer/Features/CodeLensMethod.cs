using System.Text.Json;
using System.Text.Json.Nodes;
using ListingLsp.LanguageServer.Features.Lenses;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;

namespace ListingLsp.LanguageServer.Features;

/// <summary><c>textDocument/codeLens</c> and <c>codeLens/resolve</c>: problems, markets, standings and uses above definitions.</summary>
internal static class CodeLensMethod
{
    /// <summary>A command of clients: shows places, as <c>[uri, position, locations]</c> says.</summary>
    private const string ShowReferences = "listinglsp.showReferences";

    /// <summary>A command of clients: shows the market matrix of the listing at <c>[uri, position]</c>.</summary>
    private const string ShowMarkets = "listinglsp.showMarkets";

    /// <summary>More places nobody looks through in a list beside the text.</summary>
    private const int MostPlaces = 200;

    /// <summary>Where lenses are.</summary>
    public static readonly Method Instance = Method.Request("textDocument/codeLens", LspJson.Default.TextDocumentParams, LspJson.Default.CodeLensArray, (session, p, _) =>
    {
        if (!session.Settings.Lenses || session.Find(p.TextDocument.Uri) is not { } document) return [];
        return [.. LensFinder.Of(document.View).Select(l => new CodeLens { Range = document.Converter.ToRange(l.Span), Data = JsonSerializer.SerializeToElement(new LensData(p.TextDocument.Uri, (int)l.Kind, l.Index), LspJson.Default.LensData) })];
    });

    /// <summary>The words of one of them.</summary>
    public static readonly Method Resolve = Method.Request("codeLens/resolve", LspJson.Default.CodeLens, LspJson.Default.CodeLens, (session, lens, _) =>
    {
        if (DataOf(lens) is not { } data || session.Find(data.Uri) is not { } document) return lens with { Command = Nothing };
        var text = LensFinder.Resolve(document.View, new Lens(document.Converter.ToSpan(lens.Range), (LensKind)data.Kind, data.Index));
        return lens with { Command = text is null ? Nothing : CommandOf(text, (LensKind)data.Kind, lens, session, document, data.Uri) };
    });

    /// <summary>What this server sent along; null where it did not.</summary>
    private static LensData? DataOf(CodeLens lens)
    {
        try
        {
            return lens.Data?.Deserialize(LspJson.Default.LensData);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Its definition is gone: the client will ask for the lenses anew.</summary>
    private static Command Nothing => new() { Title = "", Name = "" };

    /// <summary>A client that lacks the command shows the words alone.</summary>
    private static Command CommandOf(LensText text, LensKind kind, CodeLens lens, SessionView session, DocumentContext document, string uri)
    {
        var name = kind switch { LensKind.Markets => ShowMarkets, LensKind.CartonUses or LensKind.TemplateUses => ShowReferences, _ => text.Places.IsEmpty ? "" : ShowReferences };
        if (name.Length == 0 || !session.Settings.Client.HasCommand(name)) return new Command { Title = text.Title, Name = "" };
        var arguments = new JsonArray(uri, JsonSerializer.SerializeToNode(lens.Range.Start, LspJson.Default.Position));
        if (name == ShowReferences) arguments.Add(JsonSerializer.SerializeToNode(text.Places.Take(MostPlaces).Select(p => session.LocationOf(document.Workspace, p.File, p.Span)).ToArray(), LspJson.Default.LocationArray));
        return new Command { Title = text.Title, Name = name, Arguments = JsonSerializer.SerializeToElement(arguments, LspJson.Default.JsonArray) };
    }
}
