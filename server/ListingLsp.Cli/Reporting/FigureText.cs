using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Scores;

namespace ListingLsp.Cli.Reporting;

/// <summary>The figures behind a report, each with its source, for people.</summary>
internal static class FigureText
{
    /// <summary>All figures of a topic.</summary>
    public static void Explain(FigureTopic topic, Locale locale, TextWriter output)
    {
        output.WriteLine(topic.Title.In(locale));
        foreach (var section in topic.Sections)
        {
            output.WriteLine();
            output.WriteLine(section.Title.In(locale));
            foreach (var line in section.Lines) output.WriteLine($"  {line.In(locale)}");
            output.WriteLine($"  {StarWords.Source.Fill([("source", section.Origin)]).In(locale)}");
        }
    }
}
