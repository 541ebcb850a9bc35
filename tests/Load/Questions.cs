using System.Collections.Immutable;
using System.Text.Json;

namespace ListingLsp.Load;

/// <summary>A request of any method about any place of a document.</summary>
/// <param name="Method">The method.</param>
/// <param name="Parameters">As JSON.</param>
/// <param name="Uri">The document; null where it is about none.</param>
internal sealed record Question(string Method, string Parameters, string? Uri)
{
    /// <summary>The methods about a document.</summary>
    private static readonly ImmutableArray<string> Methods =
    [
        "textDocument/hover", "textDocument/completion", "textDocument/definition", "textDocument/references", "textDocument/documentHighlight", "textDocument/prepareRename", "textDocument/rename",
        "textDocument/documentSymbol", "textDocument/foldingRange", "textDocument/selectionRange", "textDocument/documentLink", "textDocument/codeLens", "textDocument/inlayHint", "textDocument/codeAction",
        "textDocument/diagnostic", "listinglsp/marketMatrix",
    ];

    /// <summary>Any of them.</summary>
    public static Question Of(Document document, LoadOptions options, Random random)
    {
        if (random.Next(30) == 0) return new Question("workspace/symbol", $$"""{"query":"{{"apo".Substring(random.Next(3), 1)}}"}""", null);
        if (random.Next(60) == 0) return new Question("listinglsp/rulePage", """{"rule":"LST1001"}""", null);
        return Of(Methods[random.Next(Methods.Length)], document, options, random);
    }

    /// <summary>One of a method.</summary>
    public static Question Of(string method, Document document, LoadOptions options, Random random)
    {
        var (one, other) = (random.Next(document.Text.Length + 1), random.Next(document.Text.Length + 1));
        var (start, end) = (Places.Whole(document.Text, Math.Min(one, other)), Places.Whole(document.Text, Math.Max(one, other)));
        var range = Places.Range(document.Text, start, end, options.Encoding);
        var position = Places.Position(document.Text, start, options.Encoding);
        return new Question(method, $$"""{"textDocument":{"uri":"{{document.Uri}}"},"position":{{position}},"positions":[{{position}}],"range":{{range}},"newName":"new-{{random.Next(9)}}","context":{"diagnostics":[],"includeDeclaration":true} }""", document.Uri);
    }

    /// <summary>What an answer can be asked further: an action or a lens to resolve.</summary>
    public IEnumerable<Question> Further(Answer answer)
    {
        var method = Method switch { "textDocument/codeAction" => "codeAction/resolve", "textDocument/codeLens" => "codeLens/resolve", _ => null };
        if (method is null || answer.Result is null) yield break;
        using var json = JsonDocument.Parse(answer.Result);
        if (json.RootElement.ValueKind != JsonValueKind.Array) yield break;
        foreach (var item in json.RootElement.EnumerateArray().Take(3)) yield return new Question(method, item.GetRawText(), Uri);
    }
}
