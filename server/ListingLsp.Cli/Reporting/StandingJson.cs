using System.Globalization;
using System.Text.Json;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Scores;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Reporting;

/// <summary>Writes how listings and stores stand, for programs. What is not known is null or <c>unknown</c>.</summary>
/// <param name="context">What the report is written from.</param>
/// <param name="json">Where it goes.</param>
internal sealed class StandingJson(ReportContext context, Utf8JsonWriter json)
{
    /// <summary>Writes a report: version and tool, then what the report says.</summary>
    public static void Write(ReportContext context, TextWriter output, Action<StandingJson> body) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("tool", ToolVersion.Number);
        body(new StandingJson(context, json));
        json.WriteEndObject();
    });

    /// <summary>A list of objects.</summary>
    public void List<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>An object.</summary>
    public void Group(string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    /// <summary>A list of texts.</summary>
    public void Texts(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>A text as it is; null where there is none.</summary>
    public void Text(string name, string? text) => json.WriteString(name, text);

    /// <summary>Words in the language of the report; null where there are none.</summary>
    public void Words(string name, LocalizedText? words) => json.WriteString(name, words is { En.Length: > 0 } ? words.In(context.Locale) : null);

    /// <summary>A number as it is; null where it is not known.</summary>
    public void Number(string name, decimal? value)
    {
        json.WritePropertyName(name);
        if (value is { } known) json.WriteRawValue(known.ToString("0.############", CultureInfo.InvariantCulture));
        else json.WriteNullValue();
    }

    /// <summary>True, false, or null where it is not known.</summary>
    public void Flag(string name, bool? value)
    {
        if (value is { } known) json.WriteBoolean(name, known);
        else json.WriteNull(name);
    }

    /// <summary>Conditions that go together.</summary>
    /// <param name="name">Name of the list.</param>
    /// <param name="called">What the id of each is called.</param>
    /// <param name="steps">They.</param>
    /// <param name="result">The workspace that they are of.</param>
    public void Steps(string name, string called, IEnumerable<ScoreStep> steps, WorkspaceResult result) => List(name, steps, step =>
    {
        Text(called, step.Id);
        if (called != "step") Words("name", step.Name);
        Text("state", NameOf(step.State));
        List("conditions", step.Conditions, c => Item(c, result));
    });

    /// <summary>An item or a condition.</summary>
    public void Item(ScoreItem item, WorkspaceResult result)
    {
        Text("id", item.Id);
        Words("name", item.Name);
        Text("state", NameOf(item.State));
        Words("why", item.Why);
        Words("toDo", item.ToDo);
        Text("rule", item.Place?.Rule);
        if (item.Place is not { } place) return;
        Text("file", ScoreText.PathOf(context, result, place.File));
        JsonFinding.Write("range", result.Tree(place.File), place.Span, json);
    }

    private static string NameOf(ScoreState state) => state switch
    {
        ScoreState.Passed => "passed",
        ScoreState.Failed => "failed",
        ScoreState.Unknown => "unknown",
        _ => "not-asked",
    };
}
