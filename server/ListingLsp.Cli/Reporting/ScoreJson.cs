using System.Text.Json;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Scores;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Reporting;

/// <summary>How listings stand, for programs. What is not known is null or <c>unknown</c>.</summary>
internal static class ScoreJson
{
    /// <summary>Writes all listings of a run.</summary>
    public static void Write(ReportContext context, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("tool", ToolVersion.Number);
        json.WriteString("asOf", JsonFinding.Day(context.Results[0].AsOf));
        json.WriteStartArray("listings");
        foreach (var (result, score) in ScoreText.Of(context)) Write(result, score, context, json);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(WorkspaceResult result, ScoreReport score, ReportContext context, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", score.Id);
        json.WriteString("file", ScoreText.PathOf(context, result, score.File));
        json.WriteString("type", score.IsReadyToShip switch { true => "ready-to-ship", false => "customization", null => null });
        StarJson.Number(json, "qualityScore", score.QualityScore);
        json.WriteString("qualityMeaning", score.QualityScore is null ? null : score.QualityMeaning.In(context.Locale));
        StarJson.Number(json, "growthScore", score.GrowthScore);
        json.WriteString("stratum", score.Stratum);
        json.WriteString("stratumMeaning", score.GrowthScore is null ? null : score.StratumMeaning.In(context.Locale));
        json.WriteStartArray("items");
        foreach (var (block, item) in score.Items)
        {
            json.WriteStartObject();
            json.WriteString("block", block.ToString().ToLowerInvariant());
            json.WriteBoolean("certainty", item.IsCertainty);
            Write(result, item, context, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("steps");
        foreach (var step in score.Steps)
        {
            json.WriteStartObject();
            json.WriteString("step", step.Id);
            json.WriteString("state", NameOf(step.State));
            json.WriteStartArray("conditions");
            foreach (var condition in step.Conditions)
            {
                json.WriteStartObject();
                Write(result, condition, context, json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(WorkspaceResult result, ScoreItem item, ReportContext context, Utf8JsonWriter json)
    {
        json.WriteString("id", item.Id);
        json.WriteString("name", item.Name.In(context.Locale));
        json.WriteString("state", NameOf(item.State));
        json.WriteString("why", Words(item.Why));
        json.WriteString("toDo", Words(item.ToDo));
        json.WriteString("rule", item.Place?.Rule);
        if (item.Place is { } place)
        {
            json.WriteString("file", ScoreText.PathOf(context, result, place.File));
            JsonFinding.Write("range", result.Tree(place.File), place.Span, json);
        }

        string? Words(LocalizedText words) => words.En.Length == 0 ? null : words.In(context.Locale);
    }

    private static string NameOf(ScoreState state) => state switch
    {
        ScoreState.Passed => "passed",
        ScoreState.Failed => "failed",
        ScoreState.Unknown => "unknown",
        _ => "not-asked",
    };
}
