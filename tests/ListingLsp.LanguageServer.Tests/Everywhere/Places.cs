using System.Text.Json.Nodes;

namespace ListingLsp.LanguageServer.Tests.Everywhere;

/// <summary>All places that an answer names, whatever its form: each has to lie in its document.</summary>
internal static class Places
{
    /// <summary>What is wrong with the places in an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="uri">The document that it is about where it names no other.</param>
    /// <param name="textOf">The text of a document.</param>
    public static IEnumerable<string> Faults(JsonNode? answer, string uri, Func<string, string> textOf)
    {
        if (answer is JsonArray list) return list.SelectMany(i => Faults(i, uri, textOf));
        if (answer is not JsonObject group) return [];
        var own = (group["uri"] ?? group["textDocument"]?["uri"])?.GetValue<string>() ?? uri;
        return Own(group, new Columns(textOf(own))).Select(f => $"{f} of {own}: {group.ToJsonString()}")
            .Concat(group.SelectMany(p => Faults(p.Value, own, textOf)));
    }

    private static IEnumerable<string> Own(JsonObject group, Columns columns)
    {
        if (group["start"] is JsonObject start && group["end"] is JsonObject end && (columns.Offset(start) is not { } first || columns.Offset(end) is not { } last || last < first)) yield return "a range outside";
        if (group["position"] is JsonObject position && columns.Offset(position) is null) yield return "a place outside";
        if (group["startLine"]?.GetValue<int>() is { } from && group["endLine"]?.GetValue<int>() is { } to && (from < 0 || to < from || to > columns.LastLine)) yield return "a fold outside";
    }
}
