using System.Collections.Immutable;
using System.Text.Json;
using ListingLsp.Analysis;
using ListingLsp.Testing;
using ListingLsp.Testing.Fixtures;

namespace ListingLsp.Mutation;

/// <summary>Runs the fixtures against each mutant: of those that reach it, first those of its own rule.</summary>
internal static class Judge
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Judges all mutants and says how it went.</summary>
    /// <param name="only">A part of the path of files; empty for all.</param>
    /// <returns>0 where enough were killed, and no others survive than those that are listed.</returns>
    public static int Run(string only)
    {
        var mutants = JsonSerializer.Deserialize(File.ReadAllText(Instrumented.ListPath), MutantJson.Default.ListMutant)!.Where(m => m.File.Contains(only, StringComparison.Ordinal)).ToList();
        var equivalent = KnownMutants.Equivalent;
        var switches = new Switches();
        var fixtures = Checks().Select(f => new Reached(f, switches)).ToList();
        var results = new List<Result>();
        foreach (var mutant in mutants)
        {
            var name = KebabOf(mutant.File);
            var killer = fixtures.Where(f => f.Reaches(mutant.Id)).OrderByDescending(f => f.Check.Name.Contains(name, StringComparison.Ordinal)).FirstOrDefault(f => Kills(f.Check, mutant, switches));
            results.Add(
                killer is not null ? new Result(mutant, Fate.Killed, killer.Check.Name)
                : equivalent.Reasons.TryGetValue(mutant.Key, out var reason) ? new Result(mutant, Fate.Equivalent, reason)
                : new Result(mutant, Fate.Survived, fixtures.Any(f => f.Reaches(mutant.Id)) ? "reached" : "never reached"));
        }

        var report = new MutationReport(results, KnownMutants.Survivors, equivalent, IsWhole: only.Length == 0);
        Console.Write(report);
        foreach (var fault in report.Faults) Console.WriteLine(fault);
        File.WriteAllLines(Path.Combine(Instrumented.Root, "survivors.txt"), results.Where(r => r.Fate == Fate.Survived).Select(r => $"{r.Mutant.Key} | {r.Why}"));
        return report.Faults.Count == 0 ? 0 : 1;
    }

    /// <summary>The fixtures, the rule pages, and the files of bytes that no Markdown can hold.</summary>
    private static IEnumerable<Check> Checks() => FixtureSet.All.Select(f => new Check(f.Name, () => FixtureRunner.Run(f.Fixture, f.Rules))).Append(new Check("encodings", EncodingCases.RunAll));

    private static bool Kills(Check check, Mutant mutant, Switches switches)
    {
        switches.Begin(mutant.Id, Patience);
        try
        {
            check.Run();
            return false;
        }
#pragma warning disable CA1031 // Any failure kills it.
        catch (Exception)
#pragma warning restore CA1031
        {
            return true;
        }
        finally
        {
            switches.End();
        }
    }

    /// <summary><c>TierPriceRises.cs</c> → <c>tier-price-rises</c>.</summary>
    private static string KebabOf(string file) => string.Concat(Path.GetFileNameWithoutExtension(file).Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));

    /// <summary>Something that fails where a rule does not do what it should.</summary>
    private sealed record Check(string Name, Action Run);

    /// <summary>A check and the places that it reaches. It must pass where no mutant is alive.</summary>
    private sealed class Reached
    {
        private readonly bool[] _seen;

        public Reached(Check check, Switches switches)
        {
            Check = check;
            Array.Clear(switches.Seen);
            check.Run();
            _seen = [.. switches.Seen];
        }

        public Check Check { get; }

        public bool Reaches(int id) => _seen[id];
    }

    /// <summary>The switches inside the instrumented assembly.</summary>
    private sealed class Switches
    {
        private readonly System.Reflection.FieldInfo _active;
        private readonly System.Reflection.FieldInfo _deadline;

        public Switches()
        {
            var type = typeof(FileAnalyzer).Assembly.GetType("ListingLsp.Analysis.Mutant") ?? throw new InvalidOperationException("This build holds no mutants.");
            (_active, _deadline) = (type.GetField("Active")!, type.GetField("Deadline")!);
            Seen = (bool[])type.GetField("Seen")!.GetValue(null)!;
        }

        public bool[] Seen { get; }

        public void Begin(int id, TimeSpan patience)
        {
            _deadline.SetValue(null, Environment.TickCount64 + (long)patience.TotalMilliseconds);
            _active.SetValue(null, id);
        }

        public void End() => _active.SetValue(null, 0);
    }
}

/// <summary>What became of a mutant.</summary>
internal enum Fate
{
    /// <summary>A fixture noticed.</summary>
    Killed,

    /// <summary>No fixture noticed.</summary>
    Survived,

    /// <summary>Nothing could notice.</summary>
    Equivalent,
}

/// <summary>What became of a mutant, and through what.</summary>
internal sealed record Result(Mutant Mutant, Fate Fate, string Why);
