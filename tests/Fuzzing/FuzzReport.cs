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

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        {string.Join('\n', Targets)}
        {Inputs:N0} inputs in {Time:hh\:mm\:ss}, seed {Seed}: {Failures.Count} failures
        """);
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
