using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Scores;

namespace ListingLsp.Cli.Reporting.Pages;

/// <summary>What the pages of scores and of stars share: where scores begin to mean something else, and how a catalogue stands as a whole.</summary>
internal static class ScoreRows
{
    /// <summary>Writes the edges of the quality score and of the growth score, and the day from which on the latter does not decide.</summary>
    public static void WriteEdges(PageData data)
    {
        data.Begin("qualityEdges");
        foreach (var edge in ScoreEdges.Quality) data.Json.WriteNumberValue(edge);
        data.End();
        data.Begin("growthEdges");
        foreach (var edge in ScoreEdges.Growth) data.Json.WriteNumberValue(edge);
        data.End();
        data.Json.WriteString("growthEnded", JsonFinding.Day(ScoreEdges.GrowthEnded));
    }

    /// <summary>Writes how many listings pass and fail each item of the quality test: name, part, whether it counts for certainty, and the number of each state.</summary>
    /// <param name="data">Where to.</param>
    /// <param name="scores">The listings.</param>
    public static void WriteCounts(PageData data, IEnumerable<ScoreReport> scores)
    {
        var states = new Dictionary<(QualityBlock Block, LocalizedText Name, bool IsCertainty), int[]>();
        var listings = 0;
        foreach (var score in scores)
        {
            listings++;
            foreach (var (block, item) in score.Items)
            {
                var key = (block, item.Name, item.IsCertainty);
                if (!states.TryGetValue(key, out var counts)) states[key] = counts = new int[Enum.GetValues<ScoreState>().Length];
                counts[(int)item.State]++;
            }
        }

        data.Json.WriteNumber("listingCount", listings);
        data.Begin("itemCounts");
        foreach (var ((block, name, isCertainty), counts) in states.OrderBy(s => s.Key.Block))
        {
            data.Begin();
            data.Text(name);
            data.Text(ScoreTitles.Of(block));
            data.Json.WriteBooleanValue(isCertainty);
            foreach (var count in counts) data.Json.WriteNumberValue(count);
            data.End();
        }

        data.End();
    }
}
