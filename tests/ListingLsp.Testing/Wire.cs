using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ListingLsp.Testing;

/// <summary>Frames to and from a server, written and read apart from the server's own code.</summary>
/// <param name="input">To the server.</param>
/// <param name="output">From the server.</param>
public sealed class Wire(Stream input, Stream output) : IDisposable
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

    /// <summary>How a client names a file.</summary>
    public static string UriOf(string path) => new Uri(path).AbsoluteUri;

    /// <summary>A text as it stands in a message.</summary>
    public static string Quoted(string text) => JsonValue.Create(text).ToJsonString();

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
