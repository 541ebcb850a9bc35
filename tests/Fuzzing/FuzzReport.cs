using System.Globalization;

namespace ListingLsp.Fuzzing;

/// <summary>How a run went.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Time">How long it took.</param>
/// <param name="Targets">How each target went.</param>
/// <param name="Failures">What broke, each cause once.</param>
internal sealed record FuzzReport(int Seed, TimeSpan Time, IReadOnlyList<TargetReport> Targets, IReadOnlyList<Failure> Failures)
{
    /// <summary>Inputs of all targets.</summary>
    public long Inputs => Targets.Sum(t => t.Inputs);

    /// <summary>Runs of several seeds in one text; the last line is the sum.</summary>
    public static string Of(IReadOnlyList<FuzzReport> runs)
    {
        var targets = runs.SelectMany(r => r.Targets).GroupBy(t => t.Name).Select(t => $"{t.Key,-12} {Number(t.Sum(r => r.Inputs)),12} inputs");
        var (inputs, time) = (runs.Sum(r => r.Inputs), runs.Max(r => r.Time));
        return string.Join('\n', [.. targets, string.Create(CultureInfo.InvariantCulture, $"{inputs:N0} inputs in {time:hh\\:mm\\:ss}, {inputs / Math.Max(time.TotalSeconds, 1):N0} a second, {(runs.Count == 1 ? "seed" : "seeds")} {string.Join(" and ", runs.Select(r => r.Seed))}: {runs.Sum(r => r.Failures.Count)} failures")]);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Inputs:N0} inputs in {Time:hh\\:mm\\:ss}: {Failures.Count} failures\n{string.Join('\n', Targets)}");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>How one target went.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">How many inputs it got.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Kept">How many did something new and were kept.</param>
/// <param name="Features">How many different things they did.</param>
internal sealed record TargetReport(string Name, long Inputs, long Bytes, int Kept, int Features)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name,-12} {Inputs,12:N0} inputs of {(Inputs == 0 ? 0 : Bytes / Inputs),5:N0} bytes on average, corpus {Kept,5:N0}, features {Features,7:N0}");
}
