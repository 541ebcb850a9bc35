using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Cli.Tests;

/// <summary>A dialogue with the published language server over its standard input and output.</summary>
internal sealed class ServerTalk : IDisposable
{
    private readonly Process _server;
    private readonly string _root;
    private int _id;

    /// <summary>Starts it in a folder that becomes its workspace.</summary>
    public ServerTalk(string folder)
    {
        _root = FileUri.OfFolder(folder);
        _server = Process.Start(new ProcessStartInfo(PublishedProgram.Path, ["server"]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        _server.ErrorDataReceived += (_, _) => { };
        _server.BeginErrorReadLine();
        Request("initialize", $$$"""{"processId":null,"rootUri":"{{{_root}}}","capabilities":{}}""");
        Send("initialized", "{}");
    }

    /// <summary>Opens a document of the workspace with a text.</summary>
    public void Open(string name, string text) =>
        Send("textDocument/didOpen", $$$"""{"textDocument":{"uri":"{{{_root}}}{{{name}}}","languageId":"yaml","version":1,"text":"{{{JsonEncodedText.Encode(text)}}}"}}""");

    /// <summary>Asks something about a document, at a place where there is one, and waits for the answer.</summary>
    public string Ask(string method, string name, int? line = null, int character = 0) =>
        Request(method, $$$"""{"textDocument":{"uri":"{{{_root}}}{{{name}}}"}{{{(line is { } at ? $",\"position\":{{\"line\":{at.ToString(CultureInfo.InvariantCulture)},\"character\":{character.ToString(CultureInfo.InvariantCulture)}}}" : "")}}}}""");

    /// <summary>Waits for a message that holds all of these.</summary>
    public string WaitFor(params string[] parts)
    {
        while (Receive() is { } message)
        {
            if (parts.All(p => message.Contains(p, StringComparison.Ordinal))) return message;
        }

        throw new InvalidOperationException($"The server ended before it said {string.Join(", ", parts)}");
    }

    /// <summary>Lets it end, and gives its exit code.</summary>
    public int End()
    {
        Request("shutdown", "null");
        Send("exit", "null");
        _server.WaitForExit(BoundedRun.MostTime);
        return _server.ExitCode;
    }

    public void Dispose()
    {
        if (!_server.HasExited) _server.Kill();
        _server.Dispose();
    }

    private string Request(string method, string parameters)
    {
        var id = (++_id).ToString(CultureInfo.InvariantCulture);
        Write($$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""");
        return WaitFor($"\"id\":{id},");
    }

    private void Send(string method, string parameters) => Write($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}""");

    private void Write(string message)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        var input = _server.StandardInput.BaseStream;
        input.Write(Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"));
        input.Write(bytes);
        input.Flush();
    }

    /// <summary>The next message; null where it says no more. One that does not come in time ends the test, and the server with it.</summary>
    private string? Receive()
    {
        var reading = Task.Run(Read);
        if (reading.Wait(BoundedRun.MostTime)) return reading.Result;
        _server.Kill();
        throw new TimeoutException("The server does not answer");
    }

    private string? Read()
    {
        var output = _server.StandardOutput.BaseStream;
        var length = 0;
        while (true)
        {
            var line = new StringBuilder();
            int next;
            while ((next = output.ReadByte()) is >= 0 and not '\n') line.Append((char)next);
            if (next < 0) return null;
            var header = line.ToString().TrimEnd('\r');
            if (header.Length == 0) break;
            if (header.StartsWith("Content-Length: ", StringComparison.Ordinal)) length = int.Parse(header["Content-Length: ".Length..], CultureInfo.InvariantCulture);
        }

        var bytes = new byte[length];
        output.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
