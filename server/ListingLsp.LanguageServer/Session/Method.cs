using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ListingLsp.LanguageServer.Protocol;

namespace ListingLsp.LanguageServer.Session;

/// <summary>
/// A method of the protocol. There are two kinds, and no third: what changes the session runs on its loop, in the order of
/// arrival; what only reads runs on a snapshot, elsewhere, and can be cancelled.
/// </summary>
/// <param name="Name">Its name in the protocol.</param>
internal abstract record Method(string Name)
{
    /// <summary>A notification that changes the session.</summary>
    public static Method Notification<TParams>(string name, JsonTypeInfo<TParams> type, Action<ServerSession, TParams> run) => new ChangingMethod(name, (session, parameters) => run(session, Read(parameters, type)));

    /// <summary>A request that is answered from a snapshot.</summary>
    public static Method Request<TParams, TResult>(string name, JsonTypeInfo<TParams> type, JsonTypeInfo<TResult> resultType, Func<SessionView, TParams, CancellationToken, TResult?> run) =>
        new ReadingMethod(name, (view, parameters, id, cancel) => Message.Response(id, run(view, Read(parameters, type), cancel), resultType));

    /// <summary>The document that a message is about; null where it is about none.</summary>
    public static string? DocumentOf(JsonElement parameters) =>
        parameters.ValueKind == JsonValueKind.Object && parameters.TryGetProperty("textDocument", out var document) && document.ValueKind == JsonValueKind.Object
        && document.TryGetProperty("uri", out var uri) && uri.ValueKind == JsonValueKind.String
            ? uri.GetString()
            : null;

    /// <summary>The parameters of a message.</summary>
    /// <exception cref="RpcException">They are not what the method takes.</exception>
    private static TParams Read<TParams>(JsonElement parameters, JsonTypeInfo<TParams> type)
    {
        try
        {
            return (parameters.ValueKind == JsonValueKind.Undefined ? default : parameters.Deserialize(type)) ?? throw new RpcException(ErrorCode.InvalidParams, "Parameters are missing.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException)
        {
            throw new RpcException(ErrorCode.InvalidParams, fault.Message);
        }
    }
}

/// <summary>Changes the session; on its loop.</summary>
internal sealed record ChangingMethod(string Name, Action<ServerSession, JsonElement> Run) : Method(Name);

/// <summary>Reads a snapshot and writes a response; on any thread.</summary>
internal sealed record ReadingMethod(string Name, Func<SessionView, JsonElement, MessageId, CancellationToken, byte[]> Run) : Method(Name);

/// <summary>A request that cannot be answered, for a reason that the client is told.</summary>
internal sealed class RpcException(int code, string message) : Exception(message)
{
    /// <summary>One of <see cref="ErrorCode"/>.</summary>
    public int Code { get; } = code;
}
