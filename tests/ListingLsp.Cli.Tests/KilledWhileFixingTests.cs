using System.Diagnostics;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>Whenever <c>check --fix</c> is killed, every file is the old one or the new one.</summary>
public sealed class KilledWhileFixingTests
{
    private const int Files = 400;
    private const int Kills = 25;

    [Fact]
    public void Every_file_is_the_old_one_or_the_new_one()
    {
        using var folder = new ConsoleRun();
        var (old, mended) = (Listing("incoterms"), Listing("incoterm"));
        var (left, dead) = (0, 0);
        var dice = new Random(11);
        for (var kill = 0; kill < Kills; kill++)
        {
            for (var i = 0; i < Files; i++) File.WriteAllText(Path.Combine(folder.Folder, $"l{i}.listing.yaml"), old(i));
            var first = Path.Combine(folder.Folder, "l0.listing.yaml");
            // Half of them at any time; the others while files are being written, however slow the machine is.
            Func<bool> begun = kill % 2 == 0 ? () => true : () => new FileInfo(first).Length != old(0).Length;
            dead += RunAndKill(folder.Folder, begun, TimeSpan.FromMilliseconds(kill % 2 == 0 ? dice.Next(150, 900) : dice.Next(0, 40))) ? 1 : 0;
            for (var i = 0; i < Files; i++)
            {
                var text = File.ReadAllText(Path.Combine(folder.Folder, $"l{i}.listing.yaml"));
                Assert.True(text == old(i) || text == mended(i), $"l{i} is neither the old nor the new file:\n{text}");
                left += text == old(i) ? 1 : 0;
            }
        }

        // Some runs must have been cut short, and some files written before that.
        Assert.InRange(dead, 1, Kills);
        Assert.InRange(left, 1, (Kills * Files) - 1);
    }

    /// <summary>Starts the published program and kills it a while after something is so; says whether it was still running.</summary>
    private static bool RunAndKill(string folder, Func<bool> begun, TimeSpan pause)
    {
        using var process = PublishedProgram.Start(folder, "check", "--fix", "--quiet");
        while (!begun() && !process.HasExited) Thread.Sleep(1);
        if (process.WaitForExit(pause)) return false;
        process.Kill();
        process.WaitForExit();
        return true;
    }

    private static Func<int, string> Listing(string incoterm) => i => $"""
        id: polo-{i}
        title: Quick dry polo shirt number {i}
        type: ready-to-ship
        category: Apparel > Polo Shirts
        trade:
          unit: piece
          {incoterm}: FOB
          tiers:
            - {"{"} from: 10, price: 9.00 {"}"}

        """;
}
