using System.Globalization;
using System.Text;

namespace ListingLsp.Mutation;

/// <summary>Tells how many mutants were killed, and which survived.</summary>
internal static class MutationReport
{
    /// <summary>Percent of the mutants that must be killed.</summary>
    private const double Goal = 95;

    /// <summary>Writes the report to the console and beside the mutants.</summary>
    /// <returns>0 where enough were killed.</returns>
    public static int Write(IReadOnlyList<Result> results)
    {
        var text = new StringBuilder("| Folder | Mutants | Killed | Survived | Equivalent | Killed of those that matter |\n|---|---:|---:|---:|---:|---:|\n");
        foreach (var folder in results.GroupBy(r => Path.GetDirectoryName(r.Mutant.File)!.Replace('\\', '/')["server/ListingLsp.Analysis/".Length..]).OrderBy(g => g.Key, StringComparer.Ordinal)) text.Append(Row(folder.Key, [.. folder]));
        text.Append(Row("All", results)).Append('\n');
        foreach (var result in results.Where(r => r.Fate == Fate.Survived)) text.Append(CultureInfo.InvariantCulture, $"- {result.Mutant} ({result.Why})\n");
        File.WriteAllText(Path.Combine(Instrumented.Root, "report.md"), text.ToString());
        Console.Write(text);
        return Share(results) >= Goal ? 0 : 1;
    }

    private static string Row(string name, IReadOnlyList<Result> results) =>
        string.Create(CultureInfo.InvariantCulture, $"| {name} | {results.Count} | {Count(results, Fate.Killed)} | {Count(results, Fate.Survived)} | {Count(results, Fate.Equivalent)} | {Share(results):0.0} % |\n");

    private static double Share(IReadOnlyList<Result> results) =>
        Count(results, Fate.Killed) + Count(results, Fate.Survived) is > 0 and var all ? 100.0 * Count(results, Fate.Killed) / all : 100;

    private static int Count(IReadOnlyList<Result> results, Fate fate) => results.Count(r => r.Fate == fate);
}
