using System.Buffers;
using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace ListingLsp.LanguageServer.Protocol;

/// <summary>Why a writer of frames has ended.</summary>
internal enum FrameWriterEnd
{
    /// <summary>It was told to, and everything is written.</summary>
    Completed,

    /// <summary>The output broke.</summary>
    Broken,

    /// <summary>The client left more unread than the limit.</summary>
    Unread,
}

/// <summary>
/// The only one that touches the output. Frames wait in a queue for one task that writes them in their order, each with its
/// header in one go. Sending never waits, so a client that does not read holds nobody up. Nothing that was taken is dropped
/// either, since an answer that is missing leaves a client waiting for good: where the unread bytes pass the limit, the
/// writer ends, and the session with it. Whoever sends in bulk awaits <see cref="RoomAsync"/> first, and never comes near the limit.
/// </summary>
internal sealed class FrameWriter
{
    /// <summary>64 MiB.</summary>
    public const long DefaultLimit = 64L << 20;

    /// <summary>1 MiB: with less waiting there is room for more.</summary>
    public const long RoomLimit = 1L << 20;

    private const int BatchSize = 64 << 10;

    private readonly Stream _output;
    private readonly long _limit;
    private readonly Channel<ReadOnlyMemory<byte>> _queue =
        Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TaskCompletionSource<FrameWriterEnd> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private TaskCompletionSource? _room;
    private long _backlog;

    /// <summary>Begins to write.</summary>
    /// <param name="output">Where to; nobody else writes there.</param>
    /// <param name="limit">The most bytes that may wait; one frame alone may be larger.</param>
    public FrameWriter(Stream output, long limit = DefaultLimit)
    {
        _output = output;
        _limit = limit;
        _ = Task.Run(WriteAllAsync);
    }

    /// <summary>Completes when the writer has ended, whatever the reason; it never fails.</summary>
    public Task<FrameWriterEnd> Ended => _ended.Task;

    /// <summary>Bytes that were sent and are not written yet.</summary>
    public long Backlog => Interlocked.Read(ref _backlog);

    /// <summary>Sends a frame; its memory is not to be changed from then on. False where the writer has ended or was told to.</summary>
    public bool Send(ReadOnlyMemory<byte> content)
    {
        if (_ended.Task.IsCompleted) return false;
        var waiting = Interlocked.Add(ref _backlog, content.Length);
        if (waiting > _limit && waiting > content.Length)
        {
            End(FrameWriterEnd.Unread);
            return false;
        }
        return _queue.Writer.TryWrite(content);
    }

    /// <summary>Completes when little is waiting, or when the writer has ended.</summary>
    public Task RoomAsync()
    {
        lock (_gate)
        {
            if (Backlog <= RoomLimit || _ended.Task.IsCompleted) return Task.CompletedTask;
            _room ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _room.Task;
        }
    }

    /// <summary>Takes no more frames, and completes like <see cref="Ended"/>; a client that does not read may keep it for ever.</summary>
    public Task<FrameWriterEnd> CompleteAsync()
    {
        _queue.Writer.TryComplete();
        return Ended;
    }

    private async Task WriteAllAsync()
    {
        try
        {
            var batch = new ArrayBufferWriter<byte>(BatchSize);
            while (!_ended.Task.IsCompleted && await _queue.Reader.WaitToReadAsync())
            {
                var taken = Take(batch);
                await _output.WriteAsync(batch.WrittenMemory);
                await _output.FlushAsync();
                Interlocked.Add(ref _backlog, -taken);
                if (Backlog <= RoomLimit) GiveRoom();
                if (batch.Capacity > 2 * BatchSize) batch = new ArrayBufferWriter<byte>(BatchSize);
                else batch.ResetWrittenCount();
            }
            End(FrameWriterEnd.Completed);
        }
        catch (Exception)
        {
            // Whatever a stream throws, there is nowhere left to write to.
            End(FrameWriterEnd.Broken);
        }
    }

    /// <summary>Frames that wait are written together, as long as they are small.</summary>
    private long Take(ArrayBufferWriter<byte> batch)
    {
        var taken = 0L;
        while (batch.WrittenCount < BatchSize && _queue.Reader.TryRead(out var content))
        {
            Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {content.Length}\r\n\r\n"), batch);
            batch.Write(content.Span);
            taken += content.Length;
        }
        return taken;
    }

    private void End(FrameWriterEnd end)
    {
        _ended.TrySetResult(end);
        _queue.Writer.TryComplete();
        GiveRoom();
    }

    private void GiveRoom()
    {
        lock (_gate)
        {
            _room?.TrySetResult();
            _room = null;
        }
    }
}
