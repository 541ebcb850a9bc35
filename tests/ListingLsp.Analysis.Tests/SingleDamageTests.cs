using System.Globalization;
using ListingLsp.Analysis.Tests.Damages;
using ListingLsp.Testing;
using Xunit;
using Xunit.Abstractions;

namespace ListingLsp.Analysis.Tests;

/// <summary>
/// A file with one mistake of typing has one finding more, at the place to mend it. All other findings of the workspace
/// stay, but those that stand in what was damaged, and none is added. What does not hold yet stands in <c>Damages/left.txt</c>
/// with its cause; a count there that is too high fails as one that is too low.
/// </summary>
public sealed class SingleDamageTests(ITestOutputHelper output)
{
    [Fact]
    public void One_mistake_of_typing_is_one_finding_and_costs_no_other()
    {
        var judged = AllDamages.Judged().ToList();
        var complaints = judged.SelectMany(j => j.Complaints.Select(c => (j.Damage.Kind, Complaint: c, Judgement: j))).ToList();
        foreach (var kind in judged.GroupBy(j => j.Damage.Kind)) output.WriteLine($"{kind.Key}: {kind.Count()} cases, {kind.Count(j => j.Complaints.Any())} with complaints");
        Assert.True(judged.Count > 8000, $"only {judged.Count} damages");
        Assert.True(judged.Average(j => j.KnownInFile) > 2, "there must be findings that could be lost");

        var left = Left.Load();
        var now = complaints.GroupBy(c => (c.Kind, c.Complaint)).ToDictionary(g => g.Key, g => g.Count());
        if (Snapshot.IsUpdating) left.Lower(now);
        var allowed = left.Rows.ToDictionary(r => (r.Kind, r.Complaint), r => r.Count);
        var differences = now.Keys.Union(allowed.Keys)
            .Where(k => now.GetValueOrDefault(k) != allowed.GetValueOrDefault(k) && !(Snapshot.IsUpdating && now.GetValueOrDefault(k) < allowed.GetValueOrDefault(k)))
            .Order()
            .Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Kind} | {k.Complaint} | {now.GetValueOrDefault(k)} instead of {allowed.GetValueOrDefault(k)}{Example(complaints.FirstOrDefault(c => (c.Kind, c.Complaint) == k).Judgement)}"))
            .ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} counts differ from Damages/left.txt. Lower what has become less (LISTINGLSP_UPDATE=1 does); look into the others.\n{string.Join('\n', differences)}");
    }

    [Fact]
    public void What_is_left_has_a_cause()
    {
        Assert.All(Left.Load().Rows, r => Assert.NotEqual("", r.Cause));
    }

    private static string Example(Judgement? judgement)
    {
        if (judgement is null) return "";
        var (after, line) = (judgement.Damage.After, judgement.Damage.MendLines.First);
        var lines = Enumerable.Range(Math.Max(0, line - 1), 3).Where(n => n < after.LineCount).Select(n => $"\n    {n + 1}: {after.GetText(after.Line(n))}");
        var findings = judgement.Grammar.Concat(judgement.Invented).Select(f => $"\n    + {f.File}{(f.File == judgement.Damage.File ? $":{after.LineAt(f.Span.Start) + 1}" : "")} {f.Rule.Id} {f.Message.En}");
        var lost = judgement.Lost.Select(f => $"\n    - {f.File} {f.Rule.Id} {f.Message.En}");
        return $"\n    {judgement.Damage.File}{string.Concat(lines)}{string.Concat(findings)}{string.Concat(lost)}";
    }
}
