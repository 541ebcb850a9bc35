using System.IO.Compression;
using System.Xml.Linq;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>The package of the program as a .NET tool: packed from what was built, installed from a folder without any feed, and run.</summary>
public sealed class ToolPackageTests : IDisposable
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif
    private readonly ConsoleRun _console = new();
    private readonly Dictionary<string, string> _environment;

    public ToolPackageTests() => _environment = new() { ["NUGET_PACKAGES"] = Path.Combine(_console.Folder, "cache"), ["DOTNET_NOLOGO"] = "1" };

    public void Dispose() => _console.Dispose();

    [Fact]
    public void The_package_installs_from_a_folder_and_runs()
    {
        _console.With("nuget.config", "<configuration><packageSources><clear /><add key=\"local\" value=\"packages\" /></packageSources></configuration>");
        Run(0, Repository.Root, "dotnet", "pack", "server/ListingLsp.Cli", "-c", Configuration, "--no-build", "-o", Path.Combine(_console.Folder, "packages"));
        var package = Assert.Single(Directory.GetFiles(Path.Combine(_console.Folder, "packages")));
        Holds(package);

        Run(0, _console.Folder, "dotnet", "tool", "install", "listinglsp", "--tool-path", "bin", "--configfile", "nuget.config", "--add-source", "packages");
        var installed = Path.Combine(_console.Folder, "bin", OperatingSystem.IsWindows() ? "listinglsp.exe" : "listinglsp");
        Assert.Equal(Version + "\n", Run(0, _console.Folder, installed, "--version"));
        _console.With("a.listing.yaml", Listings.With("moq: 10", "moq: 500"));
        Assert.Contains("a.listing.yaml:7:8: error[LST1001]", Run(1, _console.Folder, installed, "check"), StringComparison.Ordinal);
        Assert.Contains("a.listing.yaml:7:8: error[LST1001]", Run(1, _console.Folder, "dotnet", "tool", "exec", "--yes", "--configfile", "nuget.config", "listinglsp", "--", "check"), StringComparison.Ordinal);
        Assert.EndsWith(Version + "\n", Run(0, _console.Folder, "dotnet", "dnx", "--yes", "--configfile", "nuget.config", "listinglsp", "--", "--version"), StringComparison.Ordinal);
    }

    private static string Version => XDocument.Load(Repository.PathOf("Directory.Build.props")).Descendants("Version").Single().Value;

    /// <summary>All that the program needs except .NET itself, and no more.</summary>
    private static void Holds(string path)
    {
        Assert.Equal($"listinglsp.{Version}.nupkg", Path.GetFileName(path));
        using var package = ZipFile.OpenRead(path);
        var files = package.Entries.Select(e => e.FullName).Where(f => f.StartsWith("tools/", StringComparison.Ordinal)).ToList();
        Assert.All(files, f => Assert.StartsWith("tools/net10.0/any/", f, StringComparison.Ordinal));
        Assert.Contains("tools/net10.0/any/listinglsp.dll", files);
        Assert.Contains("tools/net10.0/any/System.CommandLine.dll", files);
        Assert.DoesNotContain(files, f => f.EndsWith(".pdb", StringComparison.Ordinal) || f.EndsWith("ListingLsp.Analysis.xml", StringComparison.Ordinal) || f.EndsWith("System.Private.CoreLib.dll", StringComparison.Ordinal));
        Assert.NotNull(package.GetEntry("README.md"));
        using var nuspec = package.GetEntry("listinglsp.nuspec")!.Open();
        var words = XDocument.Load(nuspec).Descendants().ToLookup(e => e.Name.LocalName, e => e.Value);
        Assert.Equal(("listinglsp", Version, "MIT", "README.md"), (words["id"].Single(), words["version"].Single(), words["license"].Single(), words["readme"].Single()));
        Assert.Empty(words["dependency"]);
    }

    private string Run(int expected, string folder, string program, params string[] args)
    {
        var (output, exitCode) = OtherProgram.Run(folder, _environment, program, args);
        Assert.True(exitCode == expected, $"{program} {string.Join(' ', args)} ended with {exitCode}:\n{output}");
        return output.ReplaceLineEndings("\n");
    }
}
