using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ListingLsp.LanguageServer.Protocol;

namespace ListingLsp.LanguageServer.Session;

/// <summary>The server's side of the wire: what it sends, and what it has asked the client. Any thread.</summary>
internal sealed class Connection(FrameWriter writer)
{
    private readonly ConcurrentDictionary<long, Action<JsonElement>> _asked = new();
    private readonly ConcurrentDictionary<MessageId, CancellationTokenSource> _running = new();
    private long _requests;

    /// <summary>A request of the client has come, which it may cancel from now on; null where one with this id is being answered.</summary>
    public CancellationToken? Begin(MessageId id)
    {
        var cancel = new CancellationTokenSource();
        return _running.TryAdd(id, cancel) ? cancel.Token : null;
    }

    /// <summary>The client does not want an answer any more.</summary>
    public void Cancel(MessageId id)
    {
        if (_running.TryGetValue(id, out var running)) running.Cancel();
    }

    /// <summary>Answers a request of the client.</summary>
    public void Respond(MessageId id, byte[] response)
    {
        if (_running.TryRemove(id, out _)) Send(response);
    }

    /// <summary>Sends a message that is written already.</summary>
    public void Send(byte[] message) => writer.Send(message);

    /// <summary>Sends a notification.</summary>
    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) => Send(Message.Call(method, parameters, type));

    /// <summary>Asks the client.</summary>
    /// <param name="method">What.</param>
    /// <param name="parameters">About what.</param>
    /// <param name="type">Their type.</param>
    /// <param name="answered">Gets the result; an undefined one where the client says that it cannot.</param>
    public void Ask<T>(string method, T parameters, JsonTypeInfo<T> type, Action<JsonElement>? answered = null) => Send(Message.Call(method, parameters, type, Next(answered)));

    /// <summary>Asks the client something that has no parameters.</summary>
    public void Ask(string method) => Send(Message.Call(method, Next(null)));

    /// <summary>Hands over an answer; one to nothing that was asked is passed over.</summary>
    public void Answer(Message response)
    {
        if (response.Id is { Number: { } id } && _asked.TryRemove(id, out var answered)) answered(response.Result);
    }

    private MessageId Next(Action<JsonElement>? answered)
    {
        var id = Interlocked.Increment(ref _requests);
        _asked[id] = answered ?? (_ => { });
        return new MessageId(id, null);
    }
}
