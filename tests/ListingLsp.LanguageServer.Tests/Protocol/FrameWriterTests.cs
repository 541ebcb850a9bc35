using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.LanguageServer.Protocol;
using Xunit;

namespace ListingLsp.LanguageServer.Tests.Protocol;

/// <summary>Frames go out in their order; a client that does not read holds nobody up.</summary>
public sealed class FrameWriterTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_frame_has_its_header()
    {
        var output = new MemoryStream();
        var writer = new FrameWriter(output);
        Assert.True(writer.Send("最好"u8.ToArray()));
        Assert.Equal(FrameWriterEnd.Completed, await writer.CompleteAsync().WaitAsync(Soon));
        Assert.Equal("Content-Length: 6\r\n\r\n最好", Encoding.UTF8.GetString(output.ToArray()));
        Assert.False(writer.Send("{}"u8.ToArray()));
    }

    [Property(MaxTest = 50, Replay = "(7,11)")]
    public Property What_is_sent_is_read_in_its_order() => Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed =>
    {
        var random = new Random(seed);
        var contents = Enumerable.Range(0, random.Next(50)).Select(_ => new string('x', random.Next(1, random.Next(20) == 0 ? 300_000 : 300))).ToArray();
        var output = new MemoryStream();
        var writer = new FrameWriter(output);
        foreach (var content in contents) Assert.True(writer.Send(Encoding.UTF8.GetBytes(content)));
        Assert.True(writer.CompleteAsync().Wait(Soon));
        Assert.Equal(0, writer.Backlog);

        var reader = new FrameReader(new MemoryStream(output.ToArray()));
        foreach (var content in contents) Assert.Equal(content, Encoding.UTF8.GetString(Assert.IsType<FrameBody>(reader.ReadAsync(default).AsTask().Result).Content.Span));
        Assert.Null(reader.ReadAsync(default).AsTask().Result);
    });

    [Fact]
    public async Task Frames_of_several_senders_stay_whole()
    {
        var output = new MemoryStream();
        var writer = new FrameWriter(output);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(sender => Task.Run(() =>
        {
            for (var i = 0; i < 500; i++) Assert.True(writer.Send(Encoding.UTF8.GetBytes($"{sender}:{i}")));
        })));
        await writer.CompleteAsync().WaitAsync(Soon);

        var reader = new FrameReader(new MemoryStream(output.ToArray()));
        var next = new int[4];
        while (await reader.ReadAsync(default) is { } frame)
        {
            var parts = Encoding.UTF8.GetString(Assert.IsType<FrameBody>(frame).Content.Span).Split(':');
            Assert.Equal($"{next[parts[0][0] - '0']++}", parts[1]);
        }
        Assert.Equal([500, 500, 500, 500], next);
    }

    [Fact]
    public async Task Nobody_waits_for_a_client_that_was_given_up()
    {
        using var output = new StuckStream();
        var writer = new FrameWriter(output);
        Assert.True(writer.Send(new byte[5000]));
        await output.Stuck.WaitAsync(Soon);
        Assert.True(writer.Send(new byte[1]));
        writer.GiveUp();
        Assert.Equal(FrameWriterEnd.Unread, await writer.Ended.WaitAsync(Soon));
        Assert.False(writer.Send(new byte[1]));
    }

    [Fact]
    public async Task Whoever_sends_in_bulk_asks_for_room_and_is_told_when_there_is_again()
    {
        using var output = new StuckStream();
        using var relieved = new SemaphoreSlim(0);
        var writer = new FrameWriter(output, () => relieved.Release());
        Assert.True(writer.HasRoom);
        Assert.True(writer.Send(new byte[FrameWriter.RoomLimit + 1]));
        await output.Stuck.WaitAsync(Soon);
        Assert.False(writer.HasRoom);
        Assert.Equal(0, writer.Pieces);
        output.Release();
        Assert.True(await relieved.WaitAsync(Soon));
        Assert.True(writer.HasRoom);
        Assert.InRange(writer.Pieces, 16, 18);
        Assert.Equal(FrameWriterEnd.Completed, await writer.CompleteAsync().WaitAsync(Soon));
        Assert.Equal(0, relieved.CurrentCount);
    }

    [Fact]
    public async Task An_output_that_breaks_ends_the_writer()
    {
        var output = new MemoryStream();
        await output.DisposeAsync();
        var writer = new FrameWriter(output);
        writer.Send("{}"u8.ToArray());
        Assert.Equal(FrameWriterEnd.Broken, await writer.Ended.WaitAsync(Soon));
        Assert.False(writer.Send("{}"u8.ToArray()));
    }

    /// <summary>Takes nothing until it is released.</summary>
    private sealed class StuckStream : MemoryStream
    {
        private readonly TaskCompletionSource _stuck = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Stuck => _stuck.Task;

        public void Release() => _released.SetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _stuck.TrySetResult();
            await _released.Task;
        }
    }
}
