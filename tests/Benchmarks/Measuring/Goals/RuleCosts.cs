using System.Diagnostics;
using System.Globalization;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Benchmarks.Corpus;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Configuration;

namespace ListingLsp.Benchmarks.Measuring.Goals;

/// <summary>
/// What the rules cost beside reading, parsing and binding the same 10,000 listings in the same run: file by file, so that what
/// else runs on the machine meets both. The best round of each counts.
/// </summary>
internal static class RuleCosts
{
    private const int Listings = 10_000;

    /// <summary>All rules together, and the search for all phrases, at most this part of it.</summary>
    private const double MostForRules = 0.5;
    private const double MostForPhrases = 0.1;

    /// <summary>Measures, prints, and says with which exit code to end: 1 where a goal is missed.</summary>
    public static int Run(int rounds, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("listinglsp-rules-");
        try
        {
            CorpusWriter.Write(folder.FullName, new CorpusOptions(Listings));
            return Measure(folder.FullName, rounds, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static int Measure(string folder, int rounds, TextWriter output)
    {
        var (config, _, _) = ConfigAnalyzer.Analyze("listinglsp.yaml", SourceText.From(File.ReadAllBytes(Path.Combine(folder, "listinglsp.yaml"))));
        var effective = new EffectiveConfig(config);
        var settings = effective.RulesAsOf(config.AsOf!.Value);
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(folder, f), Full: f))
            .Select(f => (f.Path, f.Full, Kind: effective.KindOf(f.Path)))
            .Where(f => f.Kind is not (null or FileKind.Config))
            .OrderBy(f => f.Path, StringComparer.Ordinal)
            .ToList();
        var definitions = ListingChecker.Index(files.Where(f => f.Kind != FileKind.Listing).Select(f => FileAnalyzer.Analyze(f.Path, f.Kind!.Value, SourceText.From(File.ReadAllBytes(f.Full)), settings)), settings);
        var listings = files.Where(f => f.Kind == FileKind.Listing).ToList();
        var best = (Bind: double.MaxValue, Rules: double.MaxValue, Phrases: double.MaxValue);
        var findings = 0;
        for (var round = 0; round < rounds; round++)
        {
            var (bind, rules, phrases) = (0L, 0L, 0L);
            findings = 0;
            foreach (var (path, full, kind) in listings)
            {
                var start = Stopwatch.GetTimestamp();
                var file = FileAnalyzer.Analyze(path, kind!.Value, SourceText.From(File.ReadAllBytes(full)), settings);
                var bound = Stopwatch.GetTimestamp();
                findings += ListingChecker.CheckFile(file, isReported: true, definitions, settings).Findings.Length;
                var judged = Stopwatch.GetTimestamp();
                foreach (var listing in file.Listings) _ = new ListingTexts(listing, definitions.Packs.Phrases).Found.Length;
                phrases += Stopwatch.GetTimestamp() - judged;
                (bind, rules) = (bind + bound - start, rules + judged - bound);
            }

            best = (Math.Min(best.Bind, Seconds(bind)), Math.Min(best.Rules, Seconds(rules)), Math.Min(best.Phrases, Seconds(phrases)));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Listings} listings in {listings.Count} files, {findings} findings, {rounds} rounds, one thread\n"));
        output.WriteLine("| | best | of reading, parsing and binding | goal | |\n|---|---:|---:|---:|---|");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| reading, parsing, binding | {best.Bind:0.000} s | | | |"));
        var isMet = Row("all rules", best.Rules, MostForRules) & Row("phrases in the texts", best.Phrases, MostForPhrases);
        return isMet ? 0 : 1;

        bool Row(string name, double seconds, double most)
        {
            var ratio = seconds / best.Bind;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {seconds:0.000} s | {ratio:0.00} | {most:0.0} | {(ratio <= most ? "met" : "MISSED")} |"));
            return ratio <= most;
        }
    }

    private static double Seconds(long ticks) => Stopwatch.GetElapsedTime(0, ticks).TotalSeconds;
}
