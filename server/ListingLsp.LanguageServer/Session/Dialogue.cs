using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Json;
using ListingLsp.LanguageServer.Features;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.Syntax.Text;

namespace ListingLsp.LanguageServer.Session;

/// <summary>What is said between client and server, from <c>initialize</c> to <c>exit</c>. Used on the session's loop alone.</summary>
internal sealed class Dialogue
{
    private static readonly FrozenDictionary<string, Method> Known = MethodList.All.ToFrozenDictionary(m => m.Name, StringComparer.Ordinal);

    private readonly ServerOptions _options;
    private readonly Connection _connection;
    private readonly ServerLog _log;
    private readonly Action<Action> _post;
    private readonly DiagnosticPublisher _publisher;
    private readonly DiagnosticPuller _puller;
    private readonly WorkspaceScan _scan;
    private readonly FeatureRefresher _refresher;
    private ServerSession? _session;
    private string[] _folders = [];

    public Dialogue(ServerOptions options, Connection connection, ServerLog log, Action<Action> post)
    {
        (_options, _connection, _log, _post) = (options, connection, log, post);
        _publisher = new DiagnosticPublisher(connection.Send, () => HasRoom());
        _puller = new DiagnosticPuller(connection, post);
        _scan = new WorkspaceScan(connection, post, options.Threads);
        _refresher = new FeatureRefresher(connection);
    }

    /// <summary>Ends the server, as the client's process has ended.</summary>
    public Action ParentGone { get; init; } = () => { };

    /// <summary>Whether the client has read most of what it was sent.</summary>
    public Func<bool> HasRoom { get; init; } = () => true;

    /// <summary>The client has asked for the end; only <c>exit</c> may follow.</summary>
    public bool IsShutDown { get; private set; }

    /// <summary>A notification has come. What is not known is passed over, as the protocol wants it.</summary>
    public void Notified(Message message)
    {
        if (_session is null || IsShutDown) return;
        _scan.GiveWay();
        switch (message.Method)
        {
            case "initialized":
                Begin();
                break;
            case "$/setTrace":
                if (Read(message.Params, LspJson.Default.SetTraceParams) is { } trace) _log.Trace = trace.Value;
                break;
            case "window/workDoneProgress/cancel":
                if (Read(message.Params, LspJson.Default.ProgressCancelParams) is { } progress) _scan.Cancel(progress.Token);
                break;
            case "workspace/didChangeConfiguration":
                PullSettings(message.Params.ValueKind == JsonValueKind.Object && message.Params.TryGetProperty("settings", out var settings) ? settings : default);
                break;
            case { } name when Known.TryGetValue(name, out var method) && method is ChangingMethod changing:
                Run(changing, message.Params);
                break;
        }
    }

    /// <summary>A request has come.</summary>
    /// <returns>What gives the answer, on any thread; null where it has been given, or will be.</returns>
    public Func<byte[]>? Asked(Message message, MessageId id, CancellationToken cancel)
    {
        if (message.Method == "initialize") return Initialize(message, id);
        if (_session is null) return () => throw new RpcException(ErrorCode.ServerNotInitialized, "The session has not begun: 'initialize' comes first.");
        if (IsShutDown) return () => throw new RpcException(ErrorCode.InvalidRequest, "The session has been shut down.");
        if (message.Method == "shutdown")
        {
            IsShutDown = true;
            _puller.ReleaseAll();
            return () => Message.Response(id, default(JsonElement?), LspJson.Default.NullableJsonElement);
        }

        if (message.Method == "workspace/diagnostic") return _puller.Asked(message, id, cancel);
        if (!Known.TryGetValue(message.Method!, out var method) || method is not ReadingMethod reading) return () => throw new RpcException(ErrorCode.MethodNotFound, $"The method is not known: {message.Method}");
        _scan.GiveWay();
        var (session, view) = (_session, _session.View);
        return () => Answer(session, view, reading, message.Params, id, cancel);
    }

    /// <summary>Answers from how things stood when the request came. Where its document has been edited meanwhile, places in it are others now.</summary>
    private static byte[] Answer(ServerSession session, SessionView view, ReadingMethod method, JsonElement parameters, MessageId id, CancellationToken cancel)
    {
        var answer = method.Run(view, parameters, id, cancel);
        if (Method.DocumentOf(parameters) is not { } uri || session.VersionOf(uri) == view.VersionOf(uri)) return answer;
        // Of diagnostics a client would think that there are none; it asks again where the server has cancelled.
        throw new RpcException(method == DocumentDiagnosticMethod.Instance ? ErrorCode.ServerCancelled : ErrorCode.ContentModified, "The document has been edited meanwhile.");
    }

    /// <summary>After everything that has happened so far: publishes what has changed, and goes on with what is to be judged.</summary>
    public void Settle()
    {
        if (_session is null || IsShutDown) return;
        var moved = _session.TakeMoved();
        if (_session.Settings.Client.PullsDiagnostics) _puller.Settle(_session);
        else _publisher.Publish(_session, moved);
        _refresher.Settle(_session);
        _scan.Continue(_session);
    }

    private Func<byte[]> Initialize(Message message, MessageId id)
    {
        if (_session is not null) return () => throw new RpcException(ErrorCode.InvalidRequest, "The session has begun already.");
        InitializeParams parameters;
        try
        {
            parameters = message.Params.Deserialize(LspJson.Default.InitializeParams) ?? throw new JsonException("Parameters are missing.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return () => throw new RpcException(ErrorCode.InvalidParams, fault.Message);
        }

        var client = new ClientCapabilities(parameters.Capabilities);
        var encoding = client.PositionEncodings.Select(EncodingOf).FirstOrDefault(e => e is not null) ?? ColumnUnit.Utf16;
        var settings = new SessionSettings { Client = client, Encoding = encoding, EditorLocale = SessionSettings.LocaleOf(parameters.Locale ?? ""), PageOf = _options.PageOf }.With(parameters.InitializationOptions ?? default);
        _session = new ServerSession(_options.Today, settings, _options.Cache);
        _log.Trace = parameters.Trace ?? "off";
        var folders = parameters.WorkspaceFolders?.OfType<WorkspaceFolder>().Select(f => f.Uri) ?? (parameters.RootUri is { } root ? [root] : parameters.RootPath is { } path ? [Workspace.Discovery.FileUri.Of(path)] : []);
        _folders = [.. folders];
        if (parameters.ProcessId is { } process) Watch(process);
        var result = new InitializeResult(Capabilities.Of(client, encoding), new ServerInfo("listinglsp", _options.Version));
        return () => Message.Response(id, result, LspJson.Default.InitializeResult);
    }

    /// <summary>The client is ready: now it may be asked, and the workspaces are read.</summary>
    private void Begin()
    {
        var session = _session!;
        _log.Write(MessageType.Info, $"listinglsp {_options.Version}");
        var registrations = new List<Registration>();
        if (session.Settings.Client.CanWatchFiles) registrations.Add(new Registration { Id = "files", Method = "workspace/didChangeWatchedFiles", RegisterOptions = new WatchedFilesOptions([new Protocol.FileSystemWatcher("**/*")]) });
        if (session.Settings.Client.CanRegisterConfiguration) registrations.Add(new Registration { Id = "settings", Method = "workspace/didChangeConfiguration" });
        if (registrations.Count > 0) _connection.Ask("client/registerCapability", new RegistrationParams([.. registrations]), LspJson.Default.RegistrationParams);
        PullSettings(default);
        session.AddFolders(_folders);
    }

    /// <summary>Asks for the settings where the client can be asked; else takes what it sent along.</summary>
    private void PullSettings(JsonElement sent)
    {
        var session = _session!;
        if (session.Settings.Client.HasConfiguration)
        {
            _connection.Ask("workspace/configuration", new ConfigurationParams([new ConfigurationItem("listinglsp")]), LspJson.Default.ConfigurationParams, result =>
            {
                if (result is { ValueKind: JsonValueKind.Array } && result.GetArrayLength() == 1 && result[0].ValueKind == JsonValueKind.Object) session.Set(session.Settings.With(result[0]));
            });
        }
        else if (sent.ValueKind == JsonValueKind.Object && sent.TryGetProperty("listinglsp", out var section)) session.Set(session.Settings.With(section));
    }

    private void Run(ChangingMethod method, JsonElement parameters)
    {
        try
        {
            method.Run(_session!, parameters);
        }
        catch (RpcException fault)
        {
            _log.Write(MessageType.Warning, $"{method.Name}: {fault.Message}");
        }
    }

    private T? Read<T>(JsonElement parameters, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return parameters.ValueKind == JsonValueKind.Undefined ? null : parameters.Deserialize(type);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            _log.Write(MessageType.Warning, fault.Message);
            return null;
        }
    }

    /// <summary>When the client's process ends, so does the server, even where the wire stays open.</summary>
    private void Watch(int processId) => _ = Task.Run(async () =>
    {
        try
        {
            using var parent = Process.GetProcessById(processId);
            await parent.WaitForExitAsync().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // There is no such process any more.
        }

        _post(ParentGone);
    });

    private static ColumnUnit? EncodingOf(string name) => name switch { "utf-8" => ColumnUnit.Utf8, "utf-16" => ColumnUnit.Utf16, "utf-32" => ColumnUnit.Utf32, _ => null };
}
