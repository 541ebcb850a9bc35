using System.Text.Json;
using System.Text.RegularExpressions;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>
/// What others wrote is listed with its licence in <c>docs/dependencies.csv</c>, pinned by lock files, and named in the bill of materials.
/// <c>LISTINGLSP_UPDATE=1</c> writes the list anew; a licence that a package names in no readable form is looked up and entered by hand.
/// </summary>
public sealed partial class DependencyTests
{
    /// <summary>Licences that let us ship.</summary>
    private static readonly string[] Permissive = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "BlueOak-1.0.0", "CC0-1.0"];

    /// <summary>Licences of tools that are only run.</summary>
    private static readonly string[] ToRun = [.. Permissive, "Artistic-2.0", "Python-2.0", "WTFPL", "CC-BY-3.0", "Unlicense", "MIT OR WTFPL", "MIT OR CC0-1.0", "BSD-2-Clause OR MIT OR Apache-2.0", "LicenseRef-Microsoft-vsce-sign"];

    private static readonly string List = Repository.PathOf("docs", "dependencies.csv");

    [Fact]
    public void The_list_is_that_of_the_lock_files()
    {
        var byHand = Listed().DistinctBy(d => (d.Registry, d.Name)).ToDictionary(d => (d.Registry, d.Name), d => d.Licence);
        var all = Dependency.All().Select(d => d with { Licence = Licence(d, byHand) }).ToList();
        var text = string.Concat(all.Select(d => $"{d.Registry},{d.Name},{d.Version},{d.Licence},{(d.IsShipped ? "shipped" : "build or test")}\n").Prepend("registry,package,version,licence,use\n"));
        if (Snapshot.IsUpdating) File.WriteAllText(List, text);
        Assert.Equal(File.ReadAllText(List), text);
    }

    [Fact]
    public void Every_licence_lets_us_do_what_we_do()
    {
        var listed = Listed().ToList();
        Assert.Contains(listed, d => d is { Name: "System.CommandLine", IsShipped: true });
        Assert.Contains(listed, d => d is { Name: "vscode-languageclient", IsShipped: true });
        Assert.All(listed, d => Assert.Contains(d.Licence, d.IsShipped ? Permissive : ToRun));
    }

    [Fact]
    public void README_names_every_package_that_a_project_asks_for()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        Assert.All(Dependency.InRepository("*.csproj").SelectMany(f => Asked().Matches(File.ReadAllText(f)).Select(m => m.Groups["name"].Value)).Distinct(), name => Assert.Contains(name, readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_has_a_lock_file_and_every_npm_package_a_checksum()
    {
        Assert.All(Dependency.InRepository("*.csproj"), project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project));
        Assert.All(Dependency.InRepository("package.json").Where(p => File.ReadAllText(p).Contains("\"dependencies\":", StringComparison.Ordinal) || File.ReadAllText(p).Contains("\"devDependencies\":", StringComparison.Ordinal)), package => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(package)!, "package-lock.json")), package));
        foreach (var file in Dependency.NpmLocks)
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            Assert.All(json.RootElement.GetProperty("packages").EnumerateObject().Where(p => p.Name.Length > 0), p => Assert.True(p.Value.TryGetProperty("integrity", out _), $"{file}: {p.Name}"));
        }

        var run = File.ReadAllText(Repository.PathOf("tests", "run"));
        Assert.Contains("--locked-mode", run, StringComparison.Ordinal);
        Assert.Contains("npm ci", run, StringComparison.Ordinal);
        Assert.DoesNotContain("npm install", run, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bill_of_materials_beside_the_published_program_names_what_is_in_it()
    {
        var file = Path.Combine(Path.GetDirectoryName(PublishedProgram.Path)!, "listinglsp.cdx.json");
        if (Environment.GetEnvironmentVariable("LISTINGLSP_BINARY") is not { Length: > 0 }) return;
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var bill = json.RootElement;
        Assert.Equal("CycloneDX", bill.GetProperty("bomFormat").GetString());
        var program = bill.GetProperty("metadata").GetProperty("component");
        Assert.Equal(program.GetProperty("version").GetString(), PublishedProgram.Run(".", "--version").Output.Trim());
        Assert.Matches(@"^Microsoft\.NETCore\.App\.Runtime\.\S+ 10\.0\.\d+ MIT$", Part(program.GetProperty("components")[0]));
        var inside = bill.GetProperty("components").EnumerateArray().Where(c => c.GetProperty("scope").GetString() == "required").Select(Part);
        Assert.Equal(Listed().Where(d => d is { Registry: "nuget", IsShipped: true }).Select(d => $"{d.Name} {d.Version} {d.Licence}").Order(StringComparer.Ordinal), inside.Order(StringComparer.Ordinal));
    }

    private static string Part(JsonElement component) =>
        $"{component.GetProperty("name").GetString()} {component.GetProperty("version").GetString()} {component.GetProperty("licenses")[0].GetProperty("license").GetProperty("id").GetString()}";

    private static IEnumerable<Dependency> Listed() => !File.Exists(List) ? [] :
        File.ReadLines(List).Skip(1).Select(l => l.Split(',')).Select(c => new Dependency(c[0], c[1], c[2], c[3], c[4] == "shipped"));

    /// <summary>What the package says; where that is no licence of the lists, or nothing, what is listed by hand.</summary>
    private static string Licence(Dependency package, Dictionary<(string Registry, string Name), string> byHand)
    {
        var said = package.Licence.Trim('(', ')');
        return ToRun.Contains(said) ? said : byHand.GetValueOrDefault((package.Registry, package.Name), "?");
    }

    [GeneratedRegex("<PackageReference Include=\"(?<name>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();
}
