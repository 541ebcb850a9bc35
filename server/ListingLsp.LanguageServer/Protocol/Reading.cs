using System.Text.Json;

namespace ListingLsp.LanguageServer.Protocol;

internal sealed record CompletionParams : TextDocumentPositionParams
{
    public CompletionContext? Context { get; init; }
}

internal sealed record CompletionContext
{
    public int TriggerKind { get; init; } = 1;

    public string? TriggerCharacter { get; init; }
}

internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);

/// <summary>Kinds are the numbers of the protocol; insert text format 2 is a snippet.</summary>
internal sealed record CompletionItem
{
    public required string Label { get; init; }

    public CompletionLabelDetails? LabelDetails { get; init; }

    public int? Kind { get; init; }

    public string? Detail { get; init; }

    public MarkupContent? Documentation { get; init; }

    public bool? Preselect { get; init; }

    public string? SortText { get; init; }

    public string? FilterText { get; init; }

    public int? InsertTextFormat { get; init; }

    public int? InsertTextMode { get; init; }

    public TextEdit? TextEdit { get; init; }

    public TextEdit[]? AdditionalTextEdits { get; init; }

    public string[]? CommitCharacters { get; init; }

    public Command? Command { get; init; }

    public JsonElement? Data { get; init; }
}

internal sealed record CompletionLabelDetails(string? Detail, string? Description);

internal sealed record Hover(MarkupContent Contents, Range Range);

internal sealed record ReferenceParams : TextDocumentPositionParams
{
    public ReferenceContext? Context { get; init; }
}

internal sealed record ReferenceContext
{
    public bool IncludeDeclaration { get; init; }
}

/// <summary>Kind 1 text, 2 read, 3 write.</summary>
internal sealed record DocumentHighlight(Range Range, int Kind);

/// <summary>Kinds are the numbers of the protocol.</summary>
internal sealed record DocumentSymbol
{
    public required string Name { get; init; }

    public string? Detail { get; init; }

    public required int Kind { get; init; }

    public required Range Range { get; init; }

    public required Range SelectionRange { get; init; }

    public DocumentSymbol[]? Children { get; init; }
}

internal sealed record SymbolInformation
{
    public required string Name { get; init; }

    public required int Kind { get; init; }

    public required Location Location { get; init; }

    public string? ContainerName { get; init; }
}

internal sealed record WorkspaceSymbolParams
{
    public required string Query { get; init; }
}

internal sealed record DocumentLink
{
    public required Range Range { get; init; }

    public string? Target { get; init; }

    public string? Tooltip { get; init; }
}

/// <summary>Kind <c>comment</c> or <c>region</c>, or none.</summary>
internal sealed record FoldingRange
{
    public required int StartLine { get; init; }

    public int? StartCharacter { get; init; }

    public required int EndLine { get; init; }

    public int? EndCharacter { get; init; }

    public string? Kind { get; init; }
}

internal sealed record SelectionRangeParams : TextDocumentParams
{
    public required Position[] Positions { get; init; }
}

internal sealed record SelectionRange(Range Range, SelectionRange? Parent);

internal sealed record InlayHintParams : TextDocumentParams
{
    public required Range Range { get; init; }
}

internal sealed record InlayHint
{
    public required Position Position { get; init; }

    public required string Label { get; init; }

    public bool? PaddingLeft { get; init; }

    public bool? PaddingRight { get; init; }

    public MarkupContent? Tooltip { get; init; }
}

internal sealed record CodeLens
{
    public required Range Range { get; init; }

    public Command? Command { get; init; }

    public JsonElement? Data { get; init; }
}
