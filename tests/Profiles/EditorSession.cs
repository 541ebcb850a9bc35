using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ListingLsp.Profiles;

/// <summary>What an editor says that opens each file of a folder, types in it, asks about it, and is closed.</summary>
internal sealed class EditorSession
{
    private readonly StringBuilder _text = new();
    private int _id;

    private EditorSession()
    {
    }

    /// <summary>The whole of it, as it stands on the wire.</summary>
    /// <param name="folder">The folder that is opened.</param>
    /// <param name="files">The files of it that are opened.</param>
    /// <param name="keys">How many lines are typed in each, and drawn back again.</param>
    public static string In(string folder, IEnumerable<string> files, int keys)
    {
        var session = new EditorSession();
        session.Call("initialize", $$$"""{"processId":null,"rootUri":{{{Quote(new Uri(folder).AbsoluteUri)}}},"capabilities":{}}""");
        session.Tell("initialized", "{}");
        foreach (var file in files) session.Work(Quote(new Uri(file).AbsoluteUri), File.ReadAllText(file), keys);
        session.Call("shutdown", "null");
        session.Tell("exit", "null");
        return session._text.ToString();
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    private void Work(string document, string text, int keys)
    {
        Tell("textDocument/didOpen", $$$"""{"textDocument":{"uri":{{{document}}},"languageId":"yaml","version":1,"text":{{{Quote(text)}}}}}""");
        for (var key = 0; key < keys; key++)
        {
            Tell("textDocument/didChange", $$$"""{"textDocument":{"uri":{{{document}}},"version":{{{(2 * key) + 2}}}},"contentChanges":[{"range":{"start":{"line":1,"character":0},"end":{"line":1,"character":0}},"text":"\n"}]}""");
            Ask(document, "diagnostic");
            if (key == 0) AskAll(document);
            Tell("textDocument/didChange", $$$"""{"textDocument":{"uri":{{{document}}},"version":{{{(2 * key) + 3}}}},"contentChanges":[{"range":{"start":{"line":1,"character":0},"end":{"line":2,"character":0}},"text":""}]}""");
        }
    }

    private void AskAll(string document)
    {
        foreach (var method in new[] { "hover", "completion", "definition" }) Call($"textDocument/{method}", $$$"""{"textDocument":{"uri":{{{document}}}},"position":{"line":3,"character":2}}""");
        foreach (var method in new[] { "documentSymbol", "codeLens", "foldingRange", "semanticTokens/full" }) Ask(document, method);
        Call("textDocument/codeAction", $$$"""{"textDocument":{"uri":{{{document}}}},"range":{"start":{"line":0,"character":0},"end":{"line":40,"character":0}},"context":{"diagnostics":[]}}""");
    }

    private void Ask(string document, string method) => Call($"textDocument/{method}", $$$"""{"textDocument":{"uri":{{{document}}}}}""");

    private void Call(string method, string parameters) => Frame($$"""{"jsonrpc":"2.0","id":{{++_id}},"method":"{{method}}","params":{{parameters}}}""");

    private void Tell(string method, string parameters) => Frame($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}""");

    private void Frame(string message) => _text.Append(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}");
}
