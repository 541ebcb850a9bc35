using System.Text.Json;

namespace ListingLsp.LanguageServer.Protocol;

/// <summary>What a client says it can do. What it does not say, or says in another form, it cannot.</summary>
/// <param name="capabilities">As the client sent them.</param>
internal sealed class ClientCapabilities(JsonElement capabilities)
{
    /// <summary>Encodings of columns that the client knows, the preferred one first; UTF-16 where it says nothing.</summary>
    public IEnumerable<string> PositionEncodings => Texts("general", "positionEncodings");

    public bool HasProgress => Is("window", "workDoneProgress");

    public bool HasConfiguration => Is("workspace", "configuration");

    public bool CanWatchFiles => Is("workspace", "didChangeWatchedFiles", "dynamicRegistration");

    public bool CanRegisterConfiguration => Is("workspace", "didChangeConfiguration", "dynamicRegistration");

    public bool CanApplyEdits => Is("workspace", "applyEdit");

    public bool KnowsDocumentChanges => Is("workspace", "workspaceEdit", "documentChanges");

    public bool CanCreateFiles => HasText("create", "workspace", "workspaceEdit", "resourceOperations");

    public bool CanDeleteFiles => HasText("delete", "workspace", "workspaceEdit", "resourceOperations");

    /// <summary>The client asks for diagnostics; then none are pushed.</summary>
    public bool PullsDiagnostics => At("textDocument", "diagnostic") is { ValueKind: JsonValueKind.Object };

    public bool CanRefreshDiagnostics => Is("workspace", "diagnostics", "refreshSupport");

    public bool CanRefreshInlayHints => Is("workspace", "inlayHint", "refreshSupport");

    public bool CanRefreshCodeLenses => Is("workspace", "codeLens", "refreshSupport");

    public bool KnowsRelatedInformation => Is("textDocument", "publishDiagnostics", "relatedInformation") || Is("textDocument", "diagnostic", "relatedInformation");

    public bool KnowsCodeDescription => Is("textDocument", "publishDiagnostics", "codeDescriptionSupport") || Is("textDocument", "diagnostic", "codeDescriptionSupport");

    public bool KnowsDiagnosticData => Is("textDocument", "publishDiagnostics", "dataSupport") || Is("textDocument", "diagnostic", "dataSupport");

    public bool KnowsTags => At("textDocument", "publishDiagnostics", "tagSupport") is { ValueKind: JsonValueKind.Object } || At("textDocument", "diagnostic", "tagSupport") is { ValueKind: JsonValueKind.Object };

    public bool KnowsCodeActionLiterals => At("textDocument", "codeAction", "codeActionLiteralSupport") is { ValueKind: JsonValueKind.Object };

    public bool KnowsDisabledActions => Is("textDocument", "codeAction", "disabledSupport");

    public bool CanResolveActionEdits => Is("textDocument", "codeAction", "dataSupport") && HasText("edit", "textDocument", "codeAction", "resolveSupport", "properties");

    public bool KnowsSnippets => Is("textDocument", "completion", "completionItem", "snippetSupport");

    public bool KnowsCommitCharacters => Is("textDocument", "completion", "completionItem", "commitCharactersSupport");

    /// <summary>Lines of a snippet can be taken as they are, their indentation too.</summary>
    public bool CanInsertAsIs => At("textDocument", "completion", "completionItem", "insertTextModeSupport", "valueSet") is { ValueKind: JsonValueKind.Array } modes && modes.EnumerateArray().Any(m => m.ValueKind == JsonValueKind.Number && m.TryGetInt32(out var mode) && mode == 1);

    public bool KnowsMarkdownInCompletion => HasText("markdown", "textDocument", "completion", "completionItem", "documentationFormat");

    public bool KnowsMarkdownInHover => HasText("markdown", "textDocument", "hover", "contentFormat");

    public bool KnowsSymbolTrees => Is("textDocument", "documentSymbol", "hierarchicalDocumentSymbolSupport");

    public bool FoldsWholeLines => Is("textDocument", "foldingRange", "lineFoldingOnly");

    /// <summary>The client has a command of its own by that name, as <c>experimental.commands.commands</c> says.</summary>
    public bool HasCommand(string name) => HasText(name, "experimental", "commands", "commands");

    private bool Is(params ReadOnlySpan<string> path) => At(path) is { ValueKind: JsonValueKind.True };

    private bool HasText(string text, params ReadOnlySpan<string> path) => Texts(path).Contains(text);

    private List<string> Texts(params ReadOnlySpan<string> path) =>
        At(path) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(JsonText.TextOf).OfType<string>()] : [];

    private JsonElement? At(params ReadOnlySpan<string> path)
    {
        var at = capabilities;
        foreach (var name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        }

        return at;
    }
}
