using System.Text.Json;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Scores;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Reporting.Pages;

/// <summary>How listings stand as a page. What is said of many listings alike is written once. In the data, rows are lists; <c>score.js</c> names their places.</summary>
internal sealed class ScorePage
{
    private readonly ReportContext _context;
    private readonly PageData _data;
    private readonly Dictionary<(LocalizedText Name, LocalizedText Block, ScoreState State, LocalizedText Why, LocalizedText ToDo, bool IsCertainty), int> _items = [];

    private ScorePage(ReportContext context, PageData data) => (_context, _data) = (context, data);

    private Utf8JsonWriter Json => _data.Json;

    /// <summary>Writes the page.</summary>
    public static void Write(ReportContext context, TextWriter output) => Page.Write(context, output, ["standing", "score"], data => new ScorePage(context, data).Write());

    private void Write()
    {
        ScoreRows.WriteEdges(_data);
        _data.Begin("listings");
        foreach (var (result, score) in ScoreText.Of(_context)) Write(result, score);
        _data.End();
        WriteItems();
    }

    /// <summary>Id, file, whether ready-to-ship, quality score and its meaning, growth score, stratum and its meaning, items, steps, places.</summary>
    private void Write(WorkspaceResult result, ScoreReport score)
    {
        _data.Begin();
        _data.Plain(score.Id);
        _data.File(PathOf(result, score.File));
        _data.Flag(score.IsReadyToShip);
        _data.Number(score.QualityScore);
        _data.Text(score.QualityMeaning);
        _data.Number(score.GrowthScore);
        _data.Plain(score.Stratum);
        _data.Text(score.StratumMeaning);
        _data.Begin();
        foreach (var (block, item) in score.Items) Json.WriteNumberValue(NumberOf(item, ScoreTitles.Of(block)));
        _data.End();
        _data.Begin();
        foreach (var step in score.Steps)
        {
            _data.Begin();
            _data.Text(step.Name);
            Json.WriteNumberValue((int)step.State);
            foreach (var condition in step.Conditions) Json.WriteNumberValue(NumberOf(condition, LocalizedText.None));
            _data.End();
        }

        _data.End();
        _data.Begin();
        foreach (var (block, item) in score.Items) WritePlace(result, item, ScoreTitles.Of(block));
        foreach (var condition in score.Steps.SelectMany(s => s.Conditions)) WritePlace(result, condition, LocalizedText.None);
        _data.End();
        _data.End();
    }

    /// <summary>The number of an item, rule, file, line, column.</summary>
    private void WritePlace(WorkspaceResult result, ScoreItem item, LocalizedText block)
    {
        if (item.Place is not { } place) return;
        var at = Place.Of(result.Tree(place.File).Text, place.Span);
        _data.Begin();
        Json.WriteNumberValue(NumberOf(item, block));
        Json.WriteStringValue(place.Rule);
        _data.File(PathOf(result, place.File));
        Json.WriteNumberValue(at.StartLine);
        Json.WriteNumberValue(at.StartColumn);
        _data.End();
    }

    private int NumberOf(ScoreItem item, LocalizedText block)
    {
        var key = (item.Name, block, item.State, item.Why, item.ToDo, item.IsCertainty);
        if (!_items.TryGetValue(key, out var number)) _items[key] = number = _items.Count;
        return number;
    }

    /// <summary>Name, part of the test, state, why, what to do, whether it counts for certainty.</summary>
    private void WriteItems()
    {
        _data.Begin("items");
        foreach (var (name, block, state, why, toDo, isCertainty) in _items.Keys)
        {
            _data.Begin();
            _data.Text(name);
            _data.Text(block);
            Json.WriteNumberValue((int)state);
            _data.Text(why);
            _data.Text(toDo);
            Json.WriteBooleanValue(isCertainty);
            _data.End();
        }

        _data.End();
    }

    private string PathOf(WorkspaceResult result, string file) => _context.PathOf(ScoreText.PathOf(_context, result, file));
}
