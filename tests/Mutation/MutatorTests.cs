using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ListingLsp.Mutation;

/// <summary>The mutator really mutates, and the judge tells who dies of what.</summary>
public sealed class MutatorTests
{
    private const string Source = """
        namespace Sample;

        public static class Ages
        {
            private const int Limit = 18;

            public static bool IsAdult(int age) => age >= Limit;

            public static bool IsLetter(int sign) => sign is >= 0x41 and <= 0x5A;

            public static string Size(int n) => n switch { < 10 => "small", _ => "large" };
        }
        """;

    private static readonly KnownMutants None = new("none.txt", new Dictionary<string, string>());

    [Fact]
    public void Every_comparison_and_number_has_its_mutants()
    {
        var (mutants, _) = Instrument();
        Assert.Equal(
            [
                "18 → 19",
                "age >= Limit → age > Limit",
                "age >= Limit → age < Limit",
                "sign is >= 0x41 and <= 0x5A → sign is> 0x41 and <= 0x5A",
                "sign is >= 0x41 and <= 0x5A → sign is < 0x41 and <= 0x5A",
                "sign is >= 0x41 and <= 0x5A → sign is >= 0x42 and <= 0x5A",
                "sign is >= 0x41 and <= 0x5A → sign is >= 0x41 and < 0x5A",
                "sign is >= 0x41 and <= 0x5A → sign is >= 0x41 and > 0x5A",
                "sign is >= 0x41 and <= 0x5A → sign is >= 0x41 and <= 0x5B",
                "< 10 → <= 10",
                "< 10 → >= 10",
                "< 10 → < 11",
            ],
            mutants.Select(m => $"{m.Original} → {m.Changed}"));
        Assert.Equal("Ages.cs: 18 → 19 @ private const int Limit = 18;", mutants[0].Key);
    }

    [Fact]
    public void A_check_at_the_limit_kills_what_one_far_from_it_lets_live()
    {
        var (mutants, assembly) = Instrument();
        Assert.Equal(["age >= Limit → age < Limit"], Killed(assembly, mutants, "IsAdult", (30, true)));
        Assert.Equal(["18 → 19", "age >= Limit → age > Limit", "age >= Limit → age < Limit"], Killed(assembly, mutants, "IsAdult", (18, true)));
        Assert.Equal(["< 10 → >= 10"], Killed(assembly, mutants, "Size", (3, "small")));
        Assert.Equal(["< 10 → <= 10", "< 10 → >= 10", "< 10 → < 11"], Killed(assembly, mutants, "Size", (10, "large")));
    }

    [Fact]
    public void What_a_check_does_not_reach_it_is_not_asked_about()
    {
        var (mutants, assembly) = Instrument();
        var result = new Judge([Calls(assembly, "IsAdult", (30, true))], new Switches(assembly)).Of(mutants[^1], None);
        Assert.Equal((Fate.Survived, "never reached"), (result.Fate, result.Why));
    }

    [Fact]
    public void A_check_that_fails_without_a_mutant_is_no_check()
    {
        var (_, assembly) = Instrument();
        Assert.ThrowsAny<Exception>(() => new Judge([Calls(assembly, "IsAdult", (18, false))], new Switches(assembly)));
    }

    [Fact]
    public void A_mutant_that_is_said_to_be_equivalent_and_dies_is_killed()
    {
        var (mutants, assembly) = Instrument();
        var said = new KnownMutants("equivalent.txt", mutants.ToDictionary(m => m.Key, _ => "nobody is 18"));
        Assert.Equal(Fate.Equivalent, new Judge([Calls(assembly, "IsAdult", (30, true))], new Switches(assembly)).Of(mutants[0], said).Fate);
        Assert.Equal(Fate.Killed, new Judge([Calls(assembly, "IsAdult", (18, true))], new Switches(assembly)).Of(mutants[0], said).Fate);
    }

    [Fact]
    public void A_report_faults_what_survives_unlisted_what_is_listed_and_gone_and_too_few_kills()
    {
        var mutants = Enumerable.Range(1, 100).Select(i => new Mutant(i, "server/ListingLsp.Analysis/Rules/A.cs", i, "1", "2", $"line {i}")).ToList();
        Assert.Empty(Report(5, listed: 5).Faults);
        Assert.Contains("95 % must be", Assert.Single(Report(6, listed: 6).Faults), StringComparison.Ordinal);
        Assert.StartsWith("survives and is not in", Assert.Single(Report(5, listed: 4).Faults), StringComparison.Ordinal);
        Assert.StartsWith("is killed or gone", Assert.Single(Report(4, listed: 5).Faults), StringComparison.Ordinal);
        Assert.Empty((Report(4, listed: 5) with { IsWhole = false }).Faults);

        MutationReport Report(int survivors, int listed) => new(
            [.. mutants.Select((m, i) => new Result(m, i < survivors ? Fate.Survived : Fate.Killed, ""))],
            new KnownMutants("survivors.txt", KnownMutants.Parse(["## head", "", .. mutants.Take(listed).Select(m => $"{m.Key} | a reason")])),
            None,
            IsWhole: true);
    }

    private static IEnumerable<string> Killed(Assembly assembly, List<Mutant> mutants, string method, (int Given, object Wanted) call)
    {
        var judge = new Judge([Calls(assembly, method, call)], new Switches(assembly));
        return mutants.Where(m => judge.Of(m, None).Fate == Fate.Killed).Select(m => $"{m.Original} → {m.Changed}");
    }

    private static Check Calls(Assembly assembly, string method, (int Given, object Wanted) call) =>
        new(method, () => Assert.Equal(call.Wanted, assembly.GetType("Sample.Ages")!.GetMethod(method)!.Invoke(null, [call.Given])));

    private static (List<Mutant> Mutants, Assembly Assembly) Instrument()
    {
        var mutants = new List<Mutant>();
        var changed = new SwitchWriter("Ages.cs", _ => true, new HashSet<string>(), mutants).Visit(CSharpSyntaxTree.ParseText(Source).GetRoot()).ToFullString();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(p => MetadataReference.CreateFromFile(p));
        using var to = new MemoryStream();
        var result = CSharpCompilation.Create("Sample" + Guid.NewGuid(), [CSharpSyntaxTree.ParseText(changed), CSharpSyntaxTree.ParseText(Switches.Source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(to);
        Assert.True(result.Success, $"{string.Join('\n', result.Diagnostics)}\n{changed}");
        return (mutants, Assembly.Load(to.ToArray()));
    }
}
