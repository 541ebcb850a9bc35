using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ListingLsp.Benchmarks.Measuring.Processes;

/// <summary>An editor that talks to a published server: sends what it is told, and counts what comes back.</summary>
internal sealed class ServerClient : IDisposable
{
    private readonly Process _server;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly byte[] _one = new byte[1];
    private int _ids;

    /// <summary>Starts a server.</summary>
    /// <param name="program">The published program.</param>
    public ServerClient(string program)
    {
        Started = Stopwatch.StartNew();
        _server = Process.Start(new ProcessStartInfo(program, ["server"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        (_input, _output) = (_server.StandardInput.BaseStream, new BufferedStream(_server.StandardOutput.BaseStream, 1 << 16));
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
        const string Client = """{"window":{"workDoneProgress":true},"textDocument":{"publishDiagnostics":{"relatedInformation":true,"versionSupport":true}}}""";
        Ask("initialize", $$"""{"processId":{{Environment.ProcessId}},"capabilities":{{Client}},"workspaceFolders":[{"uri":"{{UriOf(folder)}}","name":"x"}]}""");
        Notify("initialized", "{}");
    }

    public static string UriOf(string path) => new Uri(path).AbsoluteUri;

    public void Open(string uri, string text) => Notify("textDocument/didOpen", $$"""{"textDocument": {"uri":"{{uri}}","languageId":"yaml","version":1,"text":{{Quoted(text)}} } }""");

    public void Replace(string uri, int version, (int Line, int Character) start, (int Line, int Character) end, string text) => Notify(
        "textDocument/didChange",
        $$"""{"textDocument":{"uri":"{{uri}}","version":{{version}} },"contentChanges":[{"range":{"start":{{Position(start)}},"end":{{Position(end)}} },"text":{{Quoted(text)}} }]}""");

    private static string Position((int Line, int Character) place) => $$"""{"line":{{place.Line}},"character":{{place.Character}} }""";

    public void Notify(string method, string parameters) => Write($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}""");

    /// <summary>Sends a request and waits for its answer, passing over all else.</summary>
    public JsonNode? Ask(string method, string parameters)
    {
        var id = ++_ids;
        Write($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        return Wait(m => m["id"]?.GetValueKind() == System.Text.Json.JsonValueKind.Number && m["id"]!.GetValue<int>() == id && m["method"] is null)["result"];
    }

    /// <summary>Reads messages up to one that is wanted; what the server asks is answered with nothing.</summary>
    public JsonNode Wait(Predicate<JsonNode> wanted)
    {
        while (true)
        {
            var message = JsonNode.Parse(Read())!;
            if (wanted(message)) return message;
            if (message["method"] is not null && message["id"] is { } id) Write($$"""{"jsonrpc":"2.0","id":{{id.ToJsonString()}},"result":null}""");
        }
    }

    /// <summary>Waits for the diagnostics of a version of a document.</summary>
    public JsonNode Diagnostics(string uri, int version) => Wait(m => IsPublished(m) && m["params"]!["uri"]!.GetValue<string>() == uri && m["params"]!["version"]?.GetValue<int>() == version);

    public static bool IsPublished(JsonNode message) => message["method"]?.GetValue<string>() == "textDocument/publishDiagnostics";

    public void Dispose()
    {
        Ask("shutdown", "null");
        Write("""{"jsonrpc":"2.0","method":"exit"}""");
        _server.WaitForExit(10_000);
        _server.Dispose();
    }

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString();

    private void Write(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        _input.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n")));
        _input.Write(body);
        _input.Flush();
    }

    private byte[] Read()
    {
        var (length, line) = (0, new StringBuilder());
        while (true)
        {
            if (_output.Read(_one) == 0) throw new IOException("The server has ended.");
            if (_one[0] != '\n')
            {
                line.Append((char)_one[0]);
                continue;
            }

            var header = line.ToString().TrimEnd('\r');
            line.Clear();
            if (header.Length == 0) break;
            if (header.StartsWith("Content-Length: ", StringComparison.Ordinal)) length = int.Parse(header.AsSpan(16), CultureInfo.InvariantCulture);
        }

        var body = new byte[length];
        _output.ReadExactly(body);
        return body;
    }
}
