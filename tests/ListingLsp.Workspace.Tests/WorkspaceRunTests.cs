using System.Collections.Concurrent;
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

    /// <summary>Of a listing in which nothing is found little is kept; where another has its id or its text, it is read again.</summary>
    [Fact]
    public void What_is_settled_is_read_again_where_it_matters()
    {
        var rules = Settings(PlainListing.SettingsWith("LST0009", "LST0010", "LST5010"));
        var files = Enumerable.Range(0, 80).ToDictionary(i => $"l{i:00}.listing.yaml", i => PlainListing.Text($"l{i}", $"Mug number {i}"), StringComparer.Ordinal);
        files["a.cartons.yaml"] = "cartons:\n  - { id: \"1\", length: 40, width: 30, height: 20, maxUnits: 20 }\n  - { id: \"2\", length: 40, width: 30, height: 20, maxUnits: 20 }\n";
        files["same-id.listing.yaml"] = PlainListing.Text("l7", "Another cup");
        files["same-text.listing.yaml"] = PlainListing.Text("other", "Mug number 9");
        files["twice.listing.yaml"] = PlainListing.Text("t", "Of tea") + "---\n" + PlainListing.Text("t", "Of coffee");
        var found = AssertSame(files, rules, Today, out var reads);
        Assert.Equal(
            ["LST0009 l07.listing.yaml", "LST0009 same-id.listing.yaml", "LST0009 twice.listing.yaml", "LST0009 twice.listing.yaml", "LST0010 a.cartons.yaml", "LST5010 same-text.listing.yaml"],
            found.Findings.Select(f => $"{f.Rule.Id} {f.File}").Order(StringComparer.Ordinal));
        string[] again = [.. reads.Where(r => r.Value > 1).Select(r => r.Key).Order(StringComparer.Ordinal)];
        Assert.Equal(["l07.listing.yaml", "l09.listing.yaml", "same-id.listing.yaml", "same-text.listing.yaml", "twice.listing.yaml"], again);
    }

    [Fact]
    public void Nothing_is_settled_where_a_store_is_held_against_all_listings()
    {
        var rules = Settings(PlainListing.SettingsWith("LST2022"));
        var files = Enumerable.Range(0, 80).ToDictionary(i => $"l{i:00}.listing.yaml", i => PlainListing.Text($"l{i}", $"Mug number {i}"), StringComparer.Ordinal);
        files["ours.store.yaml"] = "store: { name: Ours }\n";
        AssertSame(files, rules, Today, out var reads);
        Assert.All(reads, r => Assert.Equal(1, r.Value));
    }

    /// <summary>Titles that are nearly the same are not looked up by anything: all listings would be read again.</summary>
    [Fact]
    public void Nor_where_titles_are_compared_with_those_that_are_nearly_the_same()
    {
        var rules = Settings(PlainListing.SettingsWith("LST5010") + "  LST5010: { near: true }\n");
        var files = Enumerable.Range(0, 80).ToDictionary(i => $"l{i:00}.listing.yaml", i => PlainListing.Text($"l{i}", $"Mug number {i}"), StringComparer.Ordinal);
        AssertSame(files, rules, Today, out var reads);
        Assert.All(reads, r => Assert.Equal(1, r.Value));
    }

    /// <summary>A listing is not read once more to be told that it is no store.</summary>
    [Fact]
    public void Only_files_of_stores_are_asked_for_stores()
    {
        var reads = 0;
        var files = Enumerable.Range(0, 60).Select(i => new FoundFile($"l{i:00}.listing.yaml", FileKind.Listing)).ToList();
        var run = new WorkspaceRun(files, f => new SourceFile(f.Path, f.Kind, SourceText.From(PlainListing.Text($"l{Interlocked.Increment(ref reads)}", "Mug"))), new EffectiveConfig(Config.Default).RulesAsOf(Today), _ => true, _ => true);
        var before = reads;
        Assert.All(files, f => Assert.Empty(run.Stars(f.Path, Today)));
        Assert.Equal(before, reads);
    }

    private static EffectiveConfig Settings(string text) => new(ConfigAnalyzer.Analyze("listinglsp.yaml", SourceText.From(text)).Config);

    private static Analysis.Suppression.CheckedFindings AssertSame(Dictionary<string, string> files, EffectiveConfig config, DateOnly day) => AssertSame(files, config, day, out _);

    private static Analysis.Suppression.CheckedFindings AssertSame(Dictionary<string, string> files, EffectiveConfig config, DateOnly day, out IReadOnlyDictionary<string, int> reads)
    {
        var settings = config.RulesAsOf(day);
        var found = files.Keys.Select(p => new FoundFile(p, config.KindOf(p)!.Value)).ToList();
        var counts = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        reads = counts;
        SourceFile Read(FoundFile file)
        {
            counts.AddOrUpdate(file.Path, 1, (_, n) => n + 1);
            return new(file.Path, file.Kind, SourceText.From(files[file.Path]));
        }

        var kept = WorkspaceSnapshot.Load(found.Select(Read), settings, _ => false).Check(_ => true);
        var keeping = new WorkspaceRun(found, Read, settings, _ => true, _ => false, keepsFacts: true).Findings();
        Assert.Equal(kept.Findings.Select(Text), keeping.Findings.Select(Text));
        counts.Clear();
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
