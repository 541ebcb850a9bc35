using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Scores;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Reporting;

/// <summary>The star level of stores for people.</summary>
/// <param name="context">What the report is written from.</param>
internal sealed class StarText(ReportContext context)
{
    private readonly Locale _locale = context.Locale;

    /// <summary>All stores of a run, with the path of each file relative to the base of the report.</summary>
    public static IEnumerable<(string File, StarReport Star)> Of(ReportContext context) => Results(context).Select(s => (s.File, s.Star));

    /// <summary>The same, each with the workspace that it is in.</summary>
    public static IEnumerable<(WorkspaceResult Result, string File, StarReport Star)> Results(ReportContext context) =>
        from result in context.Results
        from file in result.Files
        where file.Kind == FileKind.Store
        from star in result.Stars(file.Path)
        select (result, Path.GetRelativePath(context.Report.Base, Path.Combine(result.Root, file.Path)).Replace(Path.DirectorySeparatorChar, '/'), star);

    /// <summary>Writes them.</summary>
    public void Write(TextWriter output)
    {
        foreach (var (result, file, star) in Results(context))
        {
            Write(file, star, output);
            new ConditionText(context, output).Steps(ScoreTitles.OrderOffers, star.Offers, areNumbered: false, result);
            output.WriteLine();
        }
    }

    private void Write(string file, StarReport star, TextWriter output)
    {
        Line(0, StarWords.Head, ("file", Steering.Visible(context.PathOf(file))), ("star", StarSentences.LevelOf(star)));
        foreach (var words in StarSentences.BasisOf(star)) Line(1, words);
        Indicators(star, output);
        Index(star, output);
        Gates(star, output);
        foreach (var route in star.Routes) Line(1, $"{StarSentences.NameOf(route).In(_locale)}{Colon}{StarSentences.VerdictOf(route).In(_locale)}");
        Ways(star, output);
        Bonuses(star, output);
        if (star.Privileges.Length > 0)
        {
            Line(1, $"{StarWords.Privileges.Fill([("star", StarWords.Of(star.Rated ?? star.Predicted!.Value))]).In(_locale)}{Colon}".TrimEnd());
            foreach (var privilege in star.Privileges) Line(2, privilege.Detail.En.Length == 0 ? privilege.Name.In(_locale) : $"{privilege.Name.In(_locale)}{Colon}{privilege.Detail.In(_locale)}");
        }

        if (star.Table is not null) Line(1, star.Measured is { } measured ? StarWords.Counted.Fill([("n", measured)]) : StarWords.NoMetrics);
        if (star.Table is { } from) Line(1, StarWords.Source, ("source", from.Source.Title));

        void Line(int depth, LocalizedText words, params ReadOnlySpan<MessageArgument> arguments) => output.WriteLine(new string(' ', 2 * depth) + words.Fill(arguments.ToArray()).In(_locale));
    }

    private string Colon => ReportWords.Colon.In(_locale);

    private void Indicators(StarReport star, TextWriter output)
    {
        if (star.Indicators.IsEmpty) return;
        var next = star.WaysUp is [var way, ..] ? StarWords.Needs.Fill([("star", StarWords.Of(way.To))]) : LocalizedText.None;
        List<string[]> rows = [[StarWords.Indicator.In(_locale), StarWords.Value.In(_locale), StarWords.Reaches.In(_locale), next.In(_locale), next.En.Length == 0 ? "" : StarWords.Missing.In(_locale)]];
        foreach (var reading in star.Indicators)
        {
            rows.Add(
            [
                StarWords.NameOf(reading.Indicator).In(_locale),
                (reading.Value is { } value ? StarWords.ValueOf(reading.Indicator, value) : StarWords.Unknown).In(_locale),
                (reading.Reached is { } reached ? StarWords.Of(reached) : StarWords.Unknown).In(_locale),
                star.WaysUp.IsEmpty ? "" : (reading.Next is { } needed ? StarWords.NeedOf(reading.Indicator, needed) : StarWords.NotAsked).In(_locale),
                star.WaysUp.IsEmpty || reading.Next is null ? "" : (reading.Gap is not { } gap ? StarWords.Unknown : gap == 0 ? StarWords.Met : StarWords.ValueOf(reading.Indicator, gap)).In(_locale),
            ]);
        }

        output.WriteLine();
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => DisplayWidth.Of(r[c]))).ToArray();
        foreach (var row in rows) output.WriteLine(("  " + string.Join("  ", row.Select((cell, c) => cell + new string(' ', widths[c] - DisplayWidth.Of(cell))))).TrimEnd());
        output.WriteLine();
    }

    private void Index(StarReport star, TextWriter output)
    {
        if (star.Index is not { } index) return;
        output.WriteLine($"  {StarWords.IndexHead.In(_locale)}{Colon}{StarSentences.IndexOf(index).In(_locale)}");
        foreach (var part in index.Parts) output.WriteLine($"    {StarWords.NameOf(part.Kind).In(_locale)}{Colon}{StarSentences.PointsOf(part).In(_locale)}");
    }

    private void Gates(StarReport star, TextWriter output)
    {
        var open = star.Gates.Where(g => g.IsHit != false).ToList();
        output.WriteLine($"  {StarWords.Gates.In(_locale)}{Colon}{(open.Count == 0 ? StarWords.GatesPassed.In(_locale) : "")}".TrimEnd());
        foreach (var gate in open) output.WriteLine($"    {(gate.IsHit == true ? StarWords.GateHit : StarWords.GateUnknown).Fill([("gate", gate.Name), ("rule", gate.Rule)]).In(_locale)}");
    }

    private void Ways(StarReport star, TextWriter output)
    {
        if (star.WaysUp.IsEmpty)
        {
            if (star.Table is not null) output.WriteLine($"  {StarWords.Highest.In(_locale)}");
            return;
        }

        var head = StarWords.WayUp.Fill([("star", StarWords.Of(star.WaysUp[0].To))]).In(_locale);
        output.WriteLine($"  {head}{(star.WaysUp.Length > 1 ? $"{(_locale == Locale.Chinese ? "，" : ", ")}{StarWords.AnyOf.In(_locale)}" : "")}{Colon}".TrimEnd());
        if (star.Gates.Any(g => g.IsHit == true)) output.WriteLine($"    {StarWords.GatesFirst.In(_locale)}");
        foreach (var way in star.WaysUp) output.WriteLine($"    {StarWords.Joined(StarSentences.StepsOf(way, star), _locale)}{StarSentences.RouteOf(way).In(_locale)}");
    }

    private void Bonuses(StarReport star, TextWriter output)
    {
        if (star.Bonuses.IsEmpty) return;
        output.WriteLine($"  {StarWords.Bonuses.In(_locale)}{(_locale == Locale.Chinese ? "，" : ", ")}{StarWords.BonusesNote.In(_locale)}{Colon}".TrimEnd());
        foreach (var bonus in star.Bonuses)
        {
            output.WriteLine($"    {StarSentences.NameOf(bonus).In(_locale)}{Colon}{StarSentences.PointsOf(bonus).In(_locale)}{(_locale == Locale.Chinese ? "，" : ", ")}{bonus.Why.In(_locale)}");
        }

        output.WriteLine($"    {StarWords.Caps.In(_locale)}{Colon}{string.Join(_locale == Locale.Chinese ? "；" : "; ", star.Caps.Select(c => $"{c.Name.In(_locale)}{Colon}{StarWords.Points.Fill([("n", c.Points)]).In(_locale)}"))}");
    }
}
