using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using ListingLsp.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ListingLsp.Mutation;

/// <summary>A copy of the sources with all mutants in it, built.</summary>
internal sealed partial class Instrumented
{
    private static readonly string[] Folders = ["server/ListingLsp.Syntax", "server/ListingLsp.Analysis", "server/ListingLsp.Workspace", "tests/ListingLsp.Testing", "tests/Mutation"];
    private static readonly string[] Files = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "server/Directory.Build.props", "tests/Directory.Build.props"];
    private static readonly string[] Mutated = ["server/ListingLsp.Analysis/Rules", "server/ListingLsp.Analysis/Verdicts"];

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    private readonly HashSet<int> _unwanted = [];

    /// <summary>Where the copy lies. It has no solution, so that tests find the checkout around it.</summary>
    public static string Root => Repository.PathOf("artifacts", "mutation");

    /// <summary>List of the mutants.</summary>
    public static string ListPath => Path.Combine(Root, "mutants.json");

    /// <summary>What no switch can stand at.</summary>
    public IReadOnlyList<string> OutOfReach { get; private set; } = [];

    /// <summary>The program that judges.</summary>
    public static string Program => Path.Combine(Root, "tests", "Mutation", "bin", "Release", "net10.0", "ListingLsp.Mutation.dll");

    /// <summary>Writes and builds the copy; what does not compile is left out, and built again.</summary>
    /// <returns>Whether it was built.</returns>
    public bool Build()
    {
        for (var tries = 0; tries < 6; tries++)
        {
            var all = Write();
            if (Compile(out var output)) return true;
            var errors = ErrorPattern().Matches(output).Select(m => (File: Path.GetRelativePath(Root, m.Groups[1].Value).Replace('\\', '/'), Line: int.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture))).ToHashSet();
            var found = all.Where(m => errors.Contains((m.File, m.Line))).Select(m => m.Id).ToList();
            if (found.Count == 0 || found.All(_unwanted.Contains))
            {
                Console.Error.WriteLine(output);
                return false;
            }

            _unwanted.UnionWith(found);
            Console.WriteLine($"{_unwanted.Count} mutants do not compile and are left out");
        }

        return false;
    }

    private List<Mutant> Write()
    {
        foreach (var file in Files) Copy(file);
        foreach (var folder in Folders)
        {
            foreach (var path in Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
            {
                var relative = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
                if (!relative.Contains("/bin/", StringComparison.Ordinal) && !relative.Contains("/obj/", StringComparison.Ordinal)) Copy(relative);
            }
        }

        var sources = Mutated.SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*.cs", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
            .Select(p => (Path: Path.GetRelativePath(Repository.Root, p).Replace('\\', '/'), Root: CSharpSyntaxTree.ParseText(File.ReadAllText(p), Language).GetRoot())).ToList();
        var fixedNames = sources.SelectMany(s => s.Root.DescendantNodes().OfType<IdentifierNameSyntax>())
            .Where(n => n.Ancestors().Any(a => a is PatternSyntax or CaseSwitchLabelSyntax or AttributeSyntax or ParameterSyntax) || n.Ancestors().OfType<FieldDeclarationSyntax>().Any(f => f.Modifiers.Any(m => m.IsKind(SyntaxKind.ConstKeyword))))
            .Select(n => n.Identifier.ValueText)
            .ToHashSet(StringComparer.Ordinal);
        var mutants = new List<Mutant>();
        var outOfReach = new List<string>();
        foreach (var (path, root) in sources)
        {
            var writer = new SwitchWriter(path, id => !_unwanted.Contains(id), fixedNames, mutants);
            WriteFile(path, writer.Visit(root).ToFullString());
            outOfReach.AddRange(writer.OutOfReach);
        }

        OutOfReach = outOfReach;
        WriteFile("server/ListingLsp.Analysis/Mutant.cs", Switches.Source);
        File.WriteAllText(ListPath, JsonSerializer.Serialize(mutants.Where(m => !_unwanted.Contains(m.Id)).ToList(), MutantJson.Default.ListMutant));
        return mutants;
    }

    private static void Copy(string relative) => WriteFile(relative, File.ReadAllText(Repository.PathOf(relative)));

    /// <summary>A file that stays as it is keeps its time, so that a build goes on where it was.</summary>
    private static void WriteFile(string relative, string text)
    {
        var path = Path.Combine(Root, relative);
        if (File.Exists(path) && File.ReadAllText(path) == text) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static bool Compile(out string output)
    {
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["build", Path.Combine(Root, "tests", "Mutation"), "-c", "Release", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", "-p:EnforceCodeStyleInBuild=false", "-p:NoWarn=CS1591%3BCS1573", "-clp:ErrorsOnly;NoSummary", "-nologo"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        output = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return build.ExitCode == 0;
    }

    [GeneratedRegex(@"^(.*\.cs)\((\d+),\d+\): error", RegexOptions.Multiline)]
    private static partial Regex ErrorPattern();
}
