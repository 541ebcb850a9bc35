using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using ListingLsp.Testing;

namespace ListingLsp.Load;

/// <summary>An editor that talks to a published server, and keeps what it is told.</summary>
internal sealed class Client : IDisposable
{
    private readonly LoadOptions _options;
    private readonly Process _server;
    private readonly Wire _wire;
    private readonly ConcurrentDictionary<int, TaskCompletionSource<Answer>> _asked = new();
    private readonly ConcurrentDictionary<string, Held> _held = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly Thread _reader;
    private long _heard = Stopwatch.GetTimestamp();
    private long _published;
    private int _ids;
    private volatile bool _isEnding;

    /// <summary>Starts a server and begins a session on a folder.</summary>
    public Client(LoadOptions options, string folder)
    {
        _options = options;
        _server = Process.Start(new ProcessStartInfo(options.Program, ["server", "--no-cache"]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        _server.ErrorDataReceived += (_, line) =>
        {
            if (!string.IsNullOrEmpty(line.Data)) _faults.Enqueue($"standard error: {line.Data}");
        };
        _server.BeginErrorReadLine();
        _wire = new Wire(_server.StandardInput.BaseStream, _server.StandardOutput.BaseStream);
        _reader = new Thread(ReadAll) { IsBackground = true };
        _reader.Start();
        var diagnostics = options.Pulls ? "\"diagnostic\":{\"relatedInformation\":true}," : "";
        _ = Ask("initialize", $$"""
            {"processId":{{Environment.ProcessId}},"workspaceFolders":[{"uri":"{{Wire.UriOf(folder)}}","name":"load"}],"capabilities":{
            "general":{"positionEncodings":["{{Places.NameOf(options.Encoding)}}"]},
            "window":{"workDoneProgress":true},
            "workspace":{"configuration":true,"workspaceEdit":{"documentChanges":true,"resourceOperations":["create"]},"diagnostics":{"refreshSupport":true},"inlayHint":{"refreshSupport":true},"codeLens":{"refreshSupport":true},"didChangeWatchedFiles":{"dynamicRegistration":true} },
            "textDocument":{{{diagnostics}}"publishDiagnostics":{"relatedInformation":true,"versionSupport":true,"dataSupport":true,"tagSupport":{"valueSet":[1]} },
            "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":[""]} },"dataSupport":true,"resolveSupport":{"properties":["edit"]} },
            "completion":{"completionItem":{"snippetSupport":true,"documentationFormat":["markdown"]} },"hover":{"contentFormat":["markdown"]},"documentSymbol":{"hierarchicalDocumentSymbolSupport":true} } } }
            """).Result;
        Notify("initialized", "{}");
        if (options.Pulls) PullWorkspace();
    }

    /// <summary>What went wrong beside answers.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Since something has come from the server.</summary>
    public TimeSpan Silence => Stopwatch.GetElapsedTime(Interlocked.Read(ref _heard));

    /// <summary>Diagnostics that have come, by document.</summary>
    public IReadOnlyDictionary<string, Held> Held => _held;

    /// <summary>How often diagnostics have come.</summary>
    public long Published => Interlocked.Read(ref _published);

    /// <summary>Requests that have no answer yet.</summary>
    public int Unanswered => _asked.Count;

    /// <summary>Resident memory of the server, in bytes.</summary>
    public long Memory
    {
        get
        {
            _server.Refresh();
            return _server.WorkingSet64;
        }
    }

    public Task<Answer> Ask(string method, string parameters) => Begin(method, parameters).Answer;

    /// <summary>Sends a request, which can be cancelled by its id.</summary>
    public (int Id, Task<Answer> Answer) Begin(string method, string parameters)
    {
        var id = Interlocked.Increment(ref _ids);
        var answer = _asked[id] = new TaskCompletionSource<Answer>(TaskCreationOptions.RunContinuationsAsynchronously);
        _wire.Write($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        return (id, answer.Task);
    }

    public void Notify(string method, string parameters) => _wire.Write($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}""");

    public void Open(Document document) => Notify("textDocument/didOpen", $$"""{"textDocument":{"uri":"{{document.Uri}}","languageId":"{{document.Language}}","version":{{document.Version}},"text":{{Wire.Quoted(document.Text)}} } }""");

    /// <summary>Ends the session as the protocol wants it.</summary>
    /// <returns>The exit code; null where the server did not end.</returns>
    public int? End()
    {
        _isEnding = true;
        _ = Ask("shutdown", "null").Wait(TimeSpan.FromSeconds(30));
        _wire.Write("""{"jsonrpc":"2.0","method":"exit"}""");
        return _server.WaitForExit(30_000) ? _server.ExitCode : null;
    }

    public void Dispose()
    {
        if (!_server.HasExited) _server.Kill();
        _wire.Dispose();
        _server.Dispose();
    }

    private void ReadAll()
    {
        try
        {
            while (_wire.Read() is { } body)
            {
                using var message = JsonDocument.Parse(body);
                Take(message.RootElement);
                Interlocked.Exchange(ref _heard, Stopwatch.GetTimestamp());
            }
        }
        catch (Exception fault) when (fault is IOException or EndOfStreamException or JsonException or ObjectDisposedException or KeyNotFoundException or InvalidOperationException)
        {
            _faults.Enqueue($"the wire: {fault.Message}");
        }

        if (!_isEnding) _faults.Enqueue("the server has ended");
        foreach (var asked in _asked.Values) asked.TrySetResult(new Answer(null, 0, "the server has ended"));
    }

    private void Take(JsonElement message)
    {
        var method = message.TryGetProperty("method", out var name) ? name.GetString() : null;
        if (method is null) TakeAnswer(message);
        else if (message.TryGetProperty("id", out var id)) _wire.Write($$"""{"jsonrpc":"2.0","id":{{id.GetRawText()}},"result":{{(method == "workspace/configuration" ? "[null]" : "null")}}}""");
        else if (method == "textDocument/publishDiagnostics") Keep(message.GetProperty("params"));
        else if (method == "window/logMessage" && message.GetProperty("params").GetProperty("type").GetInt32() < 3) _faults.Enqueue($"log: {message.GetProperty("params").GetProperty("message").GetString()}");
    }

    private void TakeAnswer(JsonElement message)
    {
        if (message.GetProperty("id").ValueKind != JsonValueKind.Number || !_asked.TryRemove(message.GetProperty("id").GetInt32(), out var asked))
        {
            _faults.Enqueue($"an answer to nothing that was asked: {message.GetRawText()}");
            return;
        }

        asked.SetResult(message.TryGetProperty("result", out var result)
            ? new Answer(result.GetRawText(), null, null)
            : new Answer(null, message.GetProperty("error").GetProperty("code").GetInt32(), message.GetProperty("error").GetProperty("message").GetString()));
    }

    private void Keep(JsonElement published)
    {
        int? version = published.TryGetProperty("version", out var given) && given.ValueKind == JsonValueKind.Number ? given.GetInt32() : null;
        _held[published.GetProperty("uri").GetString()!] = new Held(version, published.GetProperty("diagnostics").GetRawText());
        Interlocked.Increment(ref _published);
    }

    /// <summary>Asks about the workspace as long as the session lasts; each answer comes when there is something to say.</summary>
    private void PullWorkspace()
    {
        var known = string.Join(',', _held.Where(h => h.Value.ResultId is not null).Select(h => $$"""{"uri":"{{h.Key}}","value":"{{h.Value.ResultId}}"}"""));
        _ = Ask("workspace/diagnostic", $$"""{"previousResultIds":[{{known}}]}""").ContinueWith(
            task =>
            {
                if (_isEnding) return;
                if (task.Result.Result is not { } result)
                {
                    _faults.Enqueue($"workspace/diagnostic: {task.Result}");
                    return;
                }

                using var report = JsonDocument.Parse(result);
                foreach (var item in report.RootElement.GetProperty("items").EnumerateArray()) KeepReport(item);
                PullWorkspace();
            },
            TaskScheduler.Default);
    }

    private void KeepReport(JsonElement item)
    {
        var uri = item.GetProperty("uri").GetString()!;
        int? version = item.TryGetProperty("version", out var given) && given.ValueKind == JsonValueKind.Number ? given.GetInt32() : null;
        if (item.GetProperty("kind").GetString() == "full") _held[uri] = new Held(version, item.GetProperty("items").GetRawText(), item.GetProperty("resultId").GetString());
        else if (_held.TryGetValue(uri, out var before)) _held[uri] = before with { Version = version };
        else _faults.Enqueue($"of {uri} nothing was known that could be unchanged");
        Interlocked.Increment(ref _published);
    }
}
