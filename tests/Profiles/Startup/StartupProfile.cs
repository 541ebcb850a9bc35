using System.Globalization;
using ListingLsp.Testing;

namespace ListingLsp.Profiles.Startup;

/// <summary>
/// Which methods the published program compiles itself: publishes it without a profile, runs it in all the ways that people start it, and
/// writes what it had to compile then to <c>server/ListingLsp.Cli/startup.mibc</c>.
/// </summary>
internal static class StartupProfile
{
    /// <summary>Does so; says on standard output how much there is.</summary>
    public static void Write()
    {
        var folder = Repository.PathOf("artifacts", "startup");
        var program = Dotnet.PublishWithoutProfile(folder);
        var compiled = Scenarios.Starts.SelectMany(s => Compiled(s, program, folder)).ToHashSet();
        using var assemblies = new Assemblies(Dotnet.Linked);
        var profile = new ProfileWriter("startup", assemblies);
        var (generic, unknown) = (0, 0);
        foreach (var method in compiled.Order())
        {
            var type = assemblies.Find(TypeName.Parse(method.Type, isQualified: false)).FirstOrDefault();
            var same = type?.Resolve().Methods.Where(m => m.Name == method.Name && m.Parameters.Count == method.Parameters).ToList() ?? [];
            if (same.Count == 0) unknown++;
            foreach (var found in same)
            {
                if (!profile.Add(found, type!)) generic++;
            }
        }

        profile.WriteTo(Repository.PathOf("server", "ListingLsp.Cli", "startup.mibc"));
        Console.WriteLine($"{compiled.Count} methods were compiled at start; {profile.Count} are in the profile, {generic} have parameters of their own, {unknown} were not found");
    }

    private static List<CompiledMethod> Compiled(Scenario scenario, string program, string folder)
    {
        var id = scenario.Run([program], new Dictionary<string, string> { ["DOTNET_PerfMapEnabled"] = "1", ["DOTNET_PerfMapJitDumpPath"] = folder });
        var map = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"perf-{id}.map"));
        var compiled = CompiledMethod.In(map).ToList();
        File.Delete(map);
        return compiled;
    }
}
