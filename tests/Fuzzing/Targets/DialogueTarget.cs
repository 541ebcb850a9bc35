using System.Text;
using ListingLsp.Fuzzing.Mutating;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;
using ListingLsp.Testing.Fixtures;

namespace ListingLsp.Fuzzing.Targets;

/// <summary>A whole dialogue with the server, a message a line: every request gets one answer, and nothing fails inside. Documents have no file; no address of a file reaches the server.</summary>
internal sealed class DialogueTarget : FuzzTarget
{
    private static readonly string[] Asked =
    [
        "hover", "completion", "definition", "references", "documentHighlight", "prepareRename", "rename", "documentSymbol", "foldingRange", "selectionRange", "documentLink", "codeLens", "inlayHint", "codeAction", "diagnostic", "formatting",
    ];

    /// <inheritdoc/>
    public override string Name => "dialogue";

    /// <inheritdoc/>
    public override InputFormat Format => InputFormat.JsonLines;

    /// <inheritdoc/>
    public override int MostBytes => 6000;

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds
    {
        get
        {
            string[] texts =
            [
                "id: a\\ntitle: Polo\\ntype: ready-to-ship\\ncategory: Apparel\\ntrade:\\n  unit: piece\\n  moq: 500\\n  tiers:\\n    - {from: 100, price: 5.00}\\n    - {from: 50, price: 6}\\n",
                "id: b\\ntitle: 袜子😀\\nmarkets: [NO, US]\\ntrade:\\n  carton:\\n    spec: x\\n# listinglsp-ignore LST1001\\n",
                "{\\\"id\\\": \\\"c\\\", \\\"trade\\\": {\\\"moq\\\": 1}}",
            ];
            foreach (var text in texts)
            {
                for (var from = 0; from < Asked.Length; from += 5)
                {
                    yield return Targets.Seeds.Of(string.Join('\n', (string[])[Hello, Open(text), .. Asked.Skip(from).Take(5).Select((m, i) => Request(i + 1, m)), Change, Request(20, Asked[from]), Aside, Bye]));
                }
            }
        }
    }

    private static string Aside => "{\"jsonrpc\":\"2.0\",\"method\":\"$/cancelRequest\",\"params\":{\"id\":\"\\ud800\"}}\n{\"jsonrpc\":\"2.0\",\"method\":\"$/setTrace\",\"params\":{\"value\":\"verbose\"}}\n{\"jsonrpc\":\"2.0\",\"method\":\"workspace/didChangeConfiguration\",\"params\":{\"settings\":{\"listinglsp\":{\"locale\":\"en\"}}}}\n{\"jsonrpc\":\"2.0\",\"id\":50,\"method\":\"workspace/executeCommand\",\"params\":{\"command\":\"listinglsp.x\",\"arguments\":[null]}}\n{\"jsonrpc\":\"2.0\",\"id\":51,\"method\":\"workspace/symbol\",\"params\":{\"query\":\"a\"}}";

    private static string Hello => "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"processId\":null,\"locale\":\"zh-CN\",\"capabilities\":{\"general\":{\"positionEncodings\":[\"utf-8\",\"utf-16\"]}},\"workspaceFolders\":[]}}\n{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}";

    private static string Change => "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":{\"uri\":\"untitled:a\",\"version\":2},\"contentChanges\":[{\"range\":{\"start\":{\"line\":1,\"character\":2},\"end\":{\"line\":2,\"character\":1}},\"text\":\"x: [\"},{\"text\":\"moq: 5\"}]}}";

    private static string Bye => "{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didClose\",\"params\":{\"textDocument\":{\"uri\":\"untitled:a\"}}}\n{\"jsonrpc\":\"2.0\",\"id\":99,\"method\":\"shutdown\"}";

    /// <inheritdoc/>
    public override void Run(byte[] input, Features features)
    {
        var lines = Lines.Of(input).Where(IsAllowed).ToList();
        var exit = lines.FindIndex(l => Message.Parse(l).Message is { Method: "exit" });
        if (exit >= 0) lines.RemoveRange(exit, lines.Count - exit);
        var requests = lines.Count(l => Message.Parse(l).Message is { Id: not null, Method: not null });
        using var wire = new DialogueWire(lines, requests);
        using var log = new SharedLog();
        _ = LspServer.Run(new ServerOptions { Input = wire.Input, Output = wire.Output, Today = FixtureWorkspace.Today, Log = log });
        var said = log.ToString();
        if (said.IndexOf("internal failure", StringComparison.Ordinal) is >= 0 and var failed) throw new BrokenException(said[failed..].Replace('\n', ' '));
        Require(wire.Answers >= requests, $"{requests} requests, {wire.Answers} answers");
        foreach (var answer in wire.Kinds) features.Add(answer);
        foreach (var line in lines) features.Add("asked", Message.Parse(line).Message?.Method ?? "nothing");
    }

    private static string Open(string text) => $"{{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{{\"textDocument\":{{\"uri\":\"untitled:a\",\"languageId\":\"{(text[0] == '{' ? "json" : "yaml")}\",\"version\":1,\"text\":\"{text}\"}}}}}}";

    private static string Request(int id, string method) =>
        $"{{\"jsonrpc\":\"2.0\",\"id\":{id},\"method\":\"textDocument/{method}\",\"params\":{{\"textDocument\":{{\"uri\":\"untitled:a\"}},\"position\":{{\"line\":{id % 7},\"character\":{id % 5}}},\"positions\":[{{\"line\":1,\"character\":1}}],\"newName\":\"n\",\"range\":{{\"start\":{{\"line\":0,\"character\":0}},\"end\":{{\"line\":9,\"character\":9}}}},\"context\":{{\"diagnostics\":[],\"includeDeclaration\":true}}}}}}";

    /// <summary>Nothing that leads to the disk or ends with another process.</summary>
    private static bool IsAllowed(byte[] line)
    {
        var text = Encoding.UTF8.GetString(line);
        return !text.Contains("file:", StringComparison.OrdinalIgnoreCase) && !text.Contains("root", StringComparison.Ordinal) && !text.Replace("\"processId\":null", "", StringComparison.Ordinal).Contains("processId", StringComparison.Ordinal);
    }
}
