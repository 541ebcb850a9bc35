using System.Globalization;
using System.Text;

namespace ListingLsp.Load;

/// <summary>Frames to and from a server, written and read apart from the server's own code.</summary>
/// <param name="input">To the server.</param>
/// <param name="output">From the server.</param>
internal sealed class Wire(Stream input, Stream output) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly BufferedStream _output = new(output, 1 << 16);

    /// <summary>Writes a message. Any thread.</summary>
    public void Write(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n\r\n"));
        lock (_gate)
        {
            input.Write([.. header, .. body]);
            input.Flush();
        }
    }

    public void Dispose() => _output.Dispose();

    /// <summary>The next message; null at the end. One thread.</summary>
    public byte[]? Read()
    {
        var (length, line) = (0, new StringBuilder());
        while (true)
        {
            var sign = _output.ReadByte();
            if (sign < 0) return null;
            if (sign != '\n')
            {
                line.Append((char)sign);
                continue;
            }

            var header = line.ToString().TrimEnd('\r');
            line.Clear();
            if (header.Length == 0) break;
            if (header.StartsWith("Content-Length: ", StringComparison.Ordinal)) length = int.Parse(header.AsSpan(16), CultureInfo.InvariantCulture);
        }

        var body = new byte[length];
        _output.ReadExactly(body);
        return body;
    }
}
