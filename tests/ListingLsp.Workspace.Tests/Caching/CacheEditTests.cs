using System.Globalization;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Text;
using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Live;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.Workspace.Tests.Caching;

/// <summary>
/// Whatever happens to a workspace between two runs, a run that remembers finds what one finds that does not: files are written, some
/// with the old length and the old time, deleted, renamed, swapped and restored, shared files and settings change, the day is another,
/// the cache is damaged, and runs ask about some of the files or all.
/// </summary>
public sealed class CacheEditTests : IDisposable
{
    private const int Listings = 24;
    /// <summary>Of a listing as short as these nearly every rule has something to say.</summary>
    private static readonly string Few = "version: 1\nrules:\n" + string.Concat(RuleCatalogue.All.Where(r => r.Id is not ("LST0001" or "LST0009" or "LST0008" or "LST1001" or "LST1003" or "LST2009" or "LST5010" or "LST5014" or "LST2021" or "LST2022" or "LST5007" or "LST5008" or "LST5009" or ['L', 'S', 'T', '6' or '7', ..] or "LST9000" or "LST9004")).Select(r => $"  {r.Id}: off\n"));

    /// <summary>Files that speak of listings, which are held against what these say.</summary>
    private static readonly (string Path, string Text)[] Speaking =
    [
        ("autumn.campaign.yaml", "campaigns:\n  - id: autumn\n    kind: new-customer\n    start: 2022-08-17\n    end: 2022-08-19\n    offers:\n      - {{ listing: id-{0}, discount: 0.8, priceAfter: 8.50, stock: 10 }}\n      - {{ listing: id-{0}x, discount: 0.8, priceAfter: 8.50, stock: 10 }}\n"),
        ("shop.metrics.yaml", "listings:\n  id-{0}: {{ qualityScore: 3.9, showcase: true }}\n"),
        ("shop.store.yaml", "store:\n  readyToShip: {0}\n"),
        ("august.orders.yaml", "orders:\n  - {{ id: TA-1, listing: id-{0}, market: US, quantity: 100, freightCharged: 0.00, received: 10.00, date: 2022-08-20 }}\n"),
    ];

    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly DateTime Long = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _cache = new();
    private Random _random = new(0);
    private int _time;

    public void Dispose()
    {
        _folder.Dispose();
        _cache.Dispose();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_run_that_remembers_finds_what_one_finds_that_does_not(int seed)
    {
        _random = new Random(seed);
        for (var i = 0; i < Listings; i++) Write(PathOf(i), Listing(i));
        Write("shared.cartons.yaml", Cartons(20));
        Write("listinglsp.yaml", Few);
        var done = new List<string>();
        for (var step = 0; step < 60; step++)
        {
            for (var change = _random.Next(3); change > 0; change--) done.Add(Change());
            var (reported, day, clock) = (_random.Next(1, 4), new DateOnly(2026, 1, 1).AddDays(_random.Next(4) * 100), _random.Next(4) > 0);
            var options = new CacheOptions(_cache.Path, new LateClock(clock ? 1 : 0)) { FewestFiles = 0 };
            // Checks and servers keep for each other.
            if (_random.Next(3) == 0)
            {
                var (edited, units, hurry) = (_random.Next(Listings), _random.Next(10, 90), _random.Next(4));
                Same(cache => Serve(cache, reported, day, hurry, edited, units), $"served, {hurry}, {edited} edited, a carton holds {units}");
            }
            else
            {
                Same(cache => Run(cache, reported, day), "checked");
            }

            void Same(Func<CacheOptions?, string> find, string how)
            {
                var (cold, warm) = (find(null), find(options));
                Assert.True(cold == warm, $"seed {seed}, {how}, a third {reported}, {day:O}, after:\n  {string.Join("\n  ", done.TakeLast(12))}\n\nwithout:\n{cold}\n\nremembered:\n{warm}");
            }
        }
    }

    /// <summary>The test above would hold as well if nothing were ever remembered.</summary>
    [Fact]
    public void What_nobody_has_written_is_not_opened_again()
    {
        for (var i = 0; i < Listings; i++) Write(PathOf(i), Listing(i));
        Write("shared.cartons.yaml", Cartons(20));
        Write("listinglsp.yaml", Few);
        var options = new CacheOptions(_cache.Path, new LateClock(1)) { FewestFiles = 0 };
        var first = Opened(options, _ => true);
        Assert.Equal(Listings + 1, first);
        // Only the files that are shared, and those in which something is found.
        var found = WorkspaceCheck.Run(_folder.Path, Request(null, _ => true)).Findings.Select(f => f.File).Where(f => f.EndsWith(".listing.yaml", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count();
        Assert.InRange(found, 1, Listings - 1);
        Assert.Equal(found + 1, Opened(options, _ => true));
        Assert.Equal(1, Opened(options, _ => false));
        // A day may change what is clean, not what the others need to know.
        Assert.Equal(1, Opened(options, _ => false, new DateOnly(2026, 11, 23)));
        // Copied to another place in time, they are read, and known again.
        for (var i = 0; i < Listings; i++) File.SetLastWriteTimeUtc(Path.Combine(_folder.Path, PathOf(i)), Long.AddYears(1));
        Assert.Equal(Listings + 1, Opened(options, _ => false));
        Assert.Equal(1, Opened(options, _ => false));
    }

    /// <summary>A server opens what a check has not kept, and keeps it.</summary>
    [Fact]
    public void A_server_remembers_what_a_check_has_learned_and_the_other_way_round()
    {
        for (var i = 0; i < Listings; i++) Write(PathOf(i), Listing(i));
        Write("shared.cartons.yaml", Cartons(20));
        Write("listinglsp.yaml", Few);
        var options = new CacheOptions(_cache.Path, new LateClock(1)) { FewestFiles = 0 };
        Assert.Equal(Listings, Served());
        var found = Served();
        Assert.InRange(found, 1, Listings - 1);
        Assert.Equal(found + 1, Opened(options, _ => true));
        Write(PathOf(2), Listing(2) + "# written\n");
        Opened(options, _ => true);
        Assert.Equal(found, Served());

        int Served()
        {
            var files = new CountingFiles(_folder.Path);
            var live = new LiveWorkspace(files, new LiveOptions { Today = Today, Cache = options });
            live.Start();
            live.Finish();
            live.TakeKeeping()?.Invoke();
            Assert.Null(live.TakeKeeping());
            return files.Opened;
        }
    }

    private int Opened(CacheOptions options, Predicate<string> isReported, DateOnly? day = null)
    {
        var opened = 0;
        WorkspaceCheck.Run(_folder.Path, Request(options, isReported, day) with { Progress = (_, _) => Interlocked.Increment(ref opened) });
        return opened;
    }

    private string Change()
    {
        var (one, other) = (PathOf(_random.Next(Listings)), PathOf(_random.Next(Listings)));
        switch (_random.Next(15))
        {
            case 0:
                Write(one, "title: [\n");
                return $"{one} is broken";
            case 1:
                File.Delete(Path.Combine(_folder.Path, one));
                return $"{one} is deleted";
            case 2 when File.Exists(Path.Combine(_folder.Path, one)):
                File.Move(Path.Combine(_folder.Path, one), Path.Combine(_folder.Path, other), overwrite: true);
                return $"{one} is renamed to {other}";
            case 3:
                var size = _random.Next(10, 90);
                Write("shared.cartons.yaml", Cartons(size));
                return $"a carton holds {size}";
            case 4:
                string[] settings = ["version: 1\n", "version: 1\nrules:\n  LST5010: { near: true }\n", "version: 1\nrules:\n  LST0003: off\noverrides:\n  - { files: [\"a/**\"], rules: { LST1001: off } }\n", "version: 1\nasOf: 2026-05-05\n", Few, Few, Few];
                var which = _random.Next(settings.Length);
                Write("listinglsp.yaml", settings[which]);
                return $"settings {which}";
            case 5 when Directory.Exists(Path.Combine(_cache.Path, "facts")):
                var files = Directory.GetFiles(_cache.Path, "*.facts", SearchOption.AllDirectories);
                if (files.Length == 0) return "nothing";
                var file = files[_random.Next(files.Length)];
                var bytes = File.ReadAllBytes(file);
                if (_random.Next(2) == 0) bytes = bytes[..^_random.Next(1, bytes.Length)];
                else bytes[_random.Next(bytes.Length)] ^= (byte)_random.Next(1, 255);
                File.WriteAllBytes(file, bytes);
                return "the cache is damaged";
            case 6 when File.Exists(Path.Combine(_folder.Path, one)):
                // As long as before, and as old: only the system knows.
                var path = Path.Combine(_folder.Path, one);
                var (text, written) = (File.ReadAllText(path), File.GetLastWriteTimeUtc(path));
                File.WriteAllText(path, text.Replace("price: 10.00", "price: 10.50", StringComparison.Ordinal).Replace("from: 100", "from: 900", StringComparison.Ordinal));
                if (OperatingSystem.IsLinux()) File.SetLastWriteTimeUtc(path, written);
                else Touch(path);
                return $"{one} is changed behind everybody's back";
            case 12:
                var speaks = _random.Next(Speaking.Length);
                Write(Speaking[speaks].Path, _random.Next(3) == 0 ? "" : string.Format(CultureInfo.InvariantCulture, Speaking[speaks].Text, _random.Next(Listings + 2)));
                return $"{Speaking[speaks].Path} speaks of others";
            case 13:
                // One file that repeats itself, as no other does.
                Write(one, Listing(90 + _random.Next(Listings)) is var twice && _random.Next(2) == 0 ? $"{twice}---\n{twice}" : $"{twice}---\n{Listing(200 + _random.Next(Listings))}");
                return $"{one} holds two listings";
            case 14:
                if (_random.Next(2) == 0) Write("a/mug.jpg", "");
                else File.Delete(Path.Combine(_folder.Path, "a/mug.jpg"));
                return "an image comes or goes";
            case 7:
                Write(one, Listing(_random.Next(Listings)));
                return $"{one} holds what another may hold";
            case 8:
                Write(one, Listing(_random.Next(Listings)) + "# listinglsp-disable-file LST1001 -- known\n");
                return $"{one} is suppressed";
            default:
                Write(one, Listing(_random.Next(Listings), _random.Next(6)));
                return $"{one} is written";
        }
    }

    private string Run(CacheOptions? cache, int third, DateOnly day)
    {
        var result = WorkspaceCheck.Run(_folder.Path, Request(cache, path => IsOfThird(path, third), day));
        return string.Join('\n', result.ConfigFindings.Concat(result.Findings).Select(Line).Append($"{result.Listings} listings").Concat(result.Suppressed.Select(s => "suppressed " + Line(s.Finding))));
    }

    /// <summary>A server's first reading, while somebody types.</summary>
    private string Serve(CacheOptions? cache, int third, DateOnly day, int hurry, int edited, int units)
    {
        var live = new LiveWorkspace(new DiskFiles(_folder.Path), new LiveOptions { Today = Today, AsOf = day, Cache = cache, IsReported = path => IsOfThird(Path.GetFullPath(Path.Combine(_folder.Path, path)), third) });
        live.Start();
        var out1 = live.TakeWork(7);
        if (hurry is 1 or 3) Type("shared.cartons.yaml", Cartons(units));
        var out2 = live.TakeWork(7);
        if (hurry is 2 or 3) Type(PathOf(edited), Listing(edited, 1));
        if (hurry == 2) Type("listinglsp.yaml", "version: 1\nrules: { LST1001: off }\n");
        foreach (var batch in new[] { out2, out1 }.OfType<JudgeBatch>())
        {
            batch.Run();
            live.Accept(batch);
        }

        live.Finish();
        live.TakeKeeping()?.Invoke();
        return string.Join('\n', live.State.Findings.Select(Line).Concat(live.State.Files.Values.SelectMany(f => f.Suppressed).Select(s => "suppressed " + Line(s.Finding))));

        void Type(string path, string text) => live.Edit(path, FileAnalyzer.Read(path, SourceText.From(text)));
    }

    private bool IsOfThird(string path, int third) => third == 3 || path == _folder.Path || (Math.Abs(path.GetHashCode(StringComparison.Ordinal)) % 3) < third;

    private static string Line(Finding finding) =>
        $"{finding.File}:{finding.Span.Start}-{finding.Span.End} {finding.Rule.Id} {finding.Message.En} {finding.Fingerprint} {string.Join(' ', finding.Related.Select(r => $"{r.File}:{r.Span.Start}"))}";

    private static CheckRequest Request(CacheOptions? cache, Predicate<string> isReported, DateOnly? day = null) =>
        new() { IsReported = isReported, AsOf = day, Today = Today, Cache = cache };

    private static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{"abc"[number % 3]}/{number}.listing.yaml");

    private static string Cartons(int units) => $"cartons:\n  - {{ id: \"190003\", name: box, length: 40, width: 30, height: 20, maxUnits: {units} }}\n";

    private static string Listing(int number, int fault = 0) => $"""
        id: id-{(fault == 1 ? 3 : number)}
        title: {(fault == 2 ? "Mug" : $"Stoneware mug with a handle number {number}")}
        type: ready-to-ship
        category: Home & Garden > Mugs
        attributes: {"{"} material: stoneware {"}"}
        {(fault == 4 ? "images: [mug.jpg]\n" : "")}trade:
          unit: piece
          moq: {(fault == 3 ? 500 : 100)}
          tiers:
            - {"{"} from: 100, price: 10.00 {"}"}
            - {"{"} from: 500, price: {(number % 5 == 0 ? "11.00" : "9.00")} {"}"}
          carton: {"{"} spec: "{(number % 7 == 0 ? "gone" : "190003")}", tiers: [{"{"} from: 10, price: 9.50 {"}"}] {"}"}

        """;

    private void Write(string relative, string text) => Touch(_folder.Write(relative, text));

    /// <summary>Each write has a time of its own, however fast the test is.</summary>
    private void Touch(string path) => File.SetLastWriteTimeUtc(path, Long.AddSeconds(++_time));

    /// <summary>Counts the listings that are opened.</summary>
    private sealed class CountingFiles(string root) : IWorkspaceFiles
    {
        private readonly DiskFiles _files = new(root);
        private int _opened;

        public int Opened => _opened;

        public string Root => _files.Root;

        public string? ConfigPath => _files.ConfigPath;

        public FoundFiles Find(EffectiveConfig config) => _files.Find(config);

        public FoundFile? Locate(string path, EffectiveConfig config) => _files.Locate(path, config);

        public bool Has(string path) => _files.Has(path);

        public bool HasFolder(string path) => _files.HasFolder(path);

        public IEnumerable<string> NamesIn(string folder) => _files.NamesIn(folder);

        public SourceText? Read(string path)
        {
            if (path.EndsWith(".listing.yaml", StringComparison.Ordinal)) Interlocked.Increment(ref _opened);
            return _files.Read(path);
        }
    }

    /// <summary>For it all files were written long ago, or have just been.</summary>
    private sealed class LateClock(int days) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(days);
    }
}
