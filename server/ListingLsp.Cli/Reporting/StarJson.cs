using System.Globalization;
using System.Text.Json;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Scores;

namespace ListingLsp.Cli.Reporting;

/// <summary>The star level of stores for programs. What is not known is null.</summary>
internal static class StarJson
{
    /// <summary>Writes all stores of a run.</summary>
    public static void Write(ReportContext context, TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("tool", ToolVersion.Number);
        json.WriteStartArray("stores");
        foreach (var (file, star) in StarText.Of(context)) Write(file, star, context, json);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(string file, StarReport star, ReportContext context, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("day", Day.Format(star.Day));
        json.WriteString("region", star.Region);
        json.WriteString("table", star.Table?.Id);
        json.WriteString("tableUntil", star.Table is { } table ? Day.Format(table.Until) : null);
        json.WriteBoolean("beyondTable", star.IsBeyondTable);
        json.WriteString("mayHaveMoved", star.MayHaveMoved is { } moved ? Day.Format(moved) : null);
        json.WriteString("source", star.Table?.Source.Title.In(context.Locale));
        Number("rated", star.Rated);
        Number("star", star.Predicted);
        json.WriteBoolean("certain", star.IsCertain && star.Table is not null);
        Number("byIndicators", star.Table is null ? null : star.Level);
        Number("atMost", star.Table is null ? null : star.AtMost);
        Number("measuredListings", star.Measured);
        json.WriteStartArray("indicators");
        foreach (var reading in star.Indicators)
        {
            json.WriteStartObject();
            json.WriteString("indicator", StarTables.NameOf(reading.Indicator));
            json.WriteString("name", StarWords.NameOf(reading.Indicator).In(context.Locale));
            Number("value", reading.Value);
            Number("reaches", reading.Reached);
            Number("next", reading.Next);
            Number("gap", reading.Gap);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (star.Index is { } index) Write(index, json);
        json.WriteStartArray("healthGates");
        foreach (var gate in star.Gates)
        {
            json.WriteStartObject();
            json.WriteString("rule", gate.Rule);
            Flag(json, "hit", gate.IsHit);
            json.WriteString("asks", gate.Name.In(context.Locale));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("bonusRoutes");
        foreach (var route in star.Routes)
        {
            json.WriteStartObject();
            json.WriteNumber("route", route.Number);
            json.WriteNumber("to", route.To);
            Flag(json, "holds", route.Holds);
            Names("lacking", route.Lacking);
            Names("unknown", route.Unknown);
            json.WriteBoolean("needsOrder", route.NeedsOrder);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("waysUp");
        foreach (var way in star.WaysUp)
        {
            json.WriteStartObject();
            json.WriteNumber("to", way.To);
            Number("bonusRoute", way.Route == 0 ? null : way.Route);
            Names("raise", way.Raise);
            Names("findOut", way.Check);
            json.WriteString("spared", way.Spared is { } spared ? StarTables.NameOf(spared) : null);
            json.WriteBoolean("needsOrder", way.NeedsOrder);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("bonuses");
        foreach (var bonus in star.Bonuses)
        {
            json.WriteStartObject();
            json.WriteString("id", bonus.Id);
            Number("points", bonus.Points);
            json.WriteNumber("most", bonus.Most);
            json.WriteString("why", bonus.Why.In(context.Locale));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("privileges");
        foreach (var privilege in star.Privileges)
        {
            json.WriteStartObject();
            json.WriteString("name", privilege.Name.In(context.Locale));
            json.WriteString("detail", privilege.Detail.In(context.Locale));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Number(string name, decimal? value) => StarJson.Number(json, name, value);

        void Names(string name, IEnumerable<StarIndicator> indicators)
        {
            json.WriteStartArray(name);
            foreach (var indicator in indicators) json.WriteStringValue(StarTables.NameOf(indicator));
            json.WriteEndArray();
        }
    }

    private static void Write(MarketingIndex index, Utf8JsonWriter json)
    {
        json.WriteStartObject("marketingIndex");
        Number(json, "value", index.Value);
        json.WriteNumber("least", index.Least);
        json.WriteNumber("most", index.Most);
        json.WriteStartArray("parts");
        foreach (var part in index.Parts)
        {
            json.WriteStartObject();
            json.WriteString("part", part.Kind.ToString().ToLowerInvariant());
            Number(json, "points", part.Points);
            json.WriteNumber("most", part.Most);
            Number(json, "value", part.Value);
            json.WriteString("unit", part.Unit);
            Number(json, "next", part.Next);
            Number(json, "nextPoints", part.NextPoints);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A number as it is; null where it is not known.</summary>
    public static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        json.WritePropertyName(name);
        if (value is { } known) json.WriteRawValue(known.ToString("0.############", CultureInfo.InvariantCulture));
        else json.WriteNullValue();
    }

    /// <summary>True, false, or null where it is not known.</summary>
    public static void Flag(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known) json.WriteBoolean(name, known);
        else json.WriteNull(name);
    }
}
