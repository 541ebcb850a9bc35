using System.Text;

namespace ListingLsp.Fuzzing.Targets;

/// <summary>A log that can be read while others still write: a request that was cancelled may end behind the dialogue.</summary>
internal sealed class SharedLog : TextWriter
{
    private readonly StringBuilder _text = new();

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        lock (_text) _text.Append(value);
    }

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        lock (_text) _text.Append(value);
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + "\n");

    /// <inheritdoc/>
    public override string ToString()
    {
        lock (_text) return _text.ToString();
    }
}
