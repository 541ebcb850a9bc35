using System.Diagnostics;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>Whenever a run is killed, and whatever it has kept for the next one by then, the next one finds what one finds that remembers nothing.</summary>
public sealed class KilledWhileKeepingTests : IDisposable
{
    private const int Files = 600;
    private const int Kills = 6;

    private readonly ConsoleRun _folder = new();
    private readonly ConsoleRun _cache = new();

    public void Dispose()
    {
        _folder.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public void The_next_run_finds_the_same()
    {
        if (OperatingSystem.IsWindows()) return;
        for (var i = 0; i < Files; i++) _folder.With($"{i % 7}/l{i}.listing.yaml", Listing(i, i));
        var random = new Random(5);
        for (var kill = 0; kill < Kills; kill++)
        {
            using (var process = Start())
            {
                // Late enough that some have begun to write.
                if (!process.WaitForExit(random.Next(200, 900))) process.Kill();
                process.WaitForExit();
            }

            _folder.With($"0/l{7 * kill}.listing.yaml", Listing(7 * kill, 7 * (kill + 1)));
        }

        var (output, _, code) = PublishedProgram.Run(_folder.Folder, "check", "--no-cache", "--format", "jsonl");
        Assert.Equal(1, code);
        for (var run = 0; run < 2; run++)
        {
            using var process = Start();
            Assert.Equal(output, process.StandardOutput.ReadToEnd());
            process.WaitForExit();
        }

        Assert.Equal(64, Directory.GetFiles(_cache.Folder, "*.facts", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public void Without_it_nothing_is_written()
    {
        using var run = new ConsoleRun();
        for (var i = 0; i < Files; i++) run.With($"l{i}.listing.yaml", Listing(i, i));
        foreach (var (args, isKept) in new[] { (new[] { "check", "--no-cache" }, false), (["check"], true) })
        {
            Assert.Equal(1, run.RunWith(_cache.Folder, args));
            Assert.Equal(isKept, Directory.Exists(Path.Combine(_cache.Folder, "facts")));
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(PublishedProgram.Path, ["check", "--format", "jsonl"]) { WorkingDirectory = _folder.Folder, UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["XDG_CACHE_HOME"] = _cache.Folder;
        start.Environment["HOME"] = _cache.Folder;
        return Process.Start(start)!;
    }

    private static string Listing(int number, int id) => $"id: mug-{id}\ntitle: Stoneware mug {number}\ntrade:\n  unit: piece\n  moq: 500\n  tiers:\n    - {{ from: 100, price: 10.00 }}\n";
}
