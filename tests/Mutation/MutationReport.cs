using System.Globalization;
using System.Text;

namespace ListingLsp.Mutation;

/// <summary>Tells how many mutants were killed, and which survived.</summary>
/// <param name="Results">What became of each.</param>
/// <param name="Survivors">Those that are known to survive.</param>
/// <param name="Equivalent">Those that are said to do what the source does.</param>
/// <param name="IsWhole">All mutants were judged, so that what is listed and was not met is out of date.</param>
internal sealed record MutationReport(IReadOnlyList<Result> Results, KnownMutants Survivors, KnownMutants Equivalent, bool IsWhole)
{
    /// <summary>Percent of the mutants of rules that fixtures must kill.</summary>
    public const double Goal = 95;

    private IEnumerable<Result> OfRules => Results.Where(r => r.Mutant.IsOfRule);

    /// <summary>What is wrong: a mutant of a rule that survives unlisted, a line of the lists that no longer holds, too few killed. None where all is well.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            var faults = OfRules.Where(r => r.Fate == Fate.Survived && !Survivors.Reasons.ContainsKey(r.Mutant.Key)).Select(r => $"survives and is not in {Survivors.Path}: {r.Mutant.Key} ({r.Why})").ToList();
            if (IsWhole)
            {
                faults.AddRange(Stale(Survivors, Fate.Survived));
                faults.AddRange(Stale(Equivalent, Fate.Equivalent));
            }

            if (Share([.. OfRules]) < Goal) faults.Add(string.Create(CultureInfo.InvariantCulture, $"{Share([.. OfRules]):0.0} % of the mutants of rules are killed, {Goal} % must be"));
            return faults;
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder("| Folder | Mutants | Killed | Survived | Equivalent | Killed of those that matter |\n|---|---:|---:|---:|---:|---:|\n");
        foreach (var folder in Results.GroupBy(r => Path.GetDirectoryName(r.Mutant.File)!.Replace('\\', '/')["server/ListingLsp.Analysis/".Length..]).OrderBy(g => g.Key, StringComparer.Ordinal)) text.Append(Row(folder.Key, [.. folder]));
        return text.Append(Row("All rules", [.. OfRules])).ToString();
    }

    /// <summary>Of mutants that matter, percent that were killed.</summary>
    public static double Share(IReadOnlyList<Result> results) =>
        Count(results, Fate.Killed) + Count(results, Fate.Survived) is > 0 and var all ? 100.0 * Count(results, Fate.Killed) / all : 100;

    private IEnumerable<string> Stale(KnownMutants known, Fate fate)
    {
        var met = Results.Where(r => r.Fate == fate).Select(r => r.Mutant.Key).ToHashSet(StringComparer.Ordinal);
        return known.Reasons.Keys.Where(k => !met.Contains(k)).Select(k => $"is killed or gone, and still in {known.Path}: {k}");
    }

    private static string Row(string name, IReadOnlyList<Result> results) =>
        string.Create(CultureInfo.InvariantCulture, $"| {name} | {results.Count} | {Count(results, Fate.Killed)} | {Count(results, Fate.Survived)} | {Count(results, Fate.Equivalent)} | {Share(results):0.0} % |\n");

    private static int Count(IReadOnlyList<Result> results, Fate fate) => results.Count(r => r.Fate == fate);
}
