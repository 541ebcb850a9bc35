using System.Globalization;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Changes;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.Workspace.Tests.Caching;

/// <summary>
/// Whatever is written, staged, unstaged, committed and deleted in a repository, a run that looks ahead while git is asked, and remembers,
/// finds what one finds that does neither.
/// </summary>
public sealed class StagedEditTests : IDisposable
{
    private const int Listings = 12;
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _cache = new();
    private Random _random = new(0);

    private string Root => Path.Combine(_folder.Path, "shop");

    public void Dispose()
    {
        // Git writes its objects read-only, which stops the deletion on Windows.
        foreach (var file in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        _folder.Dispose();
        _cache.Dispose();
    }

    [NeedsGitFact]
    public void A_run_that_looks_ahead_finds_what_one_finds_that_does_not()
    {
        for (var seed = 1; seed <= 2; seed++) Try(seed);
    }

    /// <summary>The settings on disk leave out what those in the index do not.</summary>
    [NeedsGitFact]
    public void Other_settings_on_disk_than_in_the_index_do_not_hold()
    {
        GitOracle.Init(_folder.Path);
        Write("listinglsp.yaml", "version: 1\n");
        Write(PathOf(0), Listing(0, 0));
        Commit();
        Write(PathOf(0), Listing(0, 3));
        Git("add", "--all");
        Write("listinglsp.yaml", "version: 1\nexclude: [\"a/**\"]\n");
        var ahead = WorkspaceAhead.Begin(Root, Request(0));
        var result = WorkspaceCheck.Run(Root, Request(0) with { Changes = GitChanges.Staged(Root), Ahead = ahead });
        Assert.Equal([PathOf(0)], result.Files.Select(f => f.Path));
        Assert.Contains(result.Findings, f => f.Rule.Id == "LST1001");
    }

    private void Try(int seed)
    {
        _random = new Random(seed);
        if (!Directory.Exists(_folder.Path + "/.git")) GitOracle.Init(_folder.Path);
        for (var i = 0; i < Listings; i++) Write(PathOf(i), Listing(i, 0));
        Write("shared.cartons.yaml", Cartons(20));
        Write("listinglsp.yaml", "version: 1\n");
        Commit();
        var (done, said) = (new List<string>(), 0);
        for (var step = 0; step < 25; step++)
        {
            for (var change = _random.Next(1, 4); change > 0; change--) done.Add(Change());
            var (staged, third, newOnly) = (_random.Next(3) > 0, _random.Next(3), _random.Next(2) == 0);
            var plain = Request(third) with { Changes = Changes() };
            var request = Request(third) with { Cache = new CacheOptions(_cache.Path, new LateClock()) { FewestFiles = 0 } };
            var ahead = WorkspaceAhead.Begin(Root, request);
            var (expected, found) = (Find(plain), Find(request with { Changes = Changes(), Ahead = ahead }));
            said += expected.Length;
            Assert.True(expected == found, $"seed {seed}, {(staged ? "staged" : "since")}, third {third}, after:\n  {string.Join("\n  ", done.TakeLast(12))}\n\nwithout:\n{expected}\n\nahead:\n{found}");

            ChangeSet Changes()
            {
                var changes = staged ? GitChanges.Staged(Root) : GitChanges.Since(Root, "HEAD");
                return newOnly ? changes.OnlyNew() : changes;
            }
        }

        Assert.InRange(said, 2000, int.MaxValue);
    }

    private string Change()
    {
        var path = PathOf(_random.Next(Listings));
        switch (_random.Next(11))
        {
            case 0:
                Git("add", "--all");
                return "all is staged";
            case 1:
                Commit();
                return "all is committed";
            case 2:
                Git("reset", "--quiet");
                return "nothing is staged";
            case 3 when File.Exists(Path.Combine(Root, path)):
                Git("rm", "--cached", "--quiet", "--ignore-unmatch", "--", "shop/" + path);
                return $"{path} is taken out of the index";
            case 4:
                File.Delete(Path.Combine(Root, path));
                return $"{path} is deleted";
            case 5:
                string[] settings = ["version: 1\n", "version: 1\nexclude: [\"a/**\"]\n", "version: 1\nfiles: [{ kind: listing, glob: \"*.part.yaml\" }]\n", "version: 1\nrules:\n  LST1001: off\n"];
                var which = _random.Next(settings.Length);
                Write("listinglsp.yaml", settings[which]);
                if (_random.Next(2) == 0) Git("add", "--", "shop/listinglsp.yaml");
                return $"settings {which}";
            case 6:
                var units = _random.Next(10, 90);
                Write("shared.cartons.yaml", Cartons(units));
                if (_random.Next(2) == 0) Git("add", "--all");
                return $"a carton holds {units}";
            case 7:
                Write("autumn.campaign.yaml", $"campaigns:\n  - id: autumn\n    kind: new-customer\n    start: 2022-08-17\n    end: 2022-08-19\n    offers:\n      - {{ listing: id-{_random.Next(Listings + 3)}, discount: 0.8, priceAfter: 8.50, stock: 10 }}\n");
                if (_random.Next(2) == 0) Git("add", "--all");
                return "offers are made";
            default:
                Write(path, Listing(_random.Next(Listings), _random.Next(6)));
                if (_random.Next(3) > 0) Git("add", "--", "shop/" + path);
                return $"{path} is written";
        }
    }

    private void Commit()
    {
        Git("add", "--all");
        Git("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "--allow-empty", "-m", "Try");
    }

    private void Git(params string[] args) => GitOracle.Do(_folder.Path, args);

    private void Write(string relative, string text) => _folder.Write("shop/" + relative, text);

    private CheckRequest Request(int third) => new() { IsReported = p => third == 0 || p == Root || p.Contains($"{Path.DirectorySeparatorChar}{"abc"[third]}{Path.DirectorySeparatorChar}", StringComparison.Ordinal), Today = Today };

    private string Find(CheckRequest request)
    {
        var result = WorkspaceCheck.Run(Root, request);
        return string.Join('\n', result.ConfigFindings.Concat(result.Findings).Select(Line).Append($"{result.Listings} listings").Concat(result.Files.Select(f => f.Path)).Concat(result.Suppressed.Select(s => "suppressed " + Line(s.Finding))));
    }

    private static string Line(Finding finding) =>
        $"{finding.File}:{finding.Span.Start}-{finding.Span.End} {finding.Rule.Id} {finding.Message.En} {finding.Fingerprint} {string.Join(' ', finding.Related.Select(r => $"{r.File}:{r.Span.Start}"))}";

    private static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{"abc"[number % 3]}/{number}.listing.yaml");

    private static string Cartons(int units) => $"cartons:\n  - {{ id: \"190003\", name: box, length: 40, width: 30, height: 20, maxUnits: {units} }}\n  - {{ id: \"190004\", name: spare, length: 40, width: 30, height: 20, maxUnits: {units} }}\n";

    private static string Listing(int number, int fault) => $"""
        id: id-{(fault == 1 ? 3 : number)}
        title: Stoneware mug with a handle number {number}
        type: ready-to-ship
        category: Home & Garden > Mugs
        attributes: {"{"} material: stoneware {"}"}
        {(fault == 4 ? "images: [gone.jpg]\n" : "")}trade:
          unit: piece
          moq: {(fault == 3 ? 500 : 100)}
          tiers:
            - {"{"} from: 100, price: 10.00 {"}"}
          carton: {"{"} spec: "{(fault == 5 ? "190004" : fault == 2 ? "gone" : "190003")}", tiers: [{"{"} from: 10, price: 9.50 {"}"}] {"}"}

        """;

    /// <summary>For it all files were written long ago.</summary>
    private sealed class LateClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(1);
    }
}
