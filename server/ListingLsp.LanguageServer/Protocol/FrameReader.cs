namespace ListingLsp.LanguageServer.Protocol;

/// <summary>
/// Reads frames from a stream, however its bytes are split or glued together. No content makes it throw: what is no frame is
/// reported as a fault, and reading goes on at the next plausible header. It holds one buffer and the frame being read, which
/// grows with the bytes that came and not with those that were promised.
/// </summary>
/// <param name="input">The stream; one that breaks has ended.</param>
/// <param name="limit">The most bytes of a content that is read.</param>
internal sealed class FrameReader(Stream input, long limit = FrameReader.DefaultLimit)
{
    /// <summary>256 MiB.</summary>
    public const long DefaultLimit = 256L << 20;

    private const int BufferSize = 64 << 10;
    private const int FirstContentSize = 1 << 20;

    private readonly byte[] _buffer = new byte[BufferSize];
    private int _start;
    private int _end;
    private bool _isLost;

    /// <summary>The next frame or fault; null at the end of the stream, also where it ends within a frame.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; the reader is of no use from then on.</exception>
    public async ValueTask<Frame?> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (_isLost) FindHeader();
            else PassNewlines();

            var header = _isLost ? default : FrameHeader.Parse(_buffer.AsSpan(_start, _end - _start));
            if (header.Fault is { } fault)
            {
                // A byte further, so that the same place is not found again.
                _start++;
                _isLost = true;
                return new FrameFault(FrameFaultKind.Header, fault);
            }
            if (header.Size > 0)
            {
                _start += header.Size;
                if (header.ContentLength <= limit) return await ReadContentAsync(header.ContentLength, cancellation);
                // So long a content would take hours, if there is one at all. In none of JSON can a line look like a header.
                _isLost = true;
                return new FrameFault(FrameFaultKind.TooLarge, $"a frame of {header.ContentLength} bytes, where at most {limit} are read");
            }
            if (!await FillAsync(cancellation)) return null;
        }
    }

    private async ValueTask<Frame?> ReadContentAsync(long length, CancellationToken cancellation)
    {
        var content = new byte[Math.Min(length, FirstContentSize)];
        var filled = Math.Min(content.Length, _end - _start);
        _buffer.AsSpan(_start, filled).CopyTo(content);
        _start += filled;
        while (filled < length)
        {
            if (filled == content.Length) Array.Resize(ref content, (int)Math.Min(length, content.Length * 2L));
            var read = await ReadInputAsync(content.AsMemory(filled), cancellation);
            if (read == 0) return null;
            filled += read;
        }
        return new FrameBody(content);
    }

    private void FindHeader()
    {
        var (at, isWhole) = FrameHeader.Find(_buffer.AsSpan(_start, _end - _start));
        _start += at;
        _isLost = !isWhole;
    }

    /// <summary>Empty lines between frames do no harm.</summary>
    private void PassNewlines()
    {
        while (_start < _end && _buffer[_start] is (byte)'\r' or (byte)'\n') _start++;
    }

    /// <summary>What is kept is always less than a header's limit, so there is room.</summary>
    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        var read = await ReadInputAsync(_buffer.AsMemory(_end), cancellation);
        _end += read;
        return read > 0;
    }

    private async ValueTask<int> ReadInputAsync(Memory<byte> memory, CancellationToken cancellation)
    {
        try
        {
            return await input.ReadAsync(memory, cancellation);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return 0;
        }
    }
}
