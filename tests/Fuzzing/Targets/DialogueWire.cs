using System.Text.Json;
using ListingLsp.Fuzzing.Mutating;
using ListingLsp.LanguageServer.Protocol;

namespace ListingLsp.Fuzzing.Targets;

/// <summary>Both ends of the wire of a dialogue. What the client says ends only when every request is answered, or nothing has come for long.</summary>
internal sealed class DialogueWire : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly List<string> _kinds = [];
    private int _answers;

    /// <summary>A wire.</summary>
    /// <param name="lines">What the client says: contents of frames.</param>
    /// <param name="requests">How many of them are to be answered.</param>
    public DialogueWire(IEnumerable<byte[]> lines, int requests)
    {
        byte[] frames = [.. lines.SelectMany(l => (byte[])[.. Seeds.Of($"Content-Length: {l.Length}\r\n\r\n"), .. l])];
        Input = new ClientStream(frames, () => WaitFor(requests));
        Output = new ServerStream(Take);
    }

    /// <summary>What the server reads.</summary>
    public Stream Input { get; }

    /// <summary>Where the server writes.</summary>
    public Stream Output { get; }

    /// <summary>Answers so far, to requests that had an id.</summary>
    public int Answers => Volatile.Read(ref _answers);

    /// <summary>What the answers were: methods, kinds of results, codes of errors; sorted, since answers overtake one another.</summary>
    public IReadOnlyCollection<string> Kinds
    {
        get
        {
            lock (_kinds) return [.. _kinds.Order(StringComparer.Ordinal)];
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
        _arrived.Dispose();
    }

    private void WaitFor(int requests)
    {
        while (Answers < requests && _arrived.Wait(Patience))
        {
        }
    }

    private void Take(ReadOnlyMemory<byte> content)
    {
        using var document = JsonDocument.Parse(content);
        var message = document.RootElement;
        if (message.TryGetProperty("method", out _) || !message.TryGetProperty("id", out var id) || id.ValueKind == JsonValueKind.Null) return;
        lock (_kinds) _kinds.Add(message.TryGetProperty("error", out var error) ? $"error {error.GetProperty("code")}" : $"result {message.GetProperty("result").ValueKind}");
        Interlocked.Increment(ref _answers);
        _arrived.Release();
    }

    /// <summary>Bytes, and at their end a pause.</summary>
    private sealed class ClientStream(byte[] bytes, Action atEnd) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == Length) atEnd();
            return base.ReadAsync(buffer, cancellationToken);
        }
    }

    /// <summary>Gives each frame that is written to it to somebody.</summary>
    private sealed class ServerStream(Action<ReadOnlyMemory<byte>> take) : MemoryStream
    {
        public override void Flush() => Drain();

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            Drain();
            return Task.CompletedTask;
        }

        private void Drain()
        {
            using var whole = new MemoryStream(ToArray());
            SetLength(0);
            var reader = new FrameReader(whole);
            while (reader.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult() is FrameBody frame) take(frame.Content);
        }
    }
}
