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
}
