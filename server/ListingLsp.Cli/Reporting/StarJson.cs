using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Scores;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Reporting;

/// <summary>The star level of stores, for programs.</summary>
internal static class StarJson
{
    /// <summary>Writes all stores of a run.</summary>
    public static void Write(ReportContext context, TextWriter output) =>
        StandingJson.Write(context, output, json => json.List("stores", StarText.Results(context), s => Write(s.Result, s.File, s.Star, json)));

    private static void Write(WorkspaceResult result, string file, StarReport star, StandingJson json)
    {
        json.Text("file", file);
        json.Text("day", Day.Format(star.Day));
        json.Text("region", star.Region);
        json.Text("table", star.Table?.Id);
        json.Text("tableUntil", star.Table is { } table ? Day.Format(table.Until) : null);
        json.Flag("beyondTable", star.IsBeyondTable);
        json.Text("mayHaveMoved", star.MayHaveMoved is { } moved ? Day.Format(moved) : null);
        json.Words("source", star.Table?.Source.Title);
        json.Number("rated", star.Rated);
        json.Number("star", star.Predicted);
        json.Flag("certain", star.IsCertain && star.Table is not null);
        json.Number("byIndicators", star.Table is null ? null : star.Level);
        json.Number("atMost", star.Table is null ? null : star.AtMost);
        json.Number("measuredListings", star.Measured);
        json.List("indicators", star.Indicators, reading =>
        {
            json.Text("indicator", StarTables.NameOf(reading.Indicator));
            json.Words("name", StarWords.NameOf(reading.Indicator));
            json.Number("value", reading.Value);
            json.Number("reaches", reading.Reached);
            json.Number("next", reading.Next);
            json.Number("gap", reading.Gap);
        });
        if (star.Index is { } index) json.Group("marketingIndex", () => Write(index, json));
        json.List("healthGates", star.Gates, gate =>
        {
            json.Text("rule", gate.Rule);
            json.Flag("hit", gate.IsHit);
            json.Words("asks", gate.Name);
        });
        json.List("bonusRoutes", star.Routes, route =>
        {
            json.Number("route", route.Number);
            json.Number("to", route.To);
            json.Flag("holds", route.Holds);
            json.Texts("lacking", route.Lacking.Select(StarTables.NameOf));
            json.Texts("unknown", route.Unknown.Select(StarTables.NameOf));
            json.Flag("needsOrder", route.NeedsOrder);
        });
        json.List("waysUp", star.WaysUp, way =>
        {
            json.Number("to", way.To);
            json.Number("bonusRoute", way.Route == 0 ? null : way.Route);
            json.Texts("raise", way.Raise.Select(StarTables.NameOf));
            json.Texts("findOut", way.Check.Select(StarTables.NameOf));
            json.Text("spared", way.Spared is { } spared ? StarTables.NameOf(spared) : null);
            json.Flag("needsOrder", way.NeedsOrder);
        });
        json.List("bonuses", star.Bonuses, bonus =>
        {
            json.Text("id", bonus.Id);
            json.Number("points", bonus.Points);
            json.Number("most", bonus.Most);
            json.Words("why", bonus.Why);
        });
        json.List("privileges", star.Privileges, privilege =>
        {
            json.Words("name", privilege.Name);
            json.Words("detail", privilege.Detail);
        });
        json.Steps("offers", "offer", star.Offers, result);
    }

    private static void Write(MarketingIndex index, StandingJson json)
    {
        json.Number("value", index.Value);
        json.Number("least", index.Least);
        json.Number("most", index.Most);
        json.List("parts", index.Parts, part =>
        {
            json.Text("part", part.Kind.ToString().ToLowerInvariant());
            json.Number("points", part.Points);
            json.Number("most", part.Most);
            json.Number("value", part.Value);
            json.Text("unit", part.Unit);
            json.Number("next", part.Next);
            json.Number("nextPoints", part.NextPoints);
        });
    }
}
