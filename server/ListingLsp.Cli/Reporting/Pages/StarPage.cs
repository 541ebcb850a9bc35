using System.Text.Json;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Scores;

namespace ListingLsp.Cli.Reporting.Pages;

/// <summary>The star level of stores as a page, with what the catalogue lacks. In the data, rows are lists; <c>star.js</c> names their places.</summary>
internal sealed class StarPage
{
    private readonly ReportContext _context;
    private readonly PageData _data;

    private StarPage(ReportContext context, PageData data) => (_context, _data) = (context, data);

    private Utf8JsonWriter Json => _data.Json;

    /// <summary>Writes the page.</summary>
    public static void Write(ReportContext context, TextWriter output) => Page.Write(context, output, ["standing", "star"], data => new StarPage(context, data).Write());

    private void Write()
    {
        _data.Begin("stores");
        foreach (var (file, star) in StarText.Of(_context)) Write(_context.PathOf(file), star);
        _data.End();
        ScoreRows.WriteEdges(_data);
        ScoreRows.WriteCounts(_data, _context.Results.SelectMany(r => r.ListingFiles().SelectMany(f => r.Scores(f))));
    }

    private void Write(string file, StarReport star)
    {
        Json.WriteStartObject();
        Json.WritePropertyName("file");
        _data.Plain(file);
        Text("level", StarSentences.LevelOf(star));
        Number("predicted", star.Predicted);
        Number("atMost", star.Table is null ? null : star.AtMost);
        Number("rated", star.Rated);
        Texts("basis", StarSentences.BasisOf(star));
        Json.WriteString("day", JsonFinding.Day(star.Day));
        WriteIndicators(star);
        WriteIndex(star);
        _data.Begin("gates");
        foreach (var gate in star.Gates)
        {
            _data.Begin();
            _data.Text(gate.Name);
            Json.WriteStringValue(gate.Rule);
            _data.Flag(gate.IsHit);
            _data.End();
        }

        _data.End();
        _data.Begin("routes");
        foreach (var route in star.Routes)
        {
            _data.Begin();
            _data.Text(StarSentences.NameOf(route));
            _data.Flag(route.Holds);
            _data.Text(StarSentences.VerdictOf(route));
            _data.End();
        }

        _data.End();
        WriteWays(star);
        WriteRows("bonuses", star.Bonuses.Select(b => (StarSentences.NameOf(b), StarSentences.PointsOf(b), b.Why)));
        WriteRows("privileges", star.Privileges.Select(p => (p.Name, p.Detail, LocalizedText.None)));
        _data.Begin("growth");
        foreach (var score in star.GrowthScores) Json.WriteNumberValue(score);
        _data.End();
        Text("counted", star.Measured is { } measured ? StarWords.Counted.Fill([("n", measured)]) : StarWords.NoMetrics);
        Text("source", star.Table?.Source.Title ?? LocalizedText.None);
        Json.WriteEndObject();
    }

    /// <summary>Name, value, value in words, level reached, whether less is better, and the levels: number, what it asks for in words, whether that is met, what is missing in words.</summary>
    private void WriteIndicators(StarReport star)
    {
        _data.Begin("indicators");
        foreach (var reading in star.Indicators)
        {
            var indicator = reading.Indicator;
            _data.Begin();
            _data.Text(StarWords.NameOf(indicator));
            // Of an index that is not wholly known, what is known counts.
            var index = indicator == StarIndicator.MarketingIndex ? star.Index : null;
            _data.Number(reading.Value ?? index?.Least);
            _data.Text(reading.Value is { } value ? StarWords.ValueOf(indicator, value) : index is not null ? StarSentences.IndexOf(index) : StarWords.Unknown);
            _data.Number(reading.Reached);
            Json.WriteBooleanValue(indicator == StarIndicator.ReplyHours);
            _data.Begin();
            foreach (var level in star.Table!.Levels.Reverse())
            {
                _data.Begin();
                Json.WriteNumberValue(level.Star);
                var isAsked = level.Thresholds.TryGetValue(indicator, out var threshold);
                _data.Number(isAsked ? threshold : null);
                _data.Text(isAsked ? StarWords.NeedOf(indicator, threshold) : StarWords.NotAsked);
                var isMet = IsMet(level, reading, star);
                _data.Flag(isMet);
                _data.Text(isMet == true ? StarWords.Met : GapTo(threshold, reading, index));
                _data.End();
            }

            _data.End();
            _data.End();
        }

        _data.End();
    }

    /// <summary>What is missing to what a level asks for. Of an index that is not wholly known, but never enough, between which numbers that is.</summary>
    private static LocalizedText GapTo(decimal threshold, StarReading reading, MarketingIndex? index)
    {
        if (reading.Value is { } value) return StarWords.ValueOf(reading.Indicator, Math.Abs(threshold - value));
        if (index is null || index.Most >= threshold) return StarWords.Unknown;
        var (least, most) = (StarWords.Number(threshold - index.Most), StarWords.Number(threshold - index.Least));
        return new($"{least} to {most}", $"{least}至{most}");
    }

    /// <summary>Whether an indicator is enough for a level; null where that is not known. What is known of the index may be enough, or never be.</summary>
    private static bool? IsMet(StarLevel level, StarReading reading, StarReport star)
    {
        if (!level.Thresholds.TryGetValue(reading.Indicator, out var threshold)) return true;
        if (reading.Indicator == StarIndicator.MarketingIndex && star.Index is { } index) return index.Least >= threshold ? true : index.Most < threshold ? false : null;
        return reading.Value is { } value ? level.IsMet(reading.Indicator, value) : null;
    }

    private void WriteIndex(StarReport star)
    {
        if (star.Index is not { } index) return;
        Text("indexSum", StarSentences.IndexOf(index));
        _data.Begin("index");
        foreach (var part in index.Parts)
        {
            _data.Begin();
            _data.Text(StarWords.NameOf(part.Kind));
            _data.Number(part.Points);
            Json.WriteNumberValue(part.Most);
            _data.Text(StarSentences.PointsOf(part));
            _data.End();
        }

        _data.End();
    }

    private void WriteWays(StarReport star)
    {
        Text("waysHead", star.WaysUp is [var first, ..] ? StarWords.WayUp.Fill([("star", StarWords.Of(first.To))]) : star.Table is null ? LocalizedText.None : StarWords.Highest);
        Json.WriteBoolean("gatesFirst", star.Gates.Any(g => g.IsHit == true));
        _data.Begin("ways");
        foreach (var way in star.WaysUp)
        {
            _data.Begin();
            _data.Text(StarSentences.RouteOf(way));
            foreach (var step in StarSentences.StepsOf(way, star)) _data.Text(step);
            _data.End();
        }

        _data.End();
    }

    private void WriteRows(string name, IEnumerable<(LocalizedText, LocalizedText, LocalizedText)> rows)
    {
        _data.Begin(name);
        foreach (var (first, second, third) in rows)
        {
            _data.Begin();
            _data.Text(first);
            _data.Text(second);
            _data.Text(third);
            _data.End();
        }

        _data.End();
    }

    private void Text(string name, LocalizedText text)
    {
        Json.WritePropertyName(name);
        _data.Text(text);
    }

    private void Texts(string name, IEnumerable<LocalizedText> texts)
    {
        _data.Begin(name);
        foreach (var text in texts) _data.Text(text);
        _data.End();
    }

    private void Number(string name, decimal? number)
    {
        Json.WritePropertyName(name);
        _data.Number(number);
    }
}
