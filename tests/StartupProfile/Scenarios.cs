using System.Globalization;
using System.Text;
using System.Text.Json;
using ListingLsp.Testing;

namespace ListingLsp.StartupProfile;

/// <summary>The ways in which people start the program.</summary>
internal static class Scenarios
{
    private static readonly string Clean = Repository.PathOf("tests", "Samples", "clean");
    private static readonly string Faulty = Repository.PathOf("tests", "Samples", "faulty");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new(["--version"]),
        new(["--help"]),
        new(["explain", "LST1001"]),
        new(["check", Clean]),
        new(["check", Clean, "--staged"]),
        new(["check", Faulty, "--diff"]),
        .. new[] { "text", "json", "jsonl", "sarif", "github", "gitlab" }.Select(format => new Scenario(["check", Faulty, "--format", format])),
        new(["check", Faulty, "--locale", "zh-CN"]),
        new(["server"], Session(Faulty)),
    ];

    /// <summary>What an editor says that opens each file of a folder, asks about it, and is closed.</summary>
    private static string Session(string folder)
    {
        var (text, id) = (new StringBuilder(), 0);
        Call("initialize", $$$"""{"processId":null,"rootUri":{{{Quote(new Uri(folder).AbsoluteUri)}}},"capabilities":{}}""");
        Tell("initialized", "{}");
        foreach (var file in Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var document = Quote(new Uri(file).AbsoluteUri);
            Tell("textDocument/didOpen", $$$"""{"textDocument":{"uri":{{{document}}},"languageId":"yaml","version":1,"text":{{{Quote(File.ReadAllText(file))}}}}}""");
            Tell("textDocument/didChange", $$$"""{"textDocument":{"uri":{{{document}}},"version":2},"contentChanges":[{"range":{"start":{"line":1,"character":0},"end":{"line":1,"character":0}},"text":"\n"}]}""");
            foreach (var method in new[] { "hover", "completion", "definition" }) Call($"textDocument/{method}", $$$"""{"textDocument":{"uri":{{{document}}}},"position":{"line":3,"character":2}}""");
            foreach (var method in new[] { "documentSymbol", "codeLens", "foldingRange", "semanticTokens/full", "diagnostic" }) Call($"textDocument/{method}", $$$"""{"textDocument":{"uri":{{{document}}}}}""");
            Call("textDocument/codeAction", $$$"""{"textDocument":{"uri":{{{document}}}},"range":{"start":{"line":0,"character":0},"end":{"line":40,"character":0}},"context":{"diagnostics":[]}}""");
        }

        Call("shutdown", "null");
        Tell("exit", "null");
        return text.ToString();

        void Call(string method, string parameters) => Frame($$"""{"jsonrpc":"2.0","id":{{++id}},"method":"{{method}}","params":{{parameters}}}""");

        void Tell(string method, string parameters) => Frame($$"""{"jsonrpc":"2.0","method":"{{method}}","params":{{parameters}}}""");

        void Frame(string message) => text.Append(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}");
    }

    private static string Quote(string text) => JsonSerializer.Serialize(text);
}
