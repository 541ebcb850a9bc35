using System.Buffers.Text;

namespace ListingLsp.LanguageServer.Protocol;

/// <summary>What came next on the wire: the bytes of a message, or what was wrong with a frame.</summary>
/// <param name="Body">The message; empty where there is a fault.</param>
/// <param name="Fault">What is wrong; null for a message.</param>
internal readonly record struct Frame(ReadOnlyMemory<byte> Body, string? Fault);

/// <summary>
/// Cuts a stream into messages, each behind a header with its length. What is no header is passed over up to the next one that
/// is; a message over the limit is passed over without being kept. Never throws on any content.
/// </summary>
/// <param name="input">The stream.</param>
/// <param name="maxLength">The longest message that is read, in bytes.</param>
internal sealed class FrameReader(Stream input, int maxLength = FrameReader.DefaultMaxLength)
{
    /// <summary>A document may have 8 MiB; escaped in JSON it may be six times as long.</summary>
    public const int DefaultMaxLength = 128 * 1024 * 1024;

    /// <summary>A header is two short lines; what is longer is none.</summary>
    private const int MaxHeader = 4096;

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    private ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start.._end);

    /// <summary>The next message or fault; null at the end of the stream.</summary>
    public Frame? Read()
    {
        while (true)
        {
            if (FindHeaderEnd() is not { } header)
            {
                if (Rest.Length > MaxHeader) return PassOver();
                if (!Fill()) return null;
                continue;
            }

            var length = LengthIn(Rest[..header.Start]);
            if (length is null) return PassOver();
            _start += header.End;
            if (length > maxLength) return Skip(length.Value) ? new Frame(default, $"A message of {length} bytes is over the limit of {maxLength}.") : null;
            return ReadBody((int)length.Value) is { } body ? new Frame(body, null) : null;
        }
    }

    /// <summary>Where the empty line behind the header begins and ends.</summary>
    private (int Start, int End)? FindHeaderEnd()
    {
        var (crlf, lf) = (Rest.IndexOf("\r\n\r\n"u8), Rest.IndexOf("\n\n"u8));
        if (crlf >= 0 && (lf < 0 || crlf < lf)) return (crlf, crlf + 4);
        return lf >= 0 ? (lf, lf + 2) : null;
    }

    /// <summary>The length that a header states; null where a line of it is no header, or none states it.</summary>
    private static long? LengthIn(ReadOnlySpan<byte> header)
    {
        long? length = null;
        foreach (var range in header.Split((byte)'\n'))
        {
            var line = header[range].TrimEnd((byte)'\r');
            var colon = line.IndexOf((byte)':');
            if (colon <= 0) return null;
            var name = line[..colon];
            var value = line[(colon + 1)..].Trim((byte)' ');
            if (!System.Text.Ascii.EqualsIgnoreCase(name, "Content-Length"u8)) continue;
            if (!Utf8Parser.TryParse(value, out long stated, out var used) || used != value.Length || stated < 0) return null;
            length = stated;
        }

        return length;
    }

    /// <summary>Passes over what is no header, up to where the next one may begin.</summary>
    private Frame? PassOver()
    {
        while (true)
        {
            var next = Rest.Length > 1 ? IndexOfHeader(Rest[1..]) : -1;
            if (next >= 0)
            {
                _start += next + 1;
                return new Frame(default, "What came before this message is no frame of the protocol.");
            }

            // The last bytes may be the beginning of a header.
            _start = Math.Max(_start + 1, _end - "Content-Length:".Length);
            if (_start > _end) _start = _end;
            if (!Fill()) return null;
        }
    }

    private static int IndexOfHeader(ReadOnlySpan<byte> bytes)
    {
        var name = "content-length:"u8;
        for (var at = 0; at + name.Length <= bytes.Length; at++)
        {
            var found = bytes[at..].IndexOfAny((byte)'c', (byte)'C');
            if (found < 0 || (at += found) + name.Length > bytes.Length) return -1;
            if (System.Text.Ascii.EqualsIgnoreCase(bytes.Slice(at, name.Length), name)) return at;
        }

        return -1;
    }

    private byte[]? ReadBody(int length)
    {
        var body = new byte[length];
        var read = Math.Min(length, _end - _start);
        Rest[..read].CopyTo(body);
        _start += read;
        while (read < length)
        {
            var count = input.Read(body, read, length - read);
            if (count == 0) return null;
            read += count;
        }

        return body;
    }

    private bool Skip(long length)
    {
        while (length > 0)
        {
            var count = (int)Math.Min(length, _end - _start);
            _start += count;
            length -= count;
            if (length > 0 && !Fill()) return false;
        }

        return true;
    }

    /// <summary>Reads on behind what is there; false at the end of the stream.</summary>
    private bool Fill()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length) Array.Resize(ref _buffer, _buffer.Length * 2);
        var count = input.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        return count > 0;
    }
}
