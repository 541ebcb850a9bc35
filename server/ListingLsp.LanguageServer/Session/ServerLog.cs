using ListingLsp.LanguageServer.Protocol;

namespace ListingLsp.LanguageServer.Session;

/// <summary>The log: to the client, and to a file where one was asked for; and the trace that the client may switch on. Any thread.</summary>
internal sealed class ServerLog(Connection connection, TextWriter? file, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private volatile string _trace = "off";

    /// <summary>How much the client wants to see of the messages: <c>off</c>, <c>messages</c> or <c>verbose</c>.</summary>
    public string Trace { get => _trace; set => _trace = value; }

    /// <summary>Says something.</summary>
    public void Write(MessageType type, string message)
    {
        connection.Notify("window/logMessage", new LogMessageParams(type, message), LspJson.Default.LogMessageParams);
        WriteToFile($"[{type}] {message}");
    }

    /// <summary>Says that a message has come or gone.</summary>
    public void WriteTrace(string message, Func<string> details)
    {
        if (file is not null) WriteToFile(message);
        if (Trace == "off") return;
        connection.Notify("$/logTrace", new LogTraceParams(message, Trace == "verbose" ? details() : null), LspJson.Default.LogTraceParams);
    }

    private void WriteToFile(string line)
    {
        if (file is null) return;
        lock (_lock)
        {
            file.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyy-MM-dd HH:mm:ss.fff} {line}"));
            file.Flush();
        }
    }
}
