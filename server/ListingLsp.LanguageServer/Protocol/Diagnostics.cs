using System.Text.Json;

namespace ListingLsp.LanguageServer.Protocol;

/// <summary>Severity 1 error, 2 warning, 3 info, 4 hint; tag 1 unnecessary.</summary>
internal sealed record Diagnostic
{
    public required Range Range { get; init; }

    public int? Severity { get; init; }

    public string? Code { get; init; }

    public CodeDescription? CodeDescription { get; init; }

    public string? Source { get; init; }

    public required string Message { get; init; }

    public int[]? Tags { get; init; }

    public RelatedInformation[]? RelatedInformation { get; init; }

    public JsonElement? Data { get; init; }
}

internal sealed record CodeDescription(string Href);

internal sealed record RelatedInformation(Location Location, string Message);

internal sealed record PublishDiagnosticsParams
{
    public required string Uri { get; init; }

    public int? Version { get; init; }

    public required Diagnostic[] Diagnostics { get; init; }
}

internal sealed record DocumentDiagnosticParams
{
    public required TextDocumentIdentifier TextDocument { get; init; }

    public string? PreviousResultId { get; init; }
}

/// <summary>Kind <c>full</c> with items, or <c>unchanged</c>; of the whole workspace also with address and version.</summary>
internal sealed record DiagnosticReport
{
    public required string Kind { get; init; }

    public string? ResultId { get; init; }

    public Diagnostic[]? Items { get; init; }
}

internal sealed record WorkspaceDiagnosticParams
{
    public PreviousResultId[] PreviousResultIds { get => field ?? []; init; }

    public MessageId? PartialResultToken { get; init; }
}

internal sealed record PreviousResultId
{
    public required string Uri { get; init; }

    public required string Value { get; init; }
}

internal sealed record WorkspaceDocumentReport
{
    public required string Uri { get; init; }

    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.Never)]
    public int? Version { get; init; }

    public required string Kind { get; init; }

    public string? ResultId { get; init; }

    public Diagnostic[]? Items { get; init; }
}

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentReport[] Items);

internal sealed record PartialDiagnosticParams(MessageId Token, WorkspaceDiagnosticReport Value);
