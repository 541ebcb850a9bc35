using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.Workspace.Tests;

/// <summary>A run that lets go of what it has judged finds what a snapshot finds that keeps everything.</summary>
public sealed class WorkspaceRunTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("clean")]
    [InlineData("faulty")]
    public void A_run_and_a_snapshot_find_the_same_in_the_samples(string sample)
    {
        var root = Repository.PathOf("tests", "Samples", sample);
        var config = ConfigAnalyzer.Analyze("listinglsp.yaml", SourceText.From(File.ReadAllBytes(Path.Combine(root, "listinglsp.yaml")))).Config;
        var effective = new EffectiveConfig(config);
        var files = FileFinder.Find(root, effective).Files.ToDictionary(f => f.Path, f => File.ReadAllText(Path.Combine(root, f.Path)), StringComparer.Ordinal);
        AssertSame(files, effective, config.AsOf ?? Today);
    }

    [Fact]
    public void Findings_beyond_the_limit_are_counted_and_let_go_the_same_ones_each_time()
    {
        // More files than are judged on one thread, with three findings each.
        var files = Enumerable.Range(0, 120).Select(i => new FoundFile($"l{i:000}.listing.yaml", FileKind.Listing)).ToList();
        var settings = new EffectiveConfig(Config.Default).RulesAsOf(Today);
        var text = SourceText.From("a: 1\nb: 1\nc: 1\nid: l\ntitle: A\ntype: customization\ncategory: B\ntrade: { unit: piece }\n");
        var whole = new WorkspaceRun(files, f => new SourceFile(f.Path, f.Kind, text), settings, _ => true, _ => true);
        Assert.Equal(0, whole.Beyond);
        var own = whole.Findings().Findings.Count(f => f.Rule.Id != "LST0009");
        var run = new WorkspaceRun(files, f => new SourceFile(f.Path, f.Kind, text), settings, _ => true, _ => true, mostFindings: 100);
        Assert.Equal(own - 100, run.Beyond);
        var kept = run.Findings().Findings.Where(f => f.Rule.Id != "LST0009").Select(f => f.File).ToList();
        Assert.Equal(100, kept.Count);
        Assert.True(kept[^1].CompareTo("l034.listing.yaml") < 0, kept[^1]);
        run.JudgeAgain(["l000.listing.yaml", "l119.listing.yaml"]);
        Assert.Equal(own - 100, run.Beyond);
    }

    [Fact]
    public void So_they_do_with_ids_defined_twice_unused_definitions_suppressions_and_damage_in_many_files()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["a.cartons.yaml"] = "cartons:\n  - { id: 1, length: 40, width: 30, height: 20, maxUnits: 20 }\n  - { id: 2, length: 40, width: 30, height: 20, maxUnits: 20 }\n",
            ["b.freight.yaml"] = "templates:\n  - { id: sea, lines: [ { markets: [US], flat: 9 } ] }\n",
        };
        // More files than are judged on one thread.
        for (var i = 0; i < 120; i++)
        {
            files[$"l{i}.listing.yaml"] = $"""
                id: l{i % 100}
                title: Quick dry polo shirt
                type: ready-to-ship
                category: Apparel > Polo Shirts
                trade:
                  unit: piece
                  moq: {(i % 7 == 0 ? "5 # listinglsp-ignore LST1001 -- agreed" : "10")}
                  tiers:
                    - {"{"} from: {(i % 11 == 0 ? 20 : 10)}, price: 9.00 {"}"}
                  carton: {"{"} spec: {(i % 13 == 0 ? 3 : 1)}, tiers: [ {"{"} from: 1, price: 8.50 {"}"} ] {"}"}
                {(i % 17 == 0 ? "images: [a.jpg" : "")}

                """;
        }

        var findings = AssertSame(files, new EffectiveConfig(Config.Default), Today);
        Assert.All(["LST0001", "LST0008", "LST0009", "LST1001"], id => Assert.Contains(findings.Findings, f => f.Rule.Id == id));
        Assert.All(findings.Suppressed, s => Assert.Equal(("LST1001", "agreed"), (s.Finding.Rule.Id, s.Reason)));
        Assert.NotEmpty(findings.Suppressed);
    }

    private static Analysis.Suppression.CheckedFindings AssertSame(Dictionary<string, string> files, EffectiveConfig config, DateOnly day)
    {
        var settings = config.RulesAsOf(day);
        var found = files.Keys.Select(p => new FoundFile(p, config.KindOf(p)!.Value)).ToList();
        SourceFile Read(FoundFile file) => new(file.Path, file.Kind, SourceText.From(files[file.Path]));
        var kept = WorkspaceSnapshot.Load(found.Select(Read), settings, _ => false).Check(_ => true);
        var run = new WorkspaceRun(found, Read, settings, _ => true, _ => false);
        var letGo = run.Findings();
        Assert.Equal(kept.Suppressed.Select(s => Text(s.Finding)), letGo.Suppressed.Select(s => Text(s.Finding)));
        Assert.Equal(kept.Findings.Select(Text), letGo.Findings.Select(Text));
        Assert.All(letGo.Findings, f => Assert.InRange(f.Span.End, 0, run.Tree(f.File).Text.Length));
        return letGo;
    }

    private static string Text(Finding finding) =>
        $"{finding.File} {finding.Span} {finding.Rule.Id} {finding.Severity} {finding.Message.Zh} {finding.Fingerprint} {string.Join(' ', finding.Related.Select(r => $"{r.File} {r.Span}"))}";
}
