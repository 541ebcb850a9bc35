using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Snapshots;
using Xunit;

namespace ListingLsp.Workspace.Tests.Caching;

/// <summary>What is found of listings that are not opened: together with others, with themselves, and with files that are not listings.</summary>
public sealed class QuietFileTests : IDisposable
{
    private const string Cartons = "cartons:\n  - { id: \"1\", name: box, length: 40, width: 30, height: 20, maxUnits: 20 }\n  - { id: \"2\", name: crate, length: 60, width: 40, height: 40, maxUnits: 80 }\n";

    /// <summary>Nothing is wrong with a listing by itself, whatever it lacks.</summary>
    private static readonly string Settings = PlainListing.SettingsWith("LST0009", "LST0010", "LST5010", "LST5014");

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _cache = new();

    public void Dispose()
    {
        _folder.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public void An_id_that_stands_in_two_files() => AssertFound("LST0009", "b.listing.yaml", () => _folder.Write("b.listing.yaml", PlainListing.Text("a", "Another one")));

    [Fact]
    public void An_id_that_stands_twice_in_one_file() => AssertFound("LST0009", "b.listing.yaml", () => _folder.Write("b.listing.yaml", PlainListing.Text("b", "One") + "---\n" + PlainListing.Text("b", "Other")));

    [Fact]
    public void A_text_that_stands_in_two_files() => AssertFound("LST5010", "b.listing.yaml", () => _folder.Write("b.listing.yaml", PlainListing.Text("b", "Mug of a")));

    [Fact]
    public void A_text_that_stands_twice_in_one_file() => AssertFound("LST5010", "b.listing.yaml", () => _folder.Write("b.listing.yaml", PlainListing.Text("b", "One") + "---\n" + PlainListing.Text("c", "One")));

    [Fact]
    public void Titles_that_are_nearly_the_same() => AssertFound("LST5010", "b.listing.yaml", () =>
    {
        _folder.Write("listinglsp.yaml", Settings + "  LST5010: { near: true }\n");
        _folder.Write("b.listing.yaml", PlainListing.Text("b", "of a Mug"));
    });

    [Fact]
    public void A_definition_that_none_of_them_uses() => AssertFound("LST0010", "shared.cartons.yaml", () => _folder.Write("shared.cartons.yaml", Cartons));

    [Fact]
    public void A_definition_that_one_of_them_uses()
    {
        _folder.Write("listinglsp.yaml", Settings);
        _folder.Write("shared.cartons.yaml", Cartons);
        _folder.Write("a.listing.yaml", PlainListing.Text("a", "Mug of a"));
        _folder.Write("b.listing.yaml", PlainListing.Text("b", "Cup of b", "2"));
        Assert.DoesNotContain(Check(cache: true), f => f.StartsWith("LST0010", StringComparison.Ordinal));
        Assert.DoesNotContain(Check(cache: true), f => f.StartsWith("LST0010", StringComparison.Ordinal));
    }

    [Fact]
    public void An_image_that_has_gone_since() => AssertFound("LST5014", "b.listing.yaml", () =>
    {
        var image = _folder.Write("mug.jpg");
        _folder.Write("b.listing.yaml", PlainListing.Text("b", "Cup of b") + "images: [mug.jpg]\n");
        Check(cache: true);
        File.Delete(image);
    });

    /// <summary>As long as before, and as old: only the system knows.</summary>
    [Fact]
    public void What_was_written_behind_everybodys_back()
    {
        if (!OperatingSystem.IsLinux()) return;
        AssertFound("LST0009", "b.listing.yaml", () =>
        {
            var path = _folder.Write("b.listing.yaml", PlainListing.Text("b", "Cup of b"));
            Check(cache: true);
            var written = File.GetLastWriteTimeUtc(path);
            File.WriteAllText(path, PlainListing.Text("a", "Cup of b"));
            File.SetLastWriteTimeUtc(path, written);
        });
    }

    private void AssertFound(string rule, string file, Action write)
    {
        _folder.Write("a.listing.yaml", PlainListing.Text("a", "Mug of a"));
        _folder.Write("listinglsp.yaml", Settings);
        write();
        var plain = Check(cache: false);
        Assert.Contains($"{rule} {file}", plain);
        Assert.Equal(plain, Check(cache: true));
        Assert.Equal(plain, Check(cache: true));
    }

    private string[] Check(bool cache) =>
        [.. WorkspaceCheck.Run(_folder.Path, new CheckRequest
        {
            IsReported = _ => true,
            Today = new DateOnly(2026, 11, 22),
            Cache = cache ? new CacheOptions(_cache.Path, new LateClock()) { FewestFiles = 0 } : null,
        }).Findings.Select(f => $"{f.Rule.Id} {f.File}")];

    /// <summary>For it all files were written long ago.</summary>
    private sealed class LateClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddDays(1);
    }
}
