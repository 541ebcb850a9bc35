using System.Text.Json;

namespace ListingLsp.LanguageServer.Protocol;

internal sealed record InitializeParams
{
    public int? ProcessId { get; init; }

    public ClientInfo? ClientInfo { get; init; }

    public string? Locale { get; init; }

    public string? RootPath { get; init; }

    public string? RootUri { get; init; }

    /// <summary>What the client can do; read through <see cref="ClientCapabilities"/>.</summary>
    public JsonElement Capabilities { get; init; }

    public JsonElement? InitializationOptions { get; init; }

    public string? Trace { get; init; }

    public WorkspaceFolder[]? WorkspaceFolders { get; init; }

    public MessageId? WorkDoneToken { get; init; }
}

internal sealed record ClientInfo
{
    public string Name { get => field ?? ""; init; }

    public string? Version { get; init; }
}

internal sealed record WorkspaceFolder
{
    public required string Uri { get; init; }

    public string Name { get => field ?? ""; init; }
}

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record ServerCapabilities
{
    public string? PositionEncoding { get; init; }

    public TextDocumentSyncOptions? TextDocumentSync { get; init; }

    public CompletionOptions? CompletionProvider { get; init; }

    public bool? HoverProvider { get; init; }

    public bool? DefinitionProvider { get; init; }

    public bool? ReferencesProvider { get; init; }

    public bool? DocumentHighlightProvider { get; init; }

    public bool? DocumentSymbolProvider { get; init; }

    public bool? WorkspaceSymbolProvider { get; init; }

    public CodeActionOptions? CodeActionProvider { get; init; }

    public ResolveOptions? CodeLensProvider { get; init; }

    public ResolveOptions? DocumentLinkProvider { get; init; }

    public RenameOptions? RenameProvider { get; init; }

    public bool? FoldingRangeProvider { get; init; }

    public bool? SelectionRangeProvider { get; init; }

    public ResolveOptions? InlayHintProvider { get; init; }

    public ExecuteCommandOptions? ExecuteCommandProvider { get; init; }

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public WorkspaceOptions? Workspace { get; init; }
}

internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change, bool Save);

internal sealed record CompletionOptions(string[] TriggerCharacters, bool ResolveProvider);

internal sealed record CodeActionOptions(string[] CodeActionKinds, bool ResolveProvider);

internal sealed record ResolveOptions(bool ResolveProvider);

internal sealed record RenameOptions(bool PrepareProvider);

internal sealed record ExecuteCommandOptions(string[] Commands);

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);

internal sealed record WorkspaceOptions(WorkspaceFoldersOptions WorkspaceFolders);

internal sealed record WorkspaceFoldersOptions(bool Supported, bool ChangeNotifications);

internal sealed record SetTraceParams
{
    public required string Value { get; init; }
}

internal sealed record LogTraceParams(string Message, string? Verbose);

internal sealed record CancelParams
{
    public required MessageId Id { get; init; }
}

/// <summary>1 error, 2 warning, 3 info, 4 log, 5 debug.</summary>
internal enum MessageType
{
    Error = 1,
    Warning = 2,
    Info = 3,
    Log = 4,
    Debug = 5,
}

internal sealed record LogMessageParams(MessageType Type, string Message);

internal sealed record Registration
{
    public required string Id { get; init; }

    public required string Method { get; init; }

    public WatchedFilesOptions? RegisterOptions { get; init; }
}

internal sealed record RegistrationParams(Registration[] Registrations);

internal sealed record WatchedFilesOptions(FileSystemWatcher[] Watchers);

internal sealed record FileSystemWatcher(string GlobPattern);

internal sealed record ProgressCreateParams(MessageId Token);

internal sealed record ProgressParams(MessageId Token, WorkDoneProgress Value);

internal sealed record WorkDoneProgress
{
    public required string Kind { get; init; }

    public string? Title { get; init; }

    public bool? Cancellable { get; init; }

    public string? Message { get; init; }

    public int? Percentage { get; init; }
}

internal sealed record ProgressCancelParams
{
    public required MessageId Token { get; init; }
}
