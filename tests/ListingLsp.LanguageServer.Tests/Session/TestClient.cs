using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json.Nodes;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;
using ListingLsp.Testing.Fixtures;

namespace ListingLsp.LanguageServer.Tests.Session;

/// <summary>An editor that talks to a server in the same process.</summary>
internal sealed class TestClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly Stream _send;
    private readonly ConcurrentDictionary<long, TaskCompletionSource<JsonObject>> _asked = new();
    private readonly ConcurrentQueue<JsonObject> _notifications = new();
    private readonly SemaphoreSlim _arrived = new(0);
    private long _ids;

    public TestClient(DateOnly? today = null)
    {
        _send = _toServer.Writer.AsStream();
        Server = Task.Factory.StartNew(() => LspServer.Run(new ServerOptions { Input = _toServer.Reader.AsStream(), Output = _toClient.Writer.AsStream(), Today = today ?? FixtureWorkspace.Today, Version = "1.2.3" }), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        new Thread(Receive) { IsBackground = true }.Start();
    }

    /// <summary>Ends with the server's exit code.</summary>
    public Task<int> Server { get; }

    /// <summary>How the client answers what it is asked; null for a result of nothing.</summary>
    public Func<string, JsonNode?, JsonNode?> Answers { get; init; } = (_, _) => null;

    /// <summary>What the client says that it cannot.</summary>
    public Predicate<string> Refuses { get; init; } = _ => false;

    /// <summary>All notifications so far, in order.</summary>
    public IReadOnlyList<JsonObject> Notifications => [.. _notifications];

    /// <summary>Requests of the server so far.</summary>
    public ConcurrentQueue<JsonObject> Asked { get; } = new();

    public Task<JsonObject> Initialize(string? root = null, string capabilities = "{}", string? locale = null, string? options = null) => Initialize(root is null ? [] : [root], capabilities, locale, options);

    public async Task<JsonObject> Initialize(string[] roots, string capabilities, string? locale = null, string? options = null)
    {
        var parameters = new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["capabilities"] = JsonNode.Parse(capabilities),
            ["workspaceFolders"] = new JsonArray([.. roots.Select(r => (JsonNode)new JsonObject { ["uri"] = Workspace.Discovery.FileUri.Of(r), ["name"] = "x" })]),
        };
        if (locale is not null) parameters["locale"] = locale;
        if (options is not null) parameters["initializationOptions"] = JsonNode.Parse(options);
        var result = await Ask("initialize", parameters);
        Notify("initialized", new JsonObject());
        return result;
    }

    /// <summary>Sends a request and waits for the response, result or error.</summary>
    public Task<JsonObject> Ask(string method, JsonNode? parameters) => Begin(method, parameters).Answer;

    public (long Id, Task<JsonObject> Answer) Begin(string method, JsonNode? parameters)
    {
        var id = Interlocked.Increment(ref _ids);
        var answer = _asked[id] = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        return (id, answer.Task.WaitAsync(Patience));
    }

    public void Notify(string method, JsonNode? parameters) => Send(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    public void Send(JsonObject message) => SendRaw(Encoding.UTF8.GetBytes(message.ToJsonString()));

    public void SendRaw(byte[] body)
    {
        _send.Write(Encoding.ASCII.GetBytes($"Content-Length: {body.Length}\r\n\r\n"));
        _send.Write(body);
        _send.Flush();
    }

    public void SendBytes(byte[] bytes)
    {
        _send.Write(bytes);
        _send.Flush();
    }

    public void Open(string uri, string text, int version = 1, string language = "yaml") =>
        Notify("textDocument/didOpen", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = language, ["version"] = version, ["text"] = text } });

    public void Change(string uri, int version, params JsonObject[] changes) =>
        Notify("textDocument/didChange", new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = version }, ["contentChanges"] = new JsonArray([.. changes]) });

    /// <summary>Waits for a notification.</summary>
    public async Task<JsonObject> Wait(Func<JsonObject, bool> wanted)
    {
        var end = DateTime.UtcNow + Patience;
        while (true)
        {
            if (_notifications.FirstOrDefault(wanted) is { } found) return found;
            if (DateTime.UtcNow > end) throw new TimeoutException($"No such notification; there were:\n{string.Join('\n', _notifications.Select(n => n.ToJsonString()))}");
            await _arrived.WaitAsync(TimeSpan.FromMilliseconds(200));
        }
    }

    /// <summary>Waits for the diagnostics of a version of a document.</summary>
    public async Task<JsonArray> Diagnostics(string uri, int? version) => (await Wait(n =>
        n["method"]!.GetValue<string>() == "textDocument/publishDiagnostics" && n["params"]!["uri"]!.GetValue<string>() == uri && n["params"]!["version"]?.GetValue<int>() == version))["params"]!["diagnostics"]!.AsArray();

    /// <summary>What was last published about a document.</summary>
    public JsonArray? Last(string uri) => _notifications.LastOrDefault(n => n["method"]!.GetValue<string>() == "textDocument/publishDiagnostics" && n["params"]!["uri"]!.GetValue<string>() == uri)?["params"]!["diagnostics"]!.AsArray();

    public async Task<int> ShutDown()
    {
        await Ask("shutdown", null);
        Notify("exit", null);
        return await Server.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await _toServer.Writer.CompleteAsync();
        await Server.WaitAsync(Patience);
    }

    private void Receive()
    {
        var reader = new FrameReader(_toClient.Reader.AsStream());
        while (reader.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult() is FrameBody frame)
        {
            var message = JsonNode.Parse(frame.Content.Span)!.AsObject();
            if (message["method"] is null)
            {
                if (message["id"]?.GetValue<long>() is { } id && _asked.TryRemove(id, out var asked)) asked.SetResult(message);
                else _notifications.Enqueue(new JsonObject { ["method"] = "unasked", ["params"] = message });
            }
            else if (message["id"] is { } request)
            {
                Asked.Enqueue(message);
                if (Refuses(message["method"]!.GetValue<string>())) Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = request.DeepClone(), ["error"] = new JsonObject { ["code"] = -32601, ["message"] = "no" } });
                else Send(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = request.DeepClone(), ["result"] = Answers(message["method"]!.GetValue<string>(), message["params"]) });
            }
            else _notifications.Enqueue(message);
            _arrived.Release();
        }
    }
}
