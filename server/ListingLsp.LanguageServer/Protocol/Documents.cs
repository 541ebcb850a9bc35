using System.Text.Json;
using System.Text.Json.Serialization;

namespace ListingLsp.LanguageServer.Protocol;

internal sealed record TextDocumentItem
{
    public required string Uri { get; init; }

    public string LanguageId { get => field ?? ""; init; }

    public int Version { get; init; }

    [JsonConverter(typeof(LenientText))]
    public required string Text { get; init; }
}

internal sealed record DidOpenParams
{
    public required TextDocumentItem TextDocument { get; init; }
}

internal sealed record DidChangeParams
{
    public required VersionedTextDocumentIdentifier TextDocument { get; init; }

    public required ContentChange[] ContentChanges { get; init; }
}

/// <summary>A change of a part of a document, or of the whole where there is no range.</summary>
internal sealed record ContentChange
{
    public Range? Range { get; init; }

    [JsonConverter(typeof(LenientText))]
    public required string Text { get; init; }
}

internal sealed record DidChangeConfigurationParams
{
    public JsonElement? Settings { get; init; }
}

internal sealed record ConfigurationParams(ConfigurationItem[] Items);

internal sealed record ConfigurationItem(string Section);

internal sealed record DidChangeWatchedFilesParams
{
    public required FileEvent[] Changes { get; init; }
}

/// <summary>Type 1 created, 2 changed, 3 deleted.</summary>
internal sealed record FileEvent
{
    public required string Uri { get; init; }

    public int Type { get; init; }
}

internal sealed record DidChangeWorkspaceFoldersParams
{
    public required WorkspaceFoldersChange Event { get; init; }
}

internal sealed record WorkspaceFoldersChange
{
    public WorkspaceFolder[] Added { get => field ?? []; init; }

    public WorkspaceFolder[] Removed { get => field ?? []; init; }
}
