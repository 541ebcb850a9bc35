using ListingLsp.Analysis.Scores;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Reporting;

/// <summary>How listings stand, for programs.</summary>
internal static class ScoreJson
{
    /// <summary>Writes all listings of a run.</summary>
    public static void Write(ReportContext context, TextWriter output) => StandingJson.Write(context, output, json =>
    {
        json.Text("asOf", JsonFinding.Day(context.Results[0].AsOf));
        json.List("listings", ScoreText.Of(context), l => Write(l.Result, l.Score, context, json));
    });

    private static void Write(WorkspaceResult result, ScoreReport score, ReportContext context, StandingJson json)
    {
        json.Text("id", score.Id);
        json.Text("file", ScoreText.PathOf(context, result, score.File));
        json.Text("type", score.IsReadyToShip switch { true => "ready-to-ship", false => "customization", null => null });
        json.Number("qualityScore", score.QualityScore);
        json.Words("qualityMeaning", score.QualityMeaning);
        json.Number("growthScore", score.GrowthScore);
        json.Text("stratum", score.Stratum);
        json.Words("stratumMeaning", score.StratumMeaning);
        json.List("items", score.Items, item =>
        {
            json.Text("block", item.Block.ToString().ToLowerInvariant());
            json.Flag("certainty", item.Item.IsCertainty);
            json.Item(item.Item, result);
        });
        json.Steps("steps", "step", score.Steps, result);
        json.Steps("pools", "pool", score.Pools, result);
        json.Steps("offers", "campaign", score.Offers, result);
    }
}
