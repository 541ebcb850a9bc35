using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ListingLsp.LanguageServer.Protocol;

/// <summary>Texts in the JSON of a client.</summary>
internal static class JsonText
{
    /// <summary>The text of a piece of JSON; null where it is none, or none can be made of it: half a surrogate pair, bytes that are no UTF-8.</summary>
    public static string? TextOf(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.String ? json.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Throws where a name has half a surrogate pair in it, as looking for other names beside it would.</summary>
    /// <param name="json">Sound JSON.</param>
    /// <exception cref="InvalidOperationException">There is such a name.</exception>
    public static void RequireNames(ReadOnlySpan<byte> json)
    {
        if (!json.Contains((byte)'\\')) return;
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, ValueIsEscaped: true }) _ = reader.GetString();
        }
    }

    /// <summary>A piece of JSON as it was sent, for the log; what is no UTF-8 becomes U+FFFD.</summary>
    public static string Show(JsonElement json) => json.ValueKind == JsonValueKind.Undefined ? "" : Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(json));
}
