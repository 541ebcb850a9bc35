using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Scores;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Reporting;

/// <summary>How listings stand, for people.</summary>
/// <param name="context">What the report is written from.</param>
internal sealed class ScoreText(ReportContext context)
{
    private readonly Locale _locale = context.Locale;

    /// <summary>All listings of a run, each with the workspace that it is in.</summary>
    public static IEnumerable<(WorkspaceResult Result, ScoreReport Score)> Of(ReportContext context) =>
        from result in context.Results
        from file in result.Files
        where file.Kind == FileKind.Listing
        from score in result.Scores(file.Path)
        select (result, score);

    /// <summary>A file of a workspace relative to the base of the report.</summary>
    public static string PathOf(ReportContext context, WorkspaceResult result, string file) =>
        Path.GetRelativePath(context.Report.Base, Path.Combine(result.Root, file)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Writes them.</summary>
    public void Write(TextWriter output)
    {
        foreach (var (result, score) in Of(context))
        {
            Write(result, score, output);
            output.WriteLine();
        }
    }

    private void Write(WorkspaceResult result, ScoreReport score, TextWriter output)
    {
        var type = score.IsReadyToShip switch { true => ScoreTitles.ReadyToShip, false => ScoreTitles.Customization, null => ScoreTitles.NoType };
        output.WriteLine(ScoreTitles.Head.Fill([("id", Steering.Visible(score.Id ?? "?")), ("file", Visible(result, score.File)), ("type", type)]).In(_locale));
        output.WriteLine($"  {ScoreTitles.Quality.In(_locale)}{Colon}{Shown(score.QualityScore, score.QualityMeaning, "qualityScore")}");
        output.WriteLine($"  {ScoreTitles.Growth.In(_locale)}{Colon}{Shown(score.GrowthScore, score.StratumMeaning, "growthScore")}");
        if (score.Items.IsEmpty) return;
        output.WriteLine($"  {ScoreTitles.Test.In(_locale)}{Colon}".TrimEnd());
        var conditions = new ConditionText(context, output);
        foreach (var block in score.Items.GroupBy(i => i.Block))
        {
            output.WriteLine($"    {ScoreTitles.Of(block.Key).In(_locale)}");
            foreach (var (_, item) in block) conditions.Item(item, ScoreTitles.OfItem(item.State), result);
        }

        conditions.Steps(ScoreTitles.Steps, score.Steps, areNumbered: true, result);
        conditions.Steps(ScoreTitles.Pools, score.Pools, areNumbered: false, result);
        conditions.Steps(ScoreTitles.Offers, score.Offers, areNumbered: false, result);
    }

    private string Colon => ReportWords.Colon.In(_locale);

    private string Visible(WorkspaceResult result, string file) => Steering.Visible(context.PathOf(PathOf(context, result, file)));

    private string Shown(decimal? score, LocalizedText meaning, string field) => score is { } known
        ? ScoreTitles.Score.Fill([("n", known), ("meaning", meaning)]).In(_locale)
        : ScoreTitles.NoScore.Fill([("field", field)]).In(_locale);
}
