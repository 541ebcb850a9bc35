using System.Collections.Immutable;
using ListingLsp.Testing;

namespace ListingLsp.Analysis.Tests.Damages;

/// <summary>Every damage to every sample, judged.</summary>
internal static class AllDamages
{
    /// <summary>So many of one kind in one workspace, evenly chosen: a test is to take seconds.</summary>
    public const int Limit = 150;

    public static IEnumerable<Judgement> Judged(int limit = Limit)
    {
        foreach (var (_, workspace) in Witnesses.Workspaces(Repository.PathOf("tests", "Samples")))
        {
            var checkedWorkspace = new Checked(workspace);
            var kinds = checkedWorkspace.Files
                .SelectMany(f => f.Path.EndsWith(".json", StringComparison.Ordinal) ? JsonDamages.Of(f.Path, f.Tree.Text) : YamlDamages.Of(f.Path, f.Tree.Text))
                .GroupBy(d => d.Kind)
                .ToList();
            foreach (var damage in kinds.SelectMany(k => Evenly([.. k], limit))) yield return Judgement.Of(checkedWorkspace, damage);
        }
    }

    private static IEnumerable<Damage> Evenly(ImmutableArray<Damage> damages, int limit) =>
        damages.Length <= limit ? damages : Enumerable.Range(0, limit).Select(i => damages[(int)((long)i * damages.Length / limit)]);
}
