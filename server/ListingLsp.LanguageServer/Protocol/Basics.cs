using System.Text.Json;
using System.Text.Json.Serialization;

namespace ListingLsp.LanguageServer.Protocol;

/// <summary>A place: both numbers from zero, the column in the negotiated encoding.</summary>
internal readonly record struct Position(int Line, int Character);

/// <summary>A range; its end is exclusive.</summary>
internal readonly record struct Range(Position Start, Position End);

/// <summary>A range in a document.</summary>
internal sealed record Location(string Uri, Range Range);

/// <summary>A change of a document.</summary>
internal sealed record TextEdit(Range Range, string NewText);

/// <summary>A text with its format.</summary>
internal sealed record MarkupContent(string Kind, string Value)
{
    public static MarkupContent Markdown(string text) => new("markdown", text);

    public static MarkupContent PlainText(string text) => new("plaintext", text);
}

/// <summary>Names a document.</summary>
internal sealed record TextDocumentIdentifier
{
    public required string Uri { get; init; }
}

/// <summary>Names a document at one of its versions; of one that is not open the version is null.</summary>
internal sealed record VersionedTextDocumentIdentifier
{
    public required string Uri { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Version { get; init; }
}

/// <summary>What all requests about a document have.</summary>
internal record TextDocumentParams
{
    public required TextDocumentIdentifier TextDocument { get; init; }

    public MessageId? WorkDoneToken { get; init; }

    public MessageId? PartialResultToken { get; init; }
}

/// <summary>What all requests about a place in a document have.</summary>
internal record TextDocumentPositionParams : TextDocumentParams
{
    public required Position Position { get; init; }
}

/// <summary>Something that a client runs, or has the server run.</summary>
internal sealed record Command
{
    public required string Title { get; init; }

    [JsonPropertyName("command")]
    public required string Name { get; init; }

    public JsonElement? Arguments { get; init; }
}

/// <summary>Id of a request, or a token: a number or a text.</summary>
[JsonConverter(typeof(MessageIdConverter))]
internal readonly record struct MessageId(long? Number, string? Text)
{
    /// <summary>The id in a piece of JSON; null where it is none.</summary>
    public static MessageId? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String when JsonText.TextOf(json) is { } text => new MessageId(null, text),
        JsonValueKind.Number when json.TryGetInt64(out var number) => new MessageId(number, null),
        _ => null,
    };

    public override string ToString() => Text ?? Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null";
}

internal sealed class MessageIdConverter : JsonConverter<MessageId>
{
    public override MessageId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new MessageId(null, reader.GetString()),
        JsonTokenType.Number when reader.TryGetInt64(out var number) => new MessageId(number, null),
        _ => throw new JsonException("An id is a whole number or a text."),
    };

    public override void Write(Utf8JsonWriter writer, MessageId value, JsonSerializerOptions options)
    {
        if (value.Text is not null) writer.WriteStringValue(value.Text);
        else if (value.Number is { } number) writer.WriteNumberValue(number);
        else writer.WriteNullValue();
    }
}
