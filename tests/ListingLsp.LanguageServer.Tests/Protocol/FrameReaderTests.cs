using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.LanguageServer.Protocol;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Protocol;

/// <summary>Frames come out of a stream as they went in, whatever stands between them and wherever it is cut.</summary>
public sealed class FrameReaderTests
{
    private const string Header = "!Header";
    private const string TooLarge = "!TooLarge";

    [Theory]
    [InlineData("Content-Length: 2\r\n\r\n{}", "{}")]
    [InlineData("content-length:2\r\n\r\n{}CONTENT-LENGTH:   1  \r\n\r\n7", "{}", "7")]
    [InlineData("Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\nX-Other: a: b\r\n\r\n{}", "{}")]
    [InlineData("Content-Length: 2\n\n{}", "{}")]
    [InlineData("Content-Length: 2\r\n\r\n{}\r\n\nContent-Length: 0\r\n\r\n\r\n", "{}", "")]
    [InlineData("Content-Length: 6\r\n\r\n最好", "最好")]
    [InlineData("Content-Length: 3\r\n\r\n{}")]
    [InlineData("Content-Len")]
    [InlineData("")]
    public void Frames(string stream, params string[] expected) => AssertFrames(stream, expected);

    [Theory]
    [InlineData("Content-Length: x\r\n\r\n{}Content-Length: 1\r\n\r\n7", Header, "7")]
    [InlineData("Content-Length: -1\r\n\r\n{}Content-Length: 1\r\n\r\n7", Header, "7")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n{}Content-Length: 1\r\n\r\n7", Header, "7")]
    [InlineData("Content-Length:\r\n\r\n{}Content-Length: 1\r\n\r\n7", Header, "7")]
    [InlineData("Content-Type: x\r\n\r\n{}Content-Length: 1\r\n\r\n7", Header, "7")]
    [InlineData("Content-Length: 1\r\nContent-Length: 1\r\n\r\n7", Header, "7")]
    [InlineData("Starting server…\nContent-Length: 1\r\n\r\n7", Header, "7")]
    [InlineData("no newline Content-Length: 1\r\n\r\n7", Header, "7")]
    [InlineData("{\"content-length: 5 \":1, Content-LeContent-Length: Content-Length: 1\r\n\r\n7", Header, "7")]
    [InlineData("Content-Length: 1\r\n\r\n{}Content-Length: 1\r\n\r\n7", "{", Header, "7")]
    [InlineData("garbage\nand nothing else", Header)]
    [InlineData("Content-Length: 70\r\n\r\n{\"Content-Length: 1\\r\\n\\r\\n7...................................\":1}Content-Length: 1\r\n\r\n7", TooLarge, "7")]
    [InlineData("Content-Length: 70\r\n\r\n{\"much less\":1}Content-Length: 1\r\n\r\n7", TooLarge, "7")]
    [InlineData("Content-Length: 4000000000\r\n\r\nshort", TooLarge)]
    public void Faults_are_reported_and_reading_goes_on(string stream, params string[] expected) => AssertFrames(stream, expected, limit: 64);

    [Fact]
    public void A_header_without_end_is_no_header() =>
        AssertFrames($"Content-Type: {new string('x', 5000)}Content-Length: 1\r\n\r\n7", [Header, "7"], cuts: [1, 1000, 100_000]);

    [Fact]
    public void Contents_larger_than_any_buffer()
    {
        var large = new string('男', 1_200_000);
        AssertFrames(Framed(large) + Framed("{}") + Framed(large), [large, "{}", large], cuts: [4093, 100_000_000]);
    }

    [Fact]
    public async Task A_promise_costs_no_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(await new FrameReader(new CutStream("Content-Length: 200000000\r\n\r\nx"u8.ToArray(), [1000])).ReadAsync(default));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public async Task A_stream_that_breaks_has_ended() =>
        Assert.Null(await new FrameReader(new BrokenStream()).ReadAsync(default));

    [Property(MaxTest = 300, Replay = "(7,11)")]
    public Property Any_cut_gives_the_same_frames() => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
    {
        var random = new Random(seed);
        var contents = Enumerable.Range(0, random.Next(1, 8)).Select(_ => Content(random)).ToArray();
        var stream = string.Concat(contents.Select(Framed));
        Assert.Equal(contents, ReadAll(Encoding.UTF8.GetBytes(stream), Cuts(random)));
    });

    [Property(MaxTest = 1000, Replay = "(7,11)")]
    public Property Garbage_ends_and_what_comes_of_it_is_the_same_for_any_cut() => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
    {
        var random = new Random(seed);
        var stream = Garbage(random);
        var whole = ReadAll(stream, [int.MaxValue], limit: 200);
        Assert.Equal(whole, ReadAll(stream, Cuts(random), limit: 200));
        Assert.InRange(whole.Count, 0, stream.Length);
    });

    [Property(MaxTest = 300, Replay = "(7,11)")]
    public Property A_frame_behind_garbage_is_read() => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
    {
        var random = new Random(seed);
        var garbage = new byte[random.Next(1, 10_000)];
        random.NextBytes(garbage);
        if (random.Next(2) == 0) garbage = [.. garbage, .. "Content-Length: 12"u8];
        var frames = ReadAll([.. garbage, .. "Content-Length: 2\r\n\r\n{}"u8], Cuts(random));
        Assert.Equal("{}", frames[^1]);
    });

    private static string Framed(string content) => $"Content-Length: {Encoding.UTF8.GetByteCount(content)}\r\n\r\n{content}";

    private static string Content(Random random) => random.Next(4) switch
    {
        0 => "",
        1 => "Content-Length: 3\r\n\r\n{}",
        2 => new string('好', random.Next(200)),
        _ => new string('x', random.Next(100_000)),
    };

    private static int[] Cuts(Random random) => [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(1, random.Next(2) == 0 ? 4 : 5000))];

    /// <summary>Pieces of headers and contents, whole and damaged, in any order.</summary>
    private static byte[] Garbage(Random random)
    {
        string[] pieces = ["Content-Length:", "content-length: ", "12", "3", "999", "\r\n", "\n", "\r", "\r\n\r\n", "{}", "Content-Type: x", ":", "C", " ", "\0", "男", "Content-Length: 3\r\n\r\n"];
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)])));
    }

    private static void AssertFrames(string stream, string[] expected, long limit = FrameReader.DefaultLimit, int[]? cuts = null)
    {
        var bytes = Encoding.UTF8.GetBytes(stream);
        foreach (var cut in cuts ?? [.. Enumerable.Range(1, bytes.Length + 1)]) Assert.Equal(expected, ReadAll(bytes, [cut], limit));
    }

    private static List<string> ReadAll(byte[] stream, int[] cuts, long limit = FrameReader.DefaultLimit)
    {
        var reader = new FrameReader(new CutStream(stream, cuts), limit);
        var frames = new List<string>();
        while (true)
        {
            // The stream never waits, so neither does the reader.
            var reading = reader.ReadAsync(CancellationToken.None).AsTask();
            Assert.True(reading.IsCompleted);
            switch (reading.Result)
            {
                case FrameBody body:
                    frames.Add(Encoding.UTF8.GetString(body.Content.Span));
                    break;
                case FrameFault fault:
                    frames.Add($"!{fault.Kind}");
                    break;
                default:
                    return frames;
            }
            Assert.True(frames.Count <= stream.Length, "the reader goes round in circles");
        }
    }

    private sealed class CutStream(byte[] bytes, int[] cuts) : MemoryStream(bytes)
    {
        private int _reads;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, cuts[_reads++ % cuts.Length])], cancellationToken);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("broken pipe");
    }
}
