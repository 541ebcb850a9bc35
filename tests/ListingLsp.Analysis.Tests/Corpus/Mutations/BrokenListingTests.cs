using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Fixes;
using ListingLsp.Analysis.Rules;
using ListingLsp.Analysis.Tests.Corpus.Data;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>One mistake gives one finding, at its place; and its fixes bring silence back.</summary>
public sealed class BrokenListingTests
{
    /// <summary>Rules that no broken listing can show, with the reason.</summary>
    private static readonly Dictionary<string, string> WithoutMutation = new()
    {
        ["LST0011"] = "limits of files have their own tests",
        ["LST2020"] = "off by default",
        ["LST2021"] = "about figures of the platform",
        ["LST2022"] = "about the store",
        ["LST5007"] = "about figures of the platform",
        ["LST5008"] = "about figures of the platform",
        ["LST5009"] = "about figures of the platform",
        ["LST5014"] = "asks the disk",
        ["LST9000"] = "needs a rule that throws",
        ["LST9004"] = "about the settings",
        ["LST9005"] = "about rule packs",
        ["LST9006"] = "about the baseline",
    };

    /// <summary>Each mutation in one listing of each style that it fits.</summary>
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var mutation in AllMutations.All)
            {
                foreach (var listing in CleanCorpus.Listings.Where(mutation.Fits).DistinctBy(l => l.Variant.Style)) cases.Add(mutation.Rule, mutation.Mistake, listing.Variant.Id);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_mistake_gives_one_finding_and_its_fixes_mend_it(string rule, string mistake, string listing)
    {
        if (!BuiltRules.Contains(rule)) return;
        var mutation = AllMutations.All.Single(m => (m.Rule, m.Mistake) == (rule, mistake));
        var clean = mutation.First(BenchOf(CleanCorpus.Listings.Single(l => l.Variant.Id == listing)));
        var before = clean.Workspace.Check();
        var broken = mutation.Break(clean.InListing());
        var found = New(broken.Workspace.Check(), before);
        var expected = mutation.At.Select(at => at.Contains('#', StringComparison.Ordinal) ? at : $"{broken.File}#{at}").ToList();
        Assert.True(found.Count == expected.Count && found.Zip(expected).All(p => p.First.Rule.Id == rule && IsAt(p.First, p.Second)), Shown(broken, rule, expected, found));
        if (mutation.Marks is { } marks) Assert.Equal(marks, broken.Workspace.Files[found[0].File].GetText(found[0].Span));
        foreach (var finding in found) CheckFixes(mutation, broken, finding, before);
    }

    [Fact]
    public void Every_built_rule_that_a_listing_can_trigger_has_a_mutation()
    {
        var covered = AllMutations.All.Select(m => m.Rule).ToHashSet(StringComparer.Ordinal);
        var missing = RuleCatalogue.All
            .Where(r => BuiltRules.Contains(r.Id) && r.Family is not ("store" or "campaign") && !covered.Contains(r.Id) && !WithoutMutation.ContainsKey(r.Id))
            .Select(r => $"{r.Id} {r.Slug}");
        Assert.Empty(missing);
        Assert.DoesNotContain(covered, WithoutMutation.ContainsKey);
    }

    [Fact]
    public void Every_mutation_fits_a_listing()
    {
        Assert.Empty(AllMutations.All.Where(m => !CleanCorpus.Listings.Any(l => m.Fits(l))).Select(m => $"{m.Rule} {m.Mistake}"));
        Assert.Equal(AllMutations.All.Length, AllMutations.All.Select(m => (m.Rule, m.Mistake)).Distinct().Count());
    }

    private static void CheckFixes(Mutation mutation, Bench broken, Finding finding, IReadOnlyList<Finding> before)
    {
        var results = finding.Fixes.Where(f => f.Safety != FixSafety.Display)
            .Select(f => (Fix: f, Left: New(broken.Workspace.Apply(f).Check(), before).Where(n => n.Rule.Id == mutation.Rule || (n.Severity >= Severity.Warning && !mutation.Leaves.Contains(n.Rule.Id))).ToList()))
            // Of several findings of one mistake each is mended by itself.
            .Select(r => (r.Fix, Left: mutation.At.Length > 1 ? [.. r.Left.Where(l => l.Path == finding.Path)] : r.Left)).ToList();
        if (results.Count == 0 || (mutation.IsChoice && results.Exists(r => r.Left.Count == 0))) return;
        foreach (var (fix, left) in results)
        {
            Assert.True(left.Count == 0, $"{mutation.Rule} '{fix.Title.En}' leaves\n{string.Join('\n', left.Select(Line))}\n{broken.Workspace.Apply(fix).Files[finding.File]}");
        }
    }

    /// <summary>The listing with its shared files, and a few listings that use all that is in these.</summary>
    private static Bench BenchOf(CorpusListing listing) =>
        new(CleanCorpus.WorkspaceOf([listing, .. Users.Value.Select(u => u.First(l => l.Variant.Product != listing.Variant.Product)).Distinct()]), listing, listing.Path);

    /// <summary>Of each shared definition a few listings that use it.</summary>
    private static readonly Lazy<CorpusListing[][]> Users = new(() =>
        [.. ProductFiles.Tariffs.Select(t => t.Id).Concat(ProductFiles.Cartons.Select(c => c.Id)).Select(id => CleanCorpus.Listings.Where(l => l.Uses(id)).Take(4).ToArray())]);

    /// <summary>What was not found before: a place may have the same finding as often as it had.</summary>
    private static List<Finding> New(IEnumerable<Finding> after, IReadOnlyList<Finding> before)
    {
        var known = before.Select(Place).ToList();
        return [.. after.Where(f => !known.Remove(Place(f)))];
    }

    private static (string, string, string) Place(Finding finding) => (finding.Rule.Id, finding.File, finding.Path);

    private static bool IsAt(Finding finding, string place)
    {
        var at = $"{finding.File}#{finding.Path}";
        return place.EndsWith("/*", StringComparison.Ordinal) ? Pointer.Split(at).Owner == place[..^2] : at == place;
    }

    private static string Shown(Bench broken, string rule, IEnumerable<string> expected, IEnumerable<Finding> found) =>
        $"expected {rule}\n  {string.Join("\n  ", expected)}\nfound\n  {string.Join("\n  ", found.Select(Line))}\nin\n{broken.Workspace.Files[broken.File]}";

    private static string Line(Finding finding) => $"{finding.Rule.Id} {finding.File}#{finding.Path} {finding.Severity} {finding.Message.En}";
}
