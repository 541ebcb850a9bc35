using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary><c>--since</c>, <c>--staged</c> and <c>--new-only</c> in real repositories.</summary>
public sealed class ChangedTests : IDisposable
{
    private readonly ConsoleRun _run = new();

    public ChangedTests()
    {
        if (!OtherProgram.IsInstalled("git")) return;
        Git("init", "--quiet", "--initial-branch=main");
        _run.With("listinglsp.yaml", "asOf: 2026-11-22\nrules: { LST3004: off, LST5003: off, LST5004: off }\n")
            .With("box.cartons.yaml", "cartons:\n  - { id: b1, length: 40, width: 30, height: 20, maxUnits: 20 }\n  - { id: b2, length: 40, width: 30, height: 20, maxUnits: 20 }\n")
            .With("a.listing.yaml", Listing("a", moq: 50))
            .With("b.listing.yaml", Listing("b", carton: "b1"))
            .With("c.listing.yaml", Listing("c", carton: "b2"));
        Commit();
    }

    [FactWith("git")]
    public void Without_a_change_there_is_nothing_to_check()
    {
        foreach (var option in new[] { "--since=HEAD", "--staged" })
        {
            Assert.Equal(0, _run.Run("check", option));
            Assert.Equal(("", "listinglsp: no listing has changed: nothing to check\n"), (_run.Output, _run.Error));
        }

        Assert.Equal(0, _run.Run("check", "--staged", "--format", "json", "--locale", "zh-CN"));
        Assert.Contains("\"filesChecked\": 0", _run.Output, StringComparison.Ordinal);
        Assert.Equal("listinglsp: 没有改动过的商品，无需检查\n", _run.Error);
    }

    [FactWith("git")]
    public void Listings_that_have_changed_are_reported_with_all_their_findings()
    {
        _run.With("a.listing.yaml", Listing("a", moq: 50) + "keywords: [polo]\n").With("new.listing.yaml", Listing("new", moq: 30));
        Assert.Equal(["a.listing.yaml LST1001", "new.listing.yaml LST1001"], Found("--since", "HEAD"));
        Git("add", "a.listing.yaml");
        Assert.Equal(["a.listing.yaml LST1001"], Found("--staged"));
    }

    [FactWith("git")]
    public void New_only_are_the_findings_that_the_change_brings()
    {
        _run.With("a.listing.yaml", "# moved down\n" + Listing("a", moq: 50)).With("new.listing.yaml", Listing("new", moq: 30));
        Assert.Equal(["new.listing.yaml LST1001"], Found("--since", "HEAD", "--new-only"));
        _run.With("a.listing.yaml", Listing("a", moq: 60));
        Assert.Equal(["a.listing.yaml LST1001", "new.listing.yaml LST1001"], Found("--since", "HEAD", "--new-only"));
        // What is gone may be what is missed.
        _run.With("b.listing.yaml", Listing("b", carton: "b1").Replace("title: Quick dry polo shirt\n", "", StringComparison.Ordinal));
        Assert.Contains("b.listing.yaml LST0004", Found("--since", "HEAD", "--new-only"));
        Git("add", "-A");
        Assert.Equal(["a.listing.yaml LST1001", "b.listing.yaml LST0004", "new.listing.yaml LST1001"], Found("--staged", "--new-only"));
    }

    [FactWith("git")]
    public void Listings_that_depend_on_a_changed_shared_file_are_reported()
    {
        _run.With("box.cartons.yaml", "cartons:\n  - { id: b1, length: 40, width: 30, height: 20, maxUnits: 20 }\n");
        Assert.Equal(["c.listing.yaml LST0008"], Found("--since", "HEAD"));
        Assert.Equal(["c.listing.yaml LST0008"], Found("--since", "HEAD", "--new-only"));
        File.Delete(Path.Combine(_run.Folder, "box.cartons.yaml"));
        Assert.Equal(["b.listing.yaml LST0008", "c.listing.yaml LST0008"], Found("--since", "HEAD", "--new-only"));
    }

    [FactWith("git")]
    public void What_is_said_of_a_listing_elsewhere_is_judged_along_with_it()
    {
        _run.With("a.campaign.yaml", "campaigns: [ { id: one, kind: festival, offers: [ { listing: a-1, discount: 0.8, priceAfter: 9.99 } ] } ]\n")
            .With("c.campaign.yaml", "campaigns: [ { id: two, kind: festival, offers: [ { listing: c-1, discount: 0.8, priceAfter: 9.99 } ] } ]\n")
            .With("counted.store.yaml", "store: { assuranceUpgrade: true, penaltyPoints: 36 }\n")
            .With("other.store.yaml", "store: { penaltyPoints: 36 }\n")
            .With("b.metrics.yaml", "listings: { b-1: { growthScore: 40 } }\n");
        Commit();
        _run.With("a.listing.yaml", Listing("a", moq: 50) + "keywords: [polo]\n");
        Assert.Equal(["a.campaign.yaml LST7001", "a.listing.yaml LST1001", "counted.store.yaml LST6001"], Found("--since", "HEAD"));
        Commit();
        // What nobody defines any more is missed where it is offered.
        File.Delete(Path.Combine(_run.Folder, "c.listing.yaml"));
        Assert.Equal(["c.campaign.yaml LST0008"], Found("--since", "HEAD").Where(f => f.EndsWith("LST0008", StringComparison.Ordinal)));
        Commit();
        // Figures decide what is said of a listing; offers and orders do not.
        _run.With("b.listing.yaml", Listing("b", moq: 50, carton: "b1"));
        Commit();
        _run.With("b.metrics.yaml", "listings: { b-1: { growthScore: 50 } }\n").With("a.campaign.yaml", "campaigns: [ { id: one, kind: festival, offers: [ { listing: a-1, discount: 0.8, priceAfter: 7.20 } ] } ]\n");
        Assert.Equal(["b.listing.yaml LST1001"], Found("--since", "HEAD"));
        Commit();
        // An order is held against the freight of its listing.
        _run.With("b.orders.yaml", "orders: [ { id: o, listing: b-1, freightCharged: free } ]\n");
        Commit();
        _run.With("box.cartons.yaml", "cartons:\n  - { id: b1, length: 41, width: 30, height: 20, maxUnits: 20 }\n");
        Assert.Equal(["b.listing.yaml LST1001", "b.orders.yaml LST0004", "b.orders.yaml LST0005"], Found("--since", "HEAD"));
    }

    [FactWith("git")]
    public void Changed_settings_concern_every_listing()
    {
        _run.With("listinglsp.yaml", "asOf: 2026-11-22\nrules: { LST3004: off, LST5003: off, LST5004: warning }\n");
        Assert.Contains("c.listing.yaml LST5004", Found("--since", "HEAD"));
    }

    [FactWith("git")]
    public void The_index_is_read_and_not_the_working_tree()
    {
        _run.With("b.listing.yaml", Listing("b", moq: 30, carton: "b1"));
        Git("add", "-A");
        // Mended on disk, but not staged; an untracked spec and file do not count, and what is deleted on disk is still there.
        _run.With("b.listing.yaml", Listing("b", carton: "b1")).With("new.listing.yaml", Listing("new", moq: 30));
        Assert.Equal(["b.listing.yaml LST1001"], Found("--staged"));
        File.Delete(Path.Combine(_run.Folder, "b.listing.yaml"));
        Assert.Equal(["b.listing.yaml LST1001"], Found("--staged"));
        Git("rm", "--quiet", "--cached", "box.cartons.yaml");
        Assert.Equal(["b.listing.yaml LST1001", "b.listing.yaml LST0008", "c.listing.yaml LST0008"], Found("--staged"));
    }

    [FactWith("git")]
    public void The_first_commit_is_checked_whole()
    {
        Directory.Delete(Path.Combine(_run.Folder, ".git"), recursive: true);
        Git("init", "--quiet");
        Git("add", "-A");
        Assert.Equal(["a.listing.yaml LST1001"], Found("--staged"));
    }

    [FactWith("git")]
    public void A_branch_is_compared_with_where_it_began()
    {
        Git("checkout", "--quiet", "-b", "topic");
        _run.With("b.listing.yaml", Listing("b", moq: 30, carton: "b1"));
        Commit();
        Git("checkout", "--quiet", "main");
        _run.With("a.listing.yaml", Listing("a", moq: 60));
        Commit();
        Git("checkout", "--quiet", "topic");
        Assert.Equal(["b.listing.yaml LST1001"], Found("--since", "main"));
    }

    [FactWith("git")]
    public void Paths_narrow_what_is_reported()
    {
        _run.With("a.listing.yaml", Listing("a", moq: 60)).With("b.listing.yaml", Listing("b", moq: 60, carton: "b1"));
        Assert.Equal(["b.listing.yaml LST1001"], Found("b.listing.yaml", "--since", "HEAD"));
    }

    [FactWith("git")]
    public void Names_are_as_they_are_and_a_workspace_may_be_a_part_of_the_repository()
    {
        _run.With("店 铺/listinglsp.yaml", "asOf: 2026-11-22\nrules: { LST3004: off, LST5003: off, LST5004: off }\n").With("店 铺/衬衫 \"1\".listing.yaml", Listing("s"));
        Commit();
        _run.With("店 铺/衬衫 \"1\".listing.yaml", Listing("s", moq: 40));
        Assert.Equal(["店 铺/衬衫 \"1\".listing.yaml LST1001"], Found("--since", "HEAD", "--new-only"));
        Assert.Equal(1, _run.RunIn(Path.Combine(_run.Folder, "店 铺"), "check", "--since", "HEAD"));
        Git("add", "-A");
        Assert.Equal(1, _run.RunIn(Path.Combine(_run.Folder, "店 铺"), "check", "--staged"));
    }

    [FactWith("git", notOnWindows: true)]
    public void Nothing_of_the_repository_is_run()
    {
        var mark = Path.Combine(_run.Folder, "ran");
        _run.With("evil.sh", $"#!/bin/sh\ntouch '{mark}'\ncat\n").With(".gitattributes", "*.yaml diff=evil\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(_run.Folder, "evil.sh"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var evil = Path.Combine(_run.Folder, "evil.sh");
        foreach (var name in new[] { "core.fsmonitor", "diff.evil.textconv", "diff.evil.command", "diff.external", "core.pager" }) Git("config", name, evil);
        Git("config", "core.hooksPath", _run.Folder);
        File.Copy(evil, Path.Combine(_run.Folder, "post-index-change"));
        _run.With("a.listing.yaml", Listing("a", moq: 60));
        Found("--since", "HEAD", "--new-only");
        Found("--staged", "--new-only");
        Assert.False(File.Exists(mark));
    }

    [TheoryWith("git")]
    [InlineData("--since", "nowhere", "git cannot tell what has changed: 'nowhere' is no commit of this repository")]
    [InlineData("--since", "HEAD:box.cartons.yaml", "git cannot tell what has changed: 'HEAD:box.cartons.yaml' is no commit of this repository")]
    [InlineData("--new-only", "", "--new-only goes with --since or --staged")]
    [InlineData("--staged --fix", "", "fixes change the working tree; --staged reads the index")]
    [InlineData("--staged --since", "HEAD", "--since and --staged do not go together")]
    public void What_cannot_be_done_is_said(string options, string value, string message)
    {
        Assert.Equal(2, _run.Run(["check", .. options.Split(' ')[..^1], value.Length == 0 ? options.Split(' ')[^1] : $"{options.Split(' ')[^1]}={value}"]));
        Assert.StartsWith($"listinglsp: {message}\n", _run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Outside_of_a_repository_that_is_said()
    {
        using var elsewhere = new ConsoleRun();
        Assert.Equal(2, elsewhere.Run("check", "--staged", "--locale", "zh-CN"));
        Assert.Equal("listinglsp: 无法从git得知改动：这里不是git仓库\n", elsewhere.Error);
    }

    public void Dispose() => _run.Dispose();

    private static string Listing(string id, int moq = 10, string? carton = null) => $$"""
        id: {{id}}-1
        title: Quick dry polo shirt
        type: ready-to-ship
        category: Apparel > Polo Shirts {{id}}
        markets: [US]
        trade:
          unit: piece
          moq: {{moq}}
          tiers: [ { from: 10, price: 9.00 } ]
        {{(carton is null ? "" : $"  carton: {{ spec: {carton}, units: 20, tiers: [ {{ from: 1, price: 8.00 }} ] }}")}}

        """;

    /// <summary>File and rule of each error and of LST5004.</summary>
    private IEnumerable<string> Found(params string[] args)
    {
        _run.Run(["check", "--format", "json", .. args]);
        using var report = System.Text.Json.JsonDocument.Parse(_run.Output);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray()
            .Where(f => f.GetProperty("severity").GetString() == "error" || f.GetProperty("id").GetString() == "LST5004")
            .Select(f => $"{f.GetProperty("file").GetString()} {f.GetProperty("id").GetString()}")];
    }

    private void Commit()
    {
        Git("add", "-A");
        Git("-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false", "commit", "--quiet", "--no-verify", "-m", "x");
    }

    private void Git(params string[] args) => OtherProgram.Run(_run.Folder, "git", args);
}
