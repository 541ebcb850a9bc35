using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.Workspace.Tests.Caching;

public sealed class CacheFolderTests : IDisposable
{
    private readonly TemporaryFolder _cache = new();

    public void Dispose() => _cache.Dispose();

    [Fact]
    public void It_stays_below_its_limit_and_what_was_written_longest_ago_goes_first()
    {
        foreach (var (name, days) in new[] { ("old/k", 3), ("old/l", 2), ("new/m", 1), ("here/n", 9) })
        {
            _cache.Write($"facts/{name}/00.facts", new string('x', 100));
            Directory.SetLastWriteTimeUtc(Path.Combine(_cache.Path, "facts", name), DateTime.UtcNow.AddDays(-days));
        }

        CacheFolder.Trim(Path.Combine(_cache.Path, "facts"), 250, Path.Combine(_cache.Path, "facts", "here", "n"));
        Assert.Equal(["here/n/00.facts", "new/m/00.facts"], Files());
    }

    [Fact]
    public void What_a_killed_run_has_left_goes_after_a_day()
    {
        _cache.Write("facts/w/k/00.facts", "x");
        File.SetLastWriteTimeUtc(_cache.Write("facts/w/k/.00.facts.1.listinglsp-new", "x"), DateTime.UtcNow.AddDays(-2));
        _cache.Write("facts/w/k/.00.facts.2.listinglsp-new", "x");
        CacheFolder.Trim(Path.Combine(_cache.Path, "facts"), 250, "");
        Assert.Equal(["w/k/.00.facts.2.listinglsp-new", "w/k/00.facts"], Files());
    }

    [Fact]
    public void Many_runs_at_once_leave_something_whole()
    {
        using var workspace = new TemporaryFolder();
        for (var i = 0; i < 200; i++) workspace.Write($"{i}.listing.yaml", $"id: id-{i}\ntitle: Mug number {i}\n");
        var expected = Run(workspace, null);
        var options = new CacheOptions(_cache.Path, TimeProvider.System) { FewestFiles = 0 };
        Assert.All(Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(8).Select(_ => Run(workspace, options)).ToList(), found => Assert.Equal(expected, found));
        Assert.Equal(200, Directory.GetFiles(_cache.Path, "*.facts", SearchOption.AllDirectories).Sum(f => new FactsShard(f).Read().Count));
        Assert.DoesNotContain(Files(), f => f.EndsWith("listinglsp-new", StringComparison.Ordinal));
        Assert.Equal(expected, Run(workspace, options));
    }

    [Fact]
    public void Where_it_cannot_be_the_run_is_as_ever()
    {
        using var workspace = new TemporaryFolder();
        workspace.Write("a.listing.yaml", "id: a\n");
        var file = _cache.Write("file");
        Assert.Equal(Run(workspace, null), Run(workspace, new CacheOptions(file, TimeProvider.System) { FewestFiles = 0 }));
    }

    [Fact]
    public void Nobody_else_may_look_into_it()
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Path.Combine(_cache.Path, "a", "b");
        CacheFolder.Make(folder);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
    }

    [Fact]
    public void It_is_where_the_system_has_such_folders()
    {
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal("/c/listinglsp", CacheOptions.FolderFor(new Dictionary<string, string> { ["XDG_CACHE_HOME"] = "/c", ["HOME"] = "/h" }.GetValueOrDefault));
        Assert.Equal(OperatingSystem.IsMacOS() ? "/h/Library/Caches/listinglsp" : "/h/.cache/listinglsp", CacheOptions.FolderFor(new Dictionary<string, string> { ["HOME"] = "/h" }.GetValueOrDefault));
        Assert.Null(CacheOptions.FolderFor(_ => null));
        Assert.Null(CacheOptions.FolderFor(_ => "relative"));
    }

    private static string Run(TemporaryFolder workspace, CacheOptions? cache) =>
        string.Join('\n', WorkspaceCheck.Run(workspace.Path, new CheckRequest { IsReported = _ => true, Today = new DateOnly(2026, 11, 22), Cache = cache }).Findings.Select(f => $"{f.File} {f.Span} {f.Fingerprint}"));

    private IEnumerable<string> Files() => Directory.GetFiles(Path.Combine(_cache.Path, "facts"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Path.Combine(_cache.Path, "facts"), f).Replace('\\', '/')).Order(StringComparer.Ordinal);
}
