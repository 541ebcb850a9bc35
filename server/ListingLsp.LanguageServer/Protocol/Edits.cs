using System.Text.Json;

namespace ListingLsp.LanguageServer.Protocol;

/// <summary>Changes of several documents: by version where the client knows versions, else by address.</summary>
internal sealed record WorkspaceEdit
{
    public Dictionary<string, TextEdit[]>? Changes { get; init; }

    public DocumentChange[]? DocumentChanges { get; init; }
}

/// <summary>Edits of a document; or, where there is a kind, a file that is made (<c>create</c>), renamed or deleted.</summary>
internal sealed record DocumentChange
{
    public string? Kind { get; init; }

    public string? Uri { get; init; }

    public VersionedTextDocumentIdentifier? TextDocument { get; init; }

    public TextEdit[]? Edits { get; init; }
}

internal sealed record ApplyEditParams(string? Label, WorkspaceEdit Edit);

internal sealed record CodeActionParams : TextDocumentParams
{
    public required Range Range { get; init; }

    public required CodeActionContext Context { get; init; }
}

/// <summary>Without the diagnostics that the client has there: those of other servers have any form, and our own we know.</summary>
internal sealed record CodeActionContext
{
    public string[]? Only { get; init; }

    public int? TriggerKind { get; init; }
}

internal sealed record CodeAction
{
    public required string Title { get; init; }

    public string? Kind { get; init; }

    public Diagnostic[]? Diagnostics { get; init; }

    public bool? IsPreferred { get; init; }

    public DisabledReason? Disabled { get; init; }

    public WorkspaceEdit? Edit { get; init; }

    public Command? Command { get; init; }

    public JsonElement? Data { get; init; }
}

internal sealed record DisabledReason(string Reason);

internal sealed record ExecuteCommandParams
{
    public required string Command { get; init; }

    public JsonElement[] Arguments { get => field ?? []; init; }
}

internal sealed record RenameParams : TextDocumentPositionParams
{
    public required string NewName { get; init; }
}

internal sealed record PrepareRenameResult(Range Range, string Placeholder);
