using System.Collections.Immutable;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing;
using ListingLsp.Testing.Fixtures;
using ListingLsp.Workspace.Live;
using Xunit;

namespace ListingLsp.Workspace.Tests.Live;

/// <summary>A workspace that is edited finds what a check of the same texts finds.</summary>
public sealed class LiveWorkspaceTests
{
    private static readonly LiveOptions Options = new() { Today = FixtureWorkspace.Today };

    [Fact]
    public void It_finds_what_a_check_finds_in_every_fixture()
    {
        foreach (var (name, fixture) in Workspaces.All)
        {
            var live = fixture.Live();
            AssertSame(name, Fresh(fixture), live.State.Findings);
        }
    }

    [Fact]
    public void So_it_does_when_every_file_is_opened_one_after_the_other_with_nothing_read_before()
    {
        foreach (var (name, fixture) in Workspaces.All)
        {
            var live = new LiveWorkspace(new MemoryFiles(fixture.Files) { Images = fixture.Images }, Options);
            foreach (var (path, text) in fixture.Files) live.Edit(path, FileAnalyzer.Read(path, text));
            live.Start();
            live.Finish();
            AssertSame(name, Fresh(fixture), live.State.Findings);
        }
    }

    [Fact]
    public void The_settings_that_were_meant_are_named()
    {
        var fixture = new FixtureWorkspace(
            new Dictionary<string, string> { ["listinglsp.yaml"] = "extends: team/shred.yaml\n", ["team/shared.yaml"] = "locale: en\n" }.ToImmutableSortedDictionary(f => f.Key, f => SourceText.From(f.Value), StringComparer.Ordinal),
            []);
        var finding = Assert.Single(fixture.Live().State.Findings);
        Assert.Equal("There is no settings file 'team/shred.yaml' in the workspace; did you mean 'team/shared.yaml'?", finding.Message.En);
    }

    [Fact]
    public void What_is_postponed_is_judged_when_it_changes()
    {
        const string Clean = "id: ID\ntitle: Quick dry polo shirt\ntype: ready-to-ship\ncategory: Apparel > Polo Shirts\ntrade: { unit: piece, moq: 10, tiers: [ { from: 10, price: 9.00 } ] }\n";
        var files = new MemoryFiles(new Dictionary<string, SourceText>
        {
            ["a.cartons.yaml"] = SourceText.From("cartons:\n  - { id: box, length: 40, width: 30, height: 20, emptyWeight: 0.5, maxUnits: 20 }\n"),
            ["one.listing.yaml"] = SourceText.From(Clean.Replace("ID", "one", StringComparison.Ordinal).Replace("moq: 10", "moq: 11", StringComparison.Ordinal)),
            ["two.listing.yaml"] = SourceText.From(Clean.Replace("ID", "two", StringComparison.Ordinal).Replace("moq: 10", "moq: 11", StringComparison.Ordinal)),
        });
        var live = new LiveWorkspace(files, Options);
        live.Start();
        live.Postpone();
        Assert.Equal(0, live.Pending);
        live.Finish();
        // Whether the carton spec is used nobody knows.
        Assert.Empty(Found());
        live.Touch(["one.listing.yaml"]);
        live.Finish();
        Assert.Equal(["one.listing.yaml LST1001"], Found());
        live.Touch(["two.listing.yaml"]);
        live.Finish();
        Assert.Equal(["a.cartons.yaml LST0010", "one.listing.yaml LST1001", "two.listing.yaml LST1001"], Found());

        IEnumerable<string> Found() => live.State.Findings.Where(f => f.Rule.Id is "LST0010" or "LST1001").Select(f => $"{f.File} {f.Rule.Id}");
    }

    /// <summary>What a live workspace finds that is opened on these texts; held against a check by the first test.</summary>
    private static ImmutableArray<Finding> Fresh(FixtureWorkspace fixture)
    {
        var config = fixture.Files.TryGetValue("listinglsp.yaml", out var text) ? ConfigChain.Read("listinglsp.yaml", text, fixture.Files.GetValueOrDefault) : ConfigChain.None;
        return config.Findings.IsEmpty ? [.. fixture.CheckAll().Findings.Order(Finding.Order)] : config.Findings;
    }

    internal static void AssertSame(string name, ImmutableArray<Finding> expected, ImmutableArray<Finding> found)
    {
        var (one, other) = (expected.Select(Text).ToList(), found.Select(Text).ToList());
        if (one.SequenceEqual(other)) return;
        Assert.Fail($"{name}\nmissing:\n  {string.Join("\n  ", one.Except(other))}\ntoo many:\n  {string.Join("\n  ", other.Except(one))}\norder or number: {one.Count} and {other.Count}");
    }

    internal static string Text(Finding finding) =>
        $"{finding.File} {finding.Span} {finding.Rule.Id} {finding.Severity} {finding.Message.En} {finding.Fingerprint} {string.Join(' ', finding.Related.Select(r => $"{r.File} {r.Span} {r.Words.En}"))} | {string.Join(" | ", finding.Fixes.Select(x => $"{x.Title.En}: {string.Join(' ', x.Edits.Select(e => $"{e.File} {e.Edit.Span} {e.Edit.NewText}"))}"))}";
}
