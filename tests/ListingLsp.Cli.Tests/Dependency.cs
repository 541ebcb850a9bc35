using System.Text.Json;
using System.Xml.Linq;
using ListingLsp.Testing;

namespace ListingLsp.Cli.Tests;

/// <summary>A package that somebody else wrote, as a lock file pins it.</summary>
/// <param name="Registry"><c>nuget</c> or <c>npm</c>.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Version">The one version that is used.</param>
/// <param name="Licence">SPDX expression; empty where the package names none in that form.</param>
/// <param name="IsShipped">Whether something of it is in what users get.</param>
internal sealed record Dependency(string Registry, string Name, string Version, string Licence, bool IsShipped)
{
    /// <summary>Packages of the server that only the compiler sees.</summary>
    private static readonly string[] ForTheBuild = ["Meziantou.Analyzer", "Microsoft.NET.ILLink.Tasks", "Microsoft.DotNet.ILCompiler", "runtime.linux-x64.Microsoft.DotNet.ILCompiler", "runtime.win-x64.Microsoft.DotNet.ILCompiler"];

    /// <summary>What the bundle of the extension is made of, with all that these need.</summary>
    private static readonly string[] Bundled = ["vscode-languageclient", "vscode-languageserver-protocol"];

    /// <summary>The one tool, which has no lock file but a manifest.</summary>
    private static readonly string Tools = Repository.PathOf(".config", "dotnet-tools.json");

    /// <summary>Lock files of NuGet.</summary>
    public static IEnumerable<string> NuGetLocks => InRepository("packages*.lock.json");

    /// <summary>Lock files of npm.</summary>
    public static IEnumerable<string> NpmLocks => InRepository("package-lock.json");

    /// <summary>All packages of all lock files, each once.</summary>
    public static IReadOnlyList<Dependency> All() =>
    [
        .. NuGetLocks.SelectMany(OfNuGet).Concat(OfTools()).Concat(NpmLocks.SelectMany(OfNpm))
            .GroupBy(d => (d.Registry, d.Name, d.Version))
            .Select(g => g.First() with { IsShipped = g.Any(d => d.IsShipped) })
            .OrderBy(d => d.Registry, StringComparer.Ordinal).ThenBy(d => d.Name, StringComparer.Ordinal).ThenBy(d => d.Version, StringComparer.Ordinal),
    ];

    /// <summary>Files of a name in the repository, but for what restore and build put there.</summary>
    public static IEnumerable<string> InRepository(string name)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true };
        string[] made = ["node_modules", "obj", "bin", "artifacts"];
        return Directory.EnumerateFiles(Repository.PathOf("."), name, options)
            .Where(f => !Path.GetRelativePath(Repository.PathOf("."), f).Split(Path.DirectorySeparatorChar).Any(made.Contains))
            .Order(StringComparer.Ordinal);
    }

    private static IEnumerable<Dependency> OfNuGet(string file)
    {
        var isOfTheServer = Path.GetRelativePath(Repository.PathOf("."), file).StartsWith("server", StringComparison.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        foreach (var package in json.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(t => t.Value.EnumerateObject()))
        {
            if (package.Value.GetProperty("type").GetString() == "Project") continue;
            var version = package.Value.GetProperty("resolved").GetString()!;
            yield return new("nuget", package.Name, version, LicenceOf(package.Name, version), isOfTheServer && !ForTheBuild.Contains(package.Name));
        }
    }

    private static List<Dependency> OfTools()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Tools));
        return [.. json.RootElement.GetProperty("tools").EnumerateObject().Select(t => (t.Name, Version: t.Value.GetProperty("version").GetString()!)).Select(t => new Dependency("nuget", t.Name, t.Version, LicenceOf(t.Name, t.Version), false))];
    }

    /// <summary>What a restored package says of itself.</summary>
    private static string LicenceOf(string name, string version)
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder ? folder : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var (id, file) = (name.ToLowerInvariant(), "");
        if (!File.Exists(file = Path.Combine(packages, id, version, $"{id}.nuspec"))) return "";
        return XDocument.Load(file).Descendants().FirstOrDefault(e => e.Name.LocalName == "license" && e.Attribute("type")?.Value == "expression")?.Value ?? "";
    }

    private static List<Dependency> OfNpm(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        var packages = json.RootElement.GetProperty("packages").EnumerateObject().Where(p => p.Name.Length > 0).ToList();
        var shipped = Path.GetRelativePath(Repository.PathOf("."), file).StartsWith("vscode-extension", StringComparison.Ordinal) ? NeededBy(Bundled, packages) : [];
        return
        [
            .. packages.Select(p => new Dependency(
                "npm",
                NameOf(p.Name),
                p.Value.GetProperty("version").GetString()!,
                p.Value.TryGetProperty("license", out var licence) ? licence.GetString()! : "",
                shipped.Contains(p.Name))),
        ];
    }

    /// <summary>Folders of packages, and of those that they need.</summary>
    private static HashSet<string> NeededBy(IEnumerable<string> names, List<JsonProperty> packages)
    {
        var (needed, open) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(names.Select(n => $"node_modules/{n}")));
        while (open.TryDequeue(out var folder))
        {
            if (!needed.Add(folder) || !packages.Single(p => p.Name == folder).Value.TryGetProperty("dependencies", out var more)) continue;
            foreach (var one in more.EnumerateObject())
            {
                // A package of its own before the one that all share.
                var own = $"{folder}/node_modules/{one.Name}";
                open.Enqueue(packages.Exists(p => p.Name == own) ? own : $"node_modules/{one.Name}");
            }
        }

        return needed;
    }

    private static string NameOf(string folder) => folder[(folder.LastIndexOf("node_modules/", StringComparison.Ordinal) + "node_modules/".Length)..];
}
