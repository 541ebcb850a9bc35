using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.LanguageServer.Protocol;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Protocol;

/// <summary>Messages: what one is, what is none and why, and what is written.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"m","params":{"a":[1]}}""", "1", "m", """{"a":[1]}""")]
    [InlineData("""{"params":null,"method":"m","id":"1","jsonrpc":"2.0"}""", "1", "m", "")]
    [InlineData("""{"jsonrpc":"2.0","method":"n"}""", "null", "n", "")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"n"}""", "null", "n", "")]
    [InlineData("""{"jsonrpc":"2.0","id":3,"result":null}""", "3", null, "")]
    [InlineData("""{"jsonrpc":"2.0","id":3,"error":{"code":"x"}}""", "3", null, "")]
    public void Messages(string json, string id, string? method, string parameters)
    {
        var (message, error) = Message.Parse(Encoding.UTF8.GetBytes(json));
        Assert.Null(error);
        Assert.Equal((id, method, parameters), (message!.Id?.ToString() ?? "null", message.Method, message.Params.ToString()));
    }

    [Theory]
    [InlineData("", ErrorCode.ParseError, null)]
    [InlineData("{", ErrorCode.ParseError, null)]
    [InlineData("{} {}", ErrorCode.ParseError, null)]
    [InlineData("\uFEFF{}", ErrorCode.ParseError, null)]
    [InlineData("[]", ErrorCode.InvalidRequest, null)]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"m"}]""", ErrorCode.InvalidRequest, null)]
    [InlineData("7", ErrorCode.InvalidRequest, null)]
    [InlineData("{}", ErrorCode.InvalidRequest, null)]
    [InlineData("""{"id":4,"method":"m"}""", ErrorCode.InvalidRequest, "4")]
    [InlineData("""{"jsonrpc":"1.0","id":"x","method":"m"}""", ErrorCode.InvalidRequest, "x")]
    [InlineData("""{"jsonrpc":2.0,"id":4,"method":"m"}""", ErrorCode.InvalidRequest, "4")]
    [InlineData("""{"jsonrpc":"2.0","id":4}""", ErrorCode.InvalidRequest, "4")]
    [InlineData("""{"jsonrpc":"2.0","id":4,"method":5}""", ErrorCode.InvalidRequest, "4")]
    [InlineData("""{"jsonrpc":"2.0","id":4,"method":"\ud800"}""", ErrorCode.InvalidRequest, null)]
    [InlineData("""{"jsonrpc":"2.0","id":"\ud800","method":"m"}""", ErrorCode.InvalidRequest, null)]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"m"}""", ErrorCode.InvalidRequest, null)]
    [InlineData("""{"jsonrpc":"2.0","id":{},"method":"m"}""", ErrorCode.InvalidRequest, null)]
    [InlineData("""{"jsonrpc":"2.0","id":null,"result":1}""", ErrorCode.InvalidRequest, null)]
    public void No_messages(string json, int code, string? id)
    {
        var (message, error) = Message.Parse(Encoding.UTF8.GetBytes(json));
        Assert.Null(message);
        Assert.Equal((code, id), (error!.Code, error.Id?.ToString()));
    }

    [Fact]
    public void Depth_has_a_limit_that_is_no_crash()
    {
        Assert.Null(Message.Parse(Nested(50)).Error);
        Assert.Equal(ErrorCode.ParseError, Message.Parse(Nested(100_000)).Error!.Code);

        static byte[] Nested(int depth) => Encoding.UTF8.GetBytes($$"""{"jsonrpc":"2.0","method":"m","params":{{new string('[', depth)}}{{new string(']', depth)}} }""");
    }

    [Property(MaxTest = 1000, Replay = "(7,11)")]
    public Property A_damaged_message_never_throws() => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
    {
        var random = new Random(seed);
        var bytes = """{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///男"},"position":{"line":0,"character":1}}}"""u8.ToArray();
        for (var damages = random.Next(1, 4); damages > 0; damages--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        var (message, error) = Message.Parse(bytes.AsMemory(0, random.Next(bytes.Length + 1)));
        Assert.True(message is null != error is null);
    });

    [Fact]
    public void What_is_written()
    {
        var id = new MessageId(null, "a");
        var trace = new LogTraceParams("最小起订量 <b>", null);
        Assert.Equal("""{"jsonrpc":"2.0","id":"a","result":{"message":"最小起订量 <b>"}}""", Text(Message.Response(id, trace, LspJson.Default.LogTraceParams)));
        Assert.Equal("""{"jsonrpc":"2.0","id":"a","result":null}""", Text(Message.Response(id, null, LspJson.Default.LogTraceParams)));
        Assert.Equal("""{"jsonrpc":"2.0","method":"m","params":{"message":"最小起订量 <b>"}}""", Text(Message.Call("m", trace, LspJson.Default.LogTraceParams)));
        Assert.Equal("""{"jsonrpc":"2.0","id":2,"method":"m"}""", Text(Message.Call("m", new MessageId(2, null))));
        Assert.Equal("""{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"no"}}""", Text(Message.Error(new RpcError(null, ErrorCode.ParseError, "no"))));
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_document_becomes_one_sign_of_the_same_length()
    {
        var text = System.Text.Json.JsonSerializer.Deserialize("""{"text":"a\ud83d\"b\n\u0041\ud83d\ude00"}""", LspJson.Default.ContentChange)!.Text;
        Assert.Equal("a\uFFFD\"b\nA😀", text);
    }

    private static string Text(byte[] content) => Encoding.UTF8.GetString(content);
}
