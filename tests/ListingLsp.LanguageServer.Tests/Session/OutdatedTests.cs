using System.Text;
using System.Text.Json.Nodes;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Session;

/// <summary>What was asked of a text that somebody has edited by the time of the answer is not answered from the old one.</summary>
public sealed class OutdatedTests
{
    private const string Uri = "file:///nowhere/a.listing.yaml";
    private const string Document = $$"""{ "textDocument": { "uri": "{{Uri}}" }, "position": { "line": 0, "character": 1 } }""";
    private readonly Dialogue _dialogue;
    private long _ids;

    public OutdatedTests()
    {
        var options = new ServerOptions { Input = Stream.Null, Output = Stream.Null, Today = FixtureWorkspace.Today };
        var connection = new Connection(new FrameWriter(Stream.Null));
        _dialogue = new Dialogue(options, connection, new ServerLog(connection, null, TimeProvider.System), happened => happened());
        Ask("initialize", """{ "capabilities": {} }""")();
        Open(1);
    }

    [Theory]
    [InlineData("textDocument/hover", ErrorCode.ContentModified)]
    [InlineData("textDocument/definition", ErrorCode.ContentModified)]
    [InlineData("textDocument/documentSymbol", ErrorCode.ContentModified)]
    [InlineData("textDocument/diagnostic", ErrorCode.ServerCancelled)]
    public void It_is_refused_by_the_code_that_has_the_client_ask_again(string method, int code)
    {
        var answer = Ask(method, Document);
        Tell("textDocument/didChange", $$"""{ "textDocument": { "uri": "{{Uri}}", "version": 2 }, "contentChanges": [ { "text": "id: b\n" } ] }""");
        Assert.Equal(code, Assert.Throws<RpcException>(answer).Code);
        Assert.Contains("result", Encoding.UTF8.GetString(Ask(method, Document)()), StringComparison.Ordinal);
    }

    [Fact]
    public void Also_where_the_document_has_been_closed()
    {
        var answer = Ask("textDocument/hover", Document);
        Tell("textDocument/didClose", Document);
        Assert.Equal(ErrorCode.ContentModified, Assert.Throws<RpcException>(answer).Code);
    }

    [Fact]
    public void Edits_of_another_document_do_no_harm()
    {
        var answer = Ask("textDocument/hover", Document);
        Open(1, "file:///nowhere/b.listing.yaml");
        Assert.Contains("result", Encoding.UTF8.GetString(answer()), StringComparison.Ordinal);
    }

    private void Open(int version, string uri = Uri) => Tell("textDocument/didOpen", $$"""{ "textDocument": { "uri": "{{uri}}", "languageId": "yaml", "version": {{version}}, "text": "id: a\n" } }""");

    private void Tell(string method, string parameters) => _dialogue.Notified(Message(null, method, parameters));

    private Func<byte[]> Ask(string method, string parameters) => _dialogue.Asked(Message(++_ids, method, parameters), new MessageId(_ids, null), CancellationToken.None)!;

    private static Message Message(long? id, string method, string parameters)
    {
        var json = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = JsonNode.Parse(parameters) };
        if (id is not null) json["id"] = id;
        return LanguageServer.Protocol.Message.Parse(Encoding.UTF8.GetBytes(json.ToJsonString())).Message!;
    }
}
