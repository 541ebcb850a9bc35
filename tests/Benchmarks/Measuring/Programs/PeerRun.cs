using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using ListingLsp.Benchmarks.Corpus;
using ListingLsp.Testing;
using ListingLsp.Testing.Figures;

namespace ListingLsp.Benchmarks.Measuring.Programs;

/// <summary>All of the peers' benchmark: tries the programs, lets them race, and writes figures and plot into the repository.</summary>
internal static class PeerRun
{
    /// <summary>Runs it.</summary>
    /// <param name="ours">Our published program.</param>
    /// <param name="other">Its other form, compiled with ReadyToRun; null where that is not asked for.</param>
    /// <param name="isShort">Fewer rounds, and no 100,000 listings.</param>
    /// <param name="only">Parts (programs, servers, parsers) or peers to which it is confined; nothing is written then.</param>
    /// <param name="output">Takes progress and tables.</param>
    public static int Run(string ours, string? other, bool isShort, IReadOnlyCollection<string> only, TextWriter output)
    {
        if (!OperatingSystem.IsLinux()) throw new IOException("the peers are measured on Linux only");
        var folder = Directory.CreateTempSubdirectory("listinglsp-peers-").FullName;
        try
        {
            var setup = new PeerSetup(Path.GetFullPath(ours), other is null ? null : Path.GetFullPath(other), folder);
            foreach (var (key, reason) in setup.LeftOut) output.WriteLine($"left out: {key}: {reason}");
            var parts = only.Intersect(["programs", "servers", "parsers"], StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            var names = only.Except(parts, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            if (names.FirstOrDefault(n => setup.Programs.All(p => p.Key != n)) is { } unknown) throw new UsageException($"--only: there is no '{unknown}' here; there are programs, servers, parsers, {string.Join(", ", setup.Programs.Select(p => p.Key))}");
            var programs = setup.Programs.Where(p => names.Count == 0 || p.Key == "listinglsp" || names.Contains(p.Key)).ToList();
            var figures = new PeerFigures(
                DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Commit(),
                isShort,
                Machine(),
                setup.Versions,
                setup.LeftOut,
                Takes("programs") || names.Count > 0 ? Programs(programs, folder, isShort, output) : [],
                Takes("servers") ? new ServerRace(Path.GetFullPath(ours), setup.YamlServer, folder, isShort, output).Run() : [],
                Takes("parsers") ? ParserRace.Run(isShort ? 20 : 60) : [],
                []);
            figures = figures with { Goals = PeerGoals.Of(figures.Programs, figures.Servers) };
            Tell(figures, output);
            if (only.Count == 0) Keep(figures, output);
            return 0;

            bool Takes(string part) => only.Count == 0 || parts.Contains(part);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<ProgramFigure> Programs(IReadOnlyList<PeerProgram> programs, string folder, bool isShort, TextWriter output)
    {
        Trial.Run(programs, folder, output);
        return new ProgramRace(programs, folder, isShort, output).Run();
    }

    private static void Tell(PeerFigures figures, TextWriter output)
    {
        output.WriteLine($"\n{PeerTables.Where(figures, zh: false)}");
        if (figures.Programs.Count > 0) output.WriteLine(PeerTables.Programs(figures, zh: false));
        if (figures.Servers.Count > 0) output.WriteLine(PeerTables.Servers(figures, zh: false));
        if (figures.Parsers.Count > 0) output.WriteLine(PeerTables.Parsers(figures));
        output.WriteLine(PeerTables.Goals(figures, zh: false));
    }

    private static void Keep(PeerFigures figures, TextWriter output)
    {
        Directory.CreateDirectory(PeerFigures.Folder);
        File.WriteAllText(Path.Combine(PeerFigures.Folder, "peers.json"), figures.ToJson());
        File.WriteAllText(Path.Combine(PeerFigures.Folder, "peers.svg"), PeerPlot.Write(figures));
        output.WriteLine("Written: tests/Benchmarks/last/peers.json and peers.svg. LISTINGLSP_UPDATE=1 dotnet test tests/ListingLsp.Cli.Tests --filter PeerFiguresTests brings the tables of the READMEs up to date.");
    }

    private static string Commit()
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", Repository.Root, "rev-parse", "--short", "HEAD"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            return git.StandardOutput.ReadToEnd().Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "?";
        }
    }

    private static MachineFigure Machine()
    {
        const string Model = "model name";
        var processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith(Model, StringComparison.Ordinal))?.Split(':', 2)[^1].Trim() ?? "?";
        return new MachineFigure(processor, Environment.ProcessorCount, $"Linux {RuntimeInformation.ProcessArchitecture}", RuntimeInformation.FrameworkDescription);
    }
}
