using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ListingLsp.LanguageServer.Protocol;

/// <summary>Codes of errors, as JSON-RPC and the protocol define them.</summary>
internal static class ErrorCode
{
    public const int ParseError = -32700;
    public const int InvalidRequest = -32600;
    public const int MethodNotFound = -32601;
    public const int InvalidParams = -32602;
    public const int InternalError = -32603;
    public const int ServerNotInitialized = -32002;
    public const int RequestFailed = -32803;
    public const int ServerCancelled = -32802;
    public const int ContentModified = -32801;
    public const int RequestCancelled = -32800;
}

/// <summary>A message of the client: a request (id and method), a notification (method) or a response (id).</summary>
/// <param name="Id">Id of a request or response.</param>
/// <param name="Method">Method of a request or notification.</param>
/// <param name="Params">What it is about; undefined where there is nothing.</param>
/// <param name="Result">What a response gives; undefined where it is an error.</param>
internal sealed record Message(MessageId? Id, string? Method, JsonElement Params, JsonElement Result)
{
    /// <summary>Reads a message; an error where it is none.</summary>
    /// <param name="bytes">Its JSON.</param>
    public static (Message? Message, RpcError? Error) Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            JsonText.RequireNames(bytes.Span);
            return Of(document.RootElement.Clone());
        }
        catch (JsonException fault)
        {
            return (null, new RpcError(null, ErrorCode.ParseError, fault.Message));
        }
        catch (InvalidOperationException fault)
        {
            // A text with half a surrogate pair in it.
            return (null, new RpcError(null, ErrorCode.InvalidRequest, fault.Message));
        }
    }

    private static (Message? Message, RpcError? Error) Of(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return (null, new RpcError(null, ErrorCode.InvalidRequest, "A message is an object; several at once are not part of the protocol."));
        MessageId? id = null;
        if (root.TryGetProperty("id", out var given) && given.ValueKind != JsonValueKind.Null)
        {
            id = MessageId.Of(given);
            if (id is null) return (null, new RpcError(null, ErrorCode.InvalidRequest, "An id is a whole number or a text."));
        }

        if (!root.TryGetProperty("jsonrpc", out var version) || version.ValueKind != JsonValueKind.String || !version.ValueEquals("2.0")) return (null, new RpcError(id, ErrorCode.InvalidRequest, "A message states \"jsonrpc\": \"2.0\"."));
        if (root.TryGetProperty("method", out var method))
        {
            if (method.ValueKind != JsonValueKind.String) return (null, new RpcError(id, ErrorCode.InvalidRequest, "A method is a text."));
            return (new Message(id, method.GetString(), root.TryGetProperty("params", out var parameters) ? parameters : default, default), null);
        }

        if (id is null || !(root.TryGetProperty("result", out var result) | root.TryGetProperty("error", out _))) return (null, new RpcError(id, ErrorCode.InvalidRequest, "A message has a method, or an id with a result or an error."));
        return (new Message(id, null, default, result), null);
    }

    /// <summary>A response; null for a result of nothing.</summary>
    public static byte[] Response<T>(MessageId id, T? result, JsonTypeInfo<T> type) => Write(json =>
    {
        WriteId(json, id);
        json.WritePropertyName("result");
        if (result is null) json.WriteNullValue();
        else JsonSerializer.Serialize(json, result, type);
    });

    /// <summary>A response that says what went wrong.</summary>
    public static byte[] Error(RpcError error) => Write(json =>
    {
        WriteId(json, error.Id);
        json.WriteStartObject("error");
        json.WriteNumber("code", error.Code);
        json.WriteString("message", error.Message);
        json.WriteEndObject();
    });

    /// <summary>A notification, or a request where there is an id.</summary>
    public static byte[] Call<T>(string method, T? parameters, JsonTypeInfo<T> type, MessageId? id = null) => Write(json =>
    {
        if (id is not null) WriteId(json, id);
        json.WriteString("method", method);
        if (parameters is null) return;
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>A request without parameters.</summary>
    public static byte[] Call(string method, MessageId id) => Write(json =>
    {
        WriteId(json, id);
        json.WriteString("method", method);
    });

    private static void WriteId(Utf8JsonWriter json, MessageId? id)
    {
        if (id is { Text: { } text }) json.WriteString("id", text);
        else if (id is { Number: { } number }) json.WriteNumber("id", number);
        else json.WriteNull("id");
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc"u8, "2.0"u8);
            write(json);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}

/// <summary>An error of a request.</summary>
/// <param name="Id">Id of the request; null where none could be read.</param>
/// <param name="Code">One of <see cref="ErrorCode"/>.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record RpcError(MessageId? Id, int Code, string Message);
