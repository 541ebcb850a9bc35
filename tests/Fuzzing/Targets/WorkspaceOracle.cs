using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Fuzzing.Mutating;
using ListingLsp.Syntax.Tests.Robustness;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing.Fixtures;

namespace ListingLsp.Fuzzing.Targets;

/// <summary>What holds of the findings of every workspace: no rule throws, every place lies in its file, every fix fits and leaves a tree that has all of the text.</summary>
internal static class WorkspaceOracle
{
    /// <summary>Of the fixes of one input not all are tried: each costs a parse, and its check more than that.</summary>
    private const int MostFixes = 6;

    /// <summary>Of a workspace of more bytes one is enough: what is timed is the program, not these checks.</summary>
    private const int ManyBytes = 8192;

    /// <summary>Checks findings.</summary>
    public static void Check(FixtureWorkspace workspace, ImmutableArray<Finding> findings, Random random, Features features)
    {
        foreach (var finding in findings)
        {
            Require(finding.Rule.Id != "LST9000", finding, finding.Message.En);
            RequireInside(workspace, finding, finding.File, finding.Span);
            foreach (var related in finding.Related) RequireInside(workspace, finding, related.File, related.Span);
            features.Add(finding.Rule.Id, finding.Fixes.Length);
            features.Add(finding.Rule.Id, finding.Severity.ToString());
        }

        features.Add("findings", findings.Length);
        var fixes = findings.SelectMany(f => f.Fixes.Select(fix => (Finding: f, Fix: fix))).ToList();
        for (var i = 0; i < Math.Min(fixes.Count, workspace.Files.Values.Sum(f => f.Length) > ManyBytes ? 1 : MostFixes); i++)
        {
            var (finding, fix) = fixes[random.Next(fixes.Count)];
            var mended = workspace.Apply(fix);
            features.Add(finding.Rule.Id, fix.Safety.ToString());
            foreach (var file in fix.Edits.Select(e => e.File).Distinct(StringComparer.Ordinal)) Invariants.Check(mended.Files[file].Bytes.ToArray(), FileAnalyzer.FormatOf(file));
        }
    }

    private static void RequireInside(FixtureWorkspace workspace, Finding finding, string file, TextSpan span)
    {
        Require(workspace.Files.TryGetValue(file, out var text), finding, $"speaks of {file}, which is not there");
        Require(span.Start >= 0 && span.Start <= span.End && span.End <= text!.Length, finding, $"{span} lies outside of {file}");
    }

    private static void Require(bool holds, Finding finding, string what)
    {
        if (!holds) throw new BrokenException($"{finding.Rule.Id}: {what}");
    }
}
