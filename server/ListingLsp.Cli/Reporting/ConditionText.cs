using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Scores;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Reporting;

/// <summary>Items and conditions, for people: what is known of each, why, where it stands and what to do.</summary>
/// <param name="context">What the report is written from.</param>
/// <param name="output">Where it goes.</param>
internal sealed class ConditionText(ReportContext context, TextWriter output)
{
    private readonly Locale _locale = context.Locale;

    /// <summary>Conditions that go together, below a heading; nothing where there are none.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="steps">They.</param>
    /// <param name="areNumbered">They come one after the other.</param>
    /// <param name="result">The workspace that they are of.</param>
    public void Steps(LocalizedText heading, IReadOnlyList<ScoreStep> steps, bool areNumbered, WorkspaceResult result)
    {
        if (steps.Count == 0) return;
        output.WriteLine($"  {heading.In(_locale)}{Colon}".TrimEnd());
        for (var i = 0; i < steps.Count; i++)
        {
            var number = areNumbered ? (LocalizedText)$"{i + 1} " : LocalizedText.None;
            output.WriteLine($"    {number.In(_locale)}{Steering.Visible(steps[i].Name.In(_locale))}{Colon}{ScoreTitles.OfCondition(steps[i].State).In(_locale)}");
            foreach (var condition in steps[i].Conditions) Item(condition, ScoreTitles.OfCondition(condition.State), result);
        }
    }

    /// <summary>One item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="state">What is known of it, in words.</param>
    /// <param name="result">The workspace that it is of.</param>
    public void Item(ScoreItem item, LocalizedText state, WorkspaceResult result)
    {
        var why = item.Why.In(_locale);
        output.WriteLine($"      {Padded(state)}  {(item.IsCertainty ? "*" : "")}{item.Name.In(_locale)}{(why.Length == 0 ? "" : $"{Colon}{Steering.Visible(why)}")}");
        var indent = new string(' ', 8 + Width);
        if (item.Place is { } place)
        {
            var at = Place.Of(result.Tree(place.File).Text, place.Span);
            var file = Steering.Visible(context.PathOf(ScoreText.PathOf(context, result, place.File)));
            output.WriteLine($"{indent}{ScoreTitles.At.Fill([("place", $"{file}:{at.StartLine}:{at.StartColumn}"), ("rule", place.Rule)]).In(_locale)}");
        }

        if (item.ToDo.En.Length > 0) output.WriteLine($"{indent}{ScoreTitles.ToDo.In(_locale)}{Colon}{item.ToDo.In(_locale)}");
    }

    private string Colon => ReportWords.Colon.In(_locale);

    private int Width => ScoreTitles.States.Max(s => DisplayWidth.Of(s.In(_locale)));

    private string Padded(LocalizedText state) => state.In(_locale) + new string(' ', Width - DisplayWidth.Of(state.In(_locale)));
}
