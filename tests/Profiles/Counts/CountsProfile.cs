using ListingLsp.Testing;
using Mono.Cecil;

namespace ListingLsp.Profiles.Counts;

/// <summary>
/// How often each part of the program runs: builds it, lets the runtime count while it checks two corpora and serves an editor, and writes
/// the counts to <c>server/ListingLsp.Cli/counts.mibc</c>. What runs often is laid out in a straight line then, and calls whose receiver is
/// nearly always of one type are made directly.
/// </summary>
internal static class CountsProfile
{
    /// <summary>Methods that do less are left out.</summary>
    private const int LeastTotal = 100;

    /// <summary>Receivers of which fewer were seen say nothing.</summary>
    private const int LeastReceivers = 8;

    /// <summary>Compiles each method as it is met, counts in all of them from the first call to the last, and writes the counts at the end.</summary>
    private static readonly Dictionary<string, string> Counting = new()
    {
        ["DOTNET_ReadyToRun"] = "0",
        ["DOTNET_TieredPGO"] = "1",
        ["DOTNET_TieredPGO_InstrumentOnlyHotCode"] = "0",
        ["DOTNET_TC_CallCounting"] = "0",
        ["DOTNET_TC_OnStackReplacement"] = "0",
        ["DOTNET_WritePGOData"] = "1",
    };

    /// <summary>Does so; says on standard output how much there is.</summary>
    public static void Write()
    {
        var folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "counts")).FullName;
        var program = Dotnet.Build();
        var clean = Dotnet.WriteCorpus(Path.Combine(folder, "clean"), listings: 1000, faults: 0);
        var faulty = Dotnet.WriteCorpus(Path.Combine(folder, "faulty"), listings: 200, faults: 50);
        var methods = new Dictionary<MethodCounts, MethodCounts>(SameMethod.Instance);
        foreach (var scenario in Scenarios.Work(clean, faulty))
        {
            foreach (var method in Counted(scenario, program, Path.Combine(folder, "counts.txt")))
            {
                if (methods.TryGetValue(method, out var known)) known.Add(method);
                else methods[method] = method;
            }
        }

        using var assemblies = new Assemblies(Dotnet.Built, Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var profile = new ProfileWriter("counts", assemblies);
        var lost = 0;
        foreach (var method in methods.Values.Where(m => m.Total >= LeastTotal).OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Parameters).ThenBy(m => m.CodeSize))
        {
            if (!Add(method, profile, assemblies)) lost++;
        }

        profile.WriteTo(Repository.PathOf("server", "ListingLsp.Cli", "counts.mibc"));
        Console.WriteLine($"{methods.Count} methods were counted; {profile.Count} are in the profile, {lost} could not be named");
    }

    private static List<MethodCounts> Counted(Scenario scenario, string program, string path)
    {
        File.Delete(path);
        scenario.Run(["dotnet", program], new Dictionary<string, string>(Counting) { ["DOTNET_PGODataPath"] = path });
        return [.. CountsReader.Read(path)];
    }

    /// <summary>Adds a method in each assembly that has it: several have, where the compiler of C# made it.</summary>
    private static bool Add(MethodCounts counts, ProfileWriter profile, Assemblies assemblies)
    {
        var known = false;
        foreach (var (type, name) in counts.Splits())
        {
            foreach (var found in assemblies.Find(TypeName.Parse(type, isQualified: false)))
            {
                var same = found.Resolve().Methods.Where(m => m.Name == name && m.Parameters.Count == counts.Parameters && m.HasBody && m.Body.CodeSize == counts.CodeSize).ToList();
                if (same is [var method]) known |= profile.Add(method, found, knowledge => Describe(counts, knowledge, assemblies));
            }

            if (known) return true;
        }

        return false;
    }

    private static void Describe(MethodCounts counts, Knowledge knowledge, Assemblies assemblies)
    {
        knowledge.Begin();
        foreach (var ((offset, other), count) in counts.Edges) knowledge.Number(RecordKind.Edge, offset, other, count);
        foreach (var (offset, receivers) in counts.Receivers)
        {
            if (receivers.Count < LeastReceivers) continue;
            var types = receivers.CountBy(r => r).OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).ToList();
            if (assemblies.Find(TypeName.Parse(types[0].Key, isQualified: true)).FirstOrDefault() is { } likely) knowledge.Type(RecordKind.LikelyType, offset, (100 * types[0].Value / receivers.Count) | (Math.Min(types.Count, byte.MaxValue) << 8), likely);
        }

        knowledge.End();
    }

    private sealed class SameMethod : IEqualityComparer<MethodCounts>
    {
        public static SameMethod Instance { get; } = new();

        public bool Equals(MethodCounts? x, MethodCounts? y) => x!.Name == y!.Name && x.Parameters == y.Parameters && x.CodeSize == y.CodeSize;

        public int GetHashCode(MethodCounts method) => HashCode.Combine(method.Name, method.Parameters, method.CodeSize);
    }
}
