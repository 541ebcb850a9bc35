using System.Diagnostics;
using System.Text.Json.Nodes;
using ListingLsp.Testing;

namespace ListingLsp.Benchmarks.Measuring.Processes;

/// <summary>An editor that talks to a server: sends what it is told, and counts what comes back.</summary>
internal sealed class ServerClient : IDisposable
{
    private readonly ServerCommand _command;
    private readonly Process _server;
    private readonly Wire _wire;
    private int _ids;

    /// <summary>Starts our server.</summary>
    /// <param name="program">The published program.</param>
    public ServerClient(string program)
        : this(ServerCommand.Ours(program))
    {
    }

    /// <summary>Starts a server.</summary>
    public ServerClient(ServerCommand command)
    {
        _command = command;
        Started = Stopwatch.StartNew();
        var start = new ProcessStartInfo(command.Program, command.Arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
        if (command.CacheFolder is { } cache) start.Environment["XDG_CACHE_HOME"] = cache;
        _server = Process.Start(start)!;
        _wire = new Wire(_server.StandardInput.BaseStream, _server.StandardOutput.BaseStream);
    }

    /// <summary>Since the process was started.</summary>
    public Stopwatch Started { get; }

    /// <summary>Processor time of the server so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _server.Refresh();
            return _server.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory of the server, in MB of 1,000,000 bytes.</summary>
    public double Megabytes
    {
        get
        {
            _server.Refresh();
            return _server.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Begins a session on a folder; it has begun when this returns.</summary>
    public void Initialize(string folder)
    {
        const string Client = """{"workspace":{"configuration":true},"window":{"workDoneProgress":true},"textDocument":{"publishDiagnostics":{"relatedInformation":true,"versionSupport":true}}}""";
        Ask("initialize", $$"""{"processId":{{Environment.ProcessId}},"capabilities":{{Client}},"workspaceFolders":[{"uri":"{{Wire.UriOf(folder)}}","name":"x"}]}""");
        Notify("initialized", "{}");
    }

    public void Open(string uri, string text) => Notify("textDocument/didOpen", $$"""{"textDocument": {"uri":"{{uri}}","languageId":"yaml","version":1,"text":{{Wire.Quoted(text)}} } }""");

    public void Replace(string uri, int version, (int Line, int Character) start, (int Line, int Character) end, string text) => Notify(
        "textDocument/didChange",
        $$"""{"textDocument":{"uri":"{{uri}}","version":{{version}} },"contentChanges":[{"range":{"start":{{Position(start)}},"end":{{Position(end)}} },"text":{{Wire.Quoted(text)}} }]}""");

    private static string Position((int Line, int Character) place) => $$"""{"line":{{place.Line}},"character":{{place.Character}} }""";

    public void Notify(string method, string parameters) => _wire.Write($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}""");

    /// <summary>Sends a request and waits for its answer, passing over all else.</summary>
    public JsonNode? Ask(string method, string parameters)
    {
        var id = ++_ids;
        _wire.Write($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        return Wait(m => m["id"]?.GetValueKind() == System.Text.Json.JsonValueKind.Number && m["id"]!.GetValue<int>() == id && m["method"] is null)["result"];
    }

    /// <summary>Reads messages up to one that is wanted; what the server asks is answered with nothing.</summary>
    public JsonNode Wait(Predicate<JsonNode> wanted)
    {
        while (true)
        {
            var message = JsonNode.Parse(_wire.Read() ?? throw new IOException("The server has ended."))!;
            if (wanted(message)) return message;
            if (message["method"] is not null && message["id"] is { } id) _wire.Write($$"""{"jsonrpc":"2.0","id":{{id.ToJsonString()}},"result":{{Answer(message)?.ToJsonString() ?? "null"}}}""");
        }
    }

    /// <summary>Waits for the diagnostics of a version of a document.</summary>
    public JsonNode Diagnostics(string uri, int version) => Wait(m => IsPublished(m) && m["params"]!["uri"]!.GetValue<string>() == uri && m["params"]!["version"]?.GetValue<int>() == version);

    public static bool IsPublished(JsonNode message) => message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics";

    public void Dispose()
    {
        Ask("shutdown", "null");
        _wire.Write("""{"jsonrpc":"2.0","method":"exit"}""");
        if (!_server.WaitForExit(10_000)) _server.Kill();
        _wire.Dispose();
        _server.Dispose();
    }

    /// <summary>Settings are asked for by section; all else is answered with nothing.</summary>
    private JsonArray? Answer(JsonNode message) => message["method"]!.GetValue<string>() == "workspace/configuration"
        ? new JsonArray([.. message["params"]!["items"]!.AsArray().Select(i => _command.Settings?[i!["section"]?.GetValue<string>() ?? ""]?.DeepClone())])
        : null;
}
