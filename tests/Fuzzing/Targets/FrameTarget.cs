using ListingLsp.Fuzzing.Mutating;
using ListingLsp.LanguageServer.Protocol;

namespace ListingLsp.Fuzzing.Targets;

/// <summary>Frames and messages from any bytes, in pieces of any size: the same frames come out however the bytes are split, and reading ends.</summary>
internal sealed class FrameTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "frames";

    /// <inheritdoc/>
    public override InputFormat Format => InputFormat.Bytes;

    /// <inheritdoc/>
    public override int Weight => 200;

    /// <inheritdoc/>
    public override int MostBytes => 1500;

    /// <inheritdoc/>
    public override int LongestBytes => 64 * 1024;

    /// <inheritdoc/>
    public override IEnumerable<byte[]> Seeds =>
    [
        Frame("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"processId\":null,\"capabilities\":{}}}"),
        [.. Frame("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}"), .. Frame("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"result\":null}"), .. Frame("[]"), .. Frame("")],
        Targets.Seeds.Of("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}"),
        Targets.Seeds.Of("Content-Length: 99999999999\r\n\r\n{}Content-Length: 2\r\n\r\n{}"),
        Targets.Seeds.Of("\r\nContent-Length: x\r\n\r\ncontent-length:2\r\n\r\n{}\n"),
        Frame("{\"jsonrpc\":\"2.0\",\"id\":\"\\ud800\",\"method\":\"\\ud800\",\"params\":[1e400,\"\\udc00\"]}"),
    ];

    /// <inheritdoc/>
    public override void Run(byte[] input, Features features)
    {
        var whole = Read(input, int.MaxValue, features);
        var pieces = Read(input, 1 + Chance.Of(input).Next(40), features);
        Require(whole == pieces, $"the frames depend on how the bytes were split:\n{whole}\n{pieces}");
    }

    private static string Read(byte[] input, int most, Features features)
    {
        using var stream = new PiecesStream(input, most);
        var reader = new FrameReader(stream, limit: 1 << 16);
        var result = new System.Text.StringBuilder();
        for (var count = 0; reader.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult() is { } frame; count++)
        {
            Require(count <= input.Length, "more frames than bytes");
            if (frame is FrameBody body)
            {
                var (message, error) = Message.Parse(body.Content);
                Require((message is null) != (error is null), "neither a message nor an error, or both");
                if (error is not null) _ = Message.Error(error);
                features.Add("message", error?.Code.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? $"{message!.Id is null} {message.Method is null} {message.Params.ValueKind} {message.Result.ValueKind}");
                result.Append(Convert.ToHexString(body.Content.Span)).Append('\n');
            }
            else if (frame is FrameFault fault)
            {
                features.Add("fault", fault.Detail.Length > 20 ? fault.Detail[..20] : fault.Detail);
                result.Append(fault.Kind).Append('\n');
            }
        }

        return result.ToString();
    }

    private static byte[] Frame(string text) => [.. Targets.Seeds.Of($"Content-Length: {System.Text.Encoding.UTF8.GetByteCount(text)}\r\n\r\n{text}")];

    /// <summary>Bytes that come in pieces.</summary>
    private sealed class PiecesStream(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer.Length > most ? buffer[..most] : buffer, cancellationToken);
    }
}
