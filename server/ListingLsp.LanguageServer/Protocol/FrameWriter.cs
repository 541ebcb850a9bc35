using System.Globalization;
using System.Text;
using System.Threading.Channels;

namespace ListingLsp.LanguageServer.Protocol;

/// <summary>
/// Writes messages, each behind a header with its length. The only one that touches the output. Messages are queued, so that a
/// client that does not read never holds up the session; when more than the limit wait, the client is taken for gone.
/// </summary>
internal sealed class FrameWriter : IAsyncDisposable
{
    /// <summary>What may wait for a client that does not read, in bytes.</summary>
    public const long DefaultMaxWaiting = 256 * 1024 * 1024;

    private readonly Channel<byte[]> _queue = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _gone = new();
    private readonly long _maxWaiting;
    private readonly Task _writing;
    private long _waiting;

    /// <summary>Begins to write.</summary>
    /// <param name="output">The stream.</param>
    /// <param name="maxWaiting">How many bytes may wait.</param>
    public FrameWriter(Stream output, long maxWaiting = DefaultMaxWaiting)
    {
        _maxWaiting = maxWaiting;
        _writing = Task.Run(() => WriteAll(output));
    }

    /// <summary>Ends when the output cannot be written any more, or nobody reads.</summary>
    public CancellationToken Gone => _gone.Token;

    /// <summary>Queues a message. Any thread.</summary>
    public void Write(byte[] body)
    {
        if (Interlocked.Add(ref _waiting, body.Length) > _maxWaiting) _gone.Cancel();
        if (!_gone.IsCancellationRequested) _queue.Writer.TryWrite(body);
    }

    /// <summary>Writes what is queued, and stops; waits only a moment for a client that does not read.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await Task.WhenAny(_writing, Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None)).ConfigureAwait(false);
        await _gone.CancelAsync().ConfigureAwait(false);
        _gone.Dispose();
    }

    private async Task WriteAll(Stream output)
    {
        try
        {
            await foreach (var body in _queue.Reader.ReadAllAsync(_gone.Token).ConfigureAwait(false))
            {
                var header = string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n");
                var frame = new byte[header.Length + body.Length];
                Encoding.ASCII.GetBytes(header, frame);
                body.CopyTo(frame, header.Length);
                await output.WriteAsync(frame, _gone.Token).ConfigureAwait(false);
                await output.FlushAsync(_gone.Token).ConfigureAwait(false);
                Interlocked.Add(ref _waiting, -body.Length);
            }
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The client has gone; whoever holds the session sees it by the token.
            if (!_gone.IsCancellationRequested) await _gone.CancelAsync().ConfigureAwait(false);
        }
    }
}
