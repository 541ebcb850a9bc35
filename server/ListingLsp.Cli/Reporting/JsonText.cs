using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ListingLsp.Cli.Reporting;

/// <summary>How this program writes JSON: LF, everything but control characters and quotes as it is.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one value, indented, and a line break.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write) => Write(output, Options, write);

    /// <summary>Writes one value on one line.</summary>
    public static void WriteLine(TextWriter output, Action<Utf8JsonWriter> write) => Write(output, Options with { Indented = false }, write);

    private static void Write(TextWriter output, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options)) write(json);
        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
