using ListingLsp.Analysis.Model;
using ListingLsp.Workspace.Caching;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;
using Xunit;

namespace ListingLsp.Workspace.Tests;

/// <summary>Folders are read several at once; what comes out is sorted all the same, and each listing is seen as it is.</summary>
public sealed class WalkTests : IDisposable
{
    private static readonly string[] Names = ["a", "a-b", "a.b", "a0", "b", "B", "杯", "z z", "a.listing"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Files_of_any_folders_come_sorted_each_once(int seed)
    {
        var random = new Random(seed);
        var written = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 150; i++)
        {
            var folders = string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Names[random.Next(Names.Length - 1)] + "/"));
            var path = folders + Names[random.Next(Names.Length)] + ".listing.yaml";
            _folder.Write(path);
            written.Add(path);
        }

        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()) return;
        string[] given = [_folder.Path, Path.Combine(_folder.Path, "a"), Path.Combine(_folder.Path, "a", "b")];
        var found = FileFinder.Find(_folder.Path, new EffectiveConfig(Config.Default), withStamps: true, given);
        Assert.Equal(written.Order(StringComparer.Ordinal), found.Files.Select(f => f.Path));
        Assert.All(found.Files, f => Assert.Equal(FileStamp.Of(Path.Combine(_folder.Path, f.Path)), f.Stamp));
    }

    [Fact]
    public void What_is_ignored_is_found_in_its_place_where_it_is_named()
    {
        _folder.Write(".git/HEAD");
        _folder.Write(".gitignore", "m*\n");
        foreach (var name in new[] { "a/x", "m/x", "m/y/x", "z", "mm" }) _folder.Write(name + ".listing.yaml");
        var config = new EffectiveConfig(Config.Default);
        Assert.Equal(["a/x.listing.yaml", "z.listing.yaml"], FileFinder.Find(_folder.Path, config).Files.Select(f => f.Path));
        string[] given = [Path.Combine(_folder.Path, "m"), Path.Combine(_folder.Path, "mm.listing.yaml"), Path.Combine(_folder.Path, "m", "y")];
        Assert.Equal(["a/x.listing.yaml", "m/x.listing.yaml", "m/y/x.listing.yaml", "mm.listing.yaml", "z.listing.yaml"], FileFinder.Find(_folder.Path, config, given).Files.Select(f => f.Path));
    }

    [Fact]
    public void A_link_has_no_stamp()
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Write("a.listing.yaml", "id: a\n");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "b.listing.yaml"), "a.listing.yaml");
        var found = FileFinder.Find(_folder.Path, new EffectiveConfig(Config.Default), withStamps: true, []);
        Assert.Equal([OperatingSystem.IsLinux(), false], found.Files.Select(f => f.Stamp is not null));
    }
}
