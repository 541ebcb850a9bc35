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

    /// <summary>The client has read nothing for so long that nobody waits for it any more.</summary>
    Unread,
}

/// <summary>
/// The only one that touches the output. Frames wait in a queue for one task that writes them in their order, each with its
/// header. Sending never waits, and nothing that was taken is dropped, since an answer that is missing leaves a client waiting for good. So
/// whoever has much to say asks first whether there is room, and goes on when the writer is relieved.
/// </summary>
internal sealed class FrameWriter
{
    /// <summary>1 MiB: with less waiting there is room for more.</summary>
    public const long RoomLimit = 1L << 20;

    private const int BatchSize = 64 << 10;

    private readonly Stream _output;
    private readonly Action _relieved;
    private readonly Channel<ReadOnlyMemory<byte>> _queue =
        Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TaskCompletionSource<FrameWriterEnd> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _backlog;
    private long _pieces;

    /// <summary>Begins to write.</summary>
    /// <param name="output">Where to; nobody else writes there.</param>
    /// <param name="relieved">Is told, on any thread, when there is room again after there was none.</param>
    public FrameWriter(Stream output, Action? relieved = null)
    {
        (_output, _relieved) = (output, relieved ?? (() => { }));
        _ = Task.Run(WriteAllAsync);
    }

    /// <summary>Completes when the writer has ended, whatever the reason; it never fails.</summary>
    public Task<FrameWriterEnd> Ended => _ended.Task;

    /// <summary>Bytes that were sent and are not written yet.</summary>
    public long Backlog => Interlocked.Read(ref _backlog);

    /// <summary>Whether little is waiting.</summary>
    public bool HasRoom => Backlog <= RoomLimit;

    /// <summary>Number of pieces that the client has taken; where something waits and this stays the same, it does not read.</summary>
    public long Pieces => Interlocked.Read(ref _pieces);

    /// <summary>Sends a frame; its memory is not to be changed from then on. False where the writer has ended or was told to.</summary>
    public bool Send(ReadOnlyMemory<byte> content)
    {
        if (_ended.Task.IsCompleted) return false;
        Interlocked.Add(ref _backlog, content.Length);
        return _queue.Writer.TryWrite(content);
    }

    /// <summary>Takes no more frames, and completes like <see cref="Ended"/>; a client that does not read may keep it for ever.</summary>
    public Task<FrameWriterEnd> CompleteAsync()
    {
        _queue.Writer.TryComplete();
        return Ended;
    }

    /// <summary>Nobody waits any more for the client to read.</summary>
    public void GiveUp() => End(FrameWriterEnd.Unread);

    private async Task WriteAllAsync()
    {
        try
        {
            var batch = new ArrayBufferWriter<byte>(BatchSize);
            while (!_ended.Task.IsCompleted && await _queue.Reader.WaitToReadAsync())
            {
                var taken = Take(batch);
                for (var rest = batch.WrittenMemory; !rest.IsEmpty; rest = rest[Math.Min(BatchSize, rest.Length)..])
                {
                    await _output.WriteAsync(rest[..Math.Min(BatchSize, rest.Length)]);
                    Interlocked.Increment(ref _pieces);
                }

                await _output.FlushAsync();
                var left = Interlocked.Add(ref _backlog, -taken);
                if (left <= RoomLimit && left + taken > RoomLimit) _relieved();
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
    }
}
