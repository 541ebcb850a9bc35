using ListingLsp.Testing.Fixtures;

namespace ListingLsp.Mutation;

/// <summary>Something that fails where the source does not do what it should.</summary>
/// <param name="Name">Its name; where it has that of the mutated file it is asked first.</param>
/// <param name="Run">Throws where it fails.</param>
internal sealed record Check(string Name, Action Run)
{
    /// <summary>The fixtures, the rule pages, and the files of bytes that no Markdown can hold.</summary>
    public static IEnumerable<Check> OfRules => FixtureSet.All.Select(f => new Check(f.Name, () => FixtureRunner.Run(f.Fixture, f.Rules))).Append(new Check("encodings", EncodingCases.RunAll));
}

/// <summary>Runs checks against mutants: of those that reach one, first those of its own rule.</summary>
internal sealed class Judge
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Switches _switches;
    private readonly List<(Check Check, bool[] Seen)> _checks;

    /// <summary>Runs each check once without a mutant: it must pass, and shows what it reaches.</summary>
    public Judge(IEnumerable<Check> checks, Switches switches)
    {
        _switches = switches;
        _checks = [.. checks.Select(c => (c, Reached(c)))];
    }

    /// <summary>What becomes of a mutant.</summary>
    /// <param name="mutant">The mutant.</param>
    /// <param name="equivalent">Those that are said to do what the source does; one that a check kills does not.</param>
    public Result Of(Mutant mutant, KnownMutants equivalent)
    {
        var name = KebabOf(mutant.File);
        var reaching = _checks.Where(c => c.Seen[mutant.Id]).Select(c => c.Check).OrderByDescending(c => c.Name.Contains(name, StringComparison.Ordinal)).ToList();
        if (reaching.Find(c => Kills(c, mutant)) is { } killer) return new Result(mutant, Fate.Killed, killer.Name);
        return equivalent.Reasons.TryGetValue(mutant.Key, out var reason) ? new Result(mutant, Fate.Equivalent, reason) : new Result(mutant, Fate.Survived, reaching.Count > 0 ? "reached" : "never reached");
    }

    private bool[] Reached(Check check)
    {
        Array.Clear(_switches.Seen);
        check.Run();
        return [.. _switches.Seen];
    }

    private bool Kills(Check check, Mutant mutant)
    {
        _switches.Begin(mutant.Id, Patience);
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
            _switches.End();
        }
    }

    /// <summary><c>TierPriceRises.cs</c> → <c>tier-price-rises</c>.</summary>
    private static string KebabOf(string file) => string.Concat(Path.GetFileNameWithoutExtension(file).Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}

/// <summary>What became of a mutant.</summary>
internal enum Fate
{
    /// <summary>A check noticed.</summary>
    Killed,

    /// <summary>No check noticed.</summary>
    Survived,

    /// <summary>Nothing could notice.</summary>
    Equivalent,
}

/// <summary>What became of a mutant, and through what.</summary>
internal sealed record Result(Mutant Mutant, Fate Fate, string Why);
