using System.Globalization;
using ListingLsp.Fuzzing.Targets;

namespace ListingLsp.Fuzzing;

/// <summary>Runs of some minutes, one seed behind the other, until so many inputs are in the ledger. It can be stopped at any time: what is lost is the runs that go on.</summary>
/// <param name="options">What is asked.</param>
/// <param name="targets">What gets the inputs.</param>
/// <param name="ledger">Where the runs are written down.</param>
/// <param name="say">Tells how it goes.</param>
internal sealed class LongRun(FuzzOptions options, IReadOnlyList<FuzzTarget> targets, Ledger ledger, Action<string> say)
{
    private static readonly TimeSpan Part = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private int _seed;

    /// <summary>Runs until the ledger holds so many inputs.</summary>
    /// <returns>Whether nothing broke, in the runs before either.</returns>
    public bool Run(long total)
    {
        _seed = ledger.Rows().Select(r => r.Seed + 1).Append(options.Seed).Max();
        Jobs.Each(options.Jobs, _ =>
        {
            while (ledger.Inputs < total)
            {
                var seed = Next();
                var time = options.Time == TimeSpan.MaxValue ? Part : options.Time;
                ledger.Add(new FuzzRun(options with { Seed = seed, Time = time }, targets, said => say($"seed {seed}: {said}")).Run());
                say(Total());
            }
        });
        foreach (var target in ledger.Rows().GroupBy(r => r.Target)) say(string.Create(CultureInfo.InvariantCulture, $"{target.Key,-12} {target.Sum(r => r.Inputs),12:N0} inputs, {target.Sum(r => r.Failures)} failures"));
        say(Total());
        return ledger.Rows().All(r => r.Failures == 0);
    }

    private int Next()
    {
        lock (_lock) return _seed++;
    }

    private string Total()
    {
        var rows = ledger.Rows();
        var runs = rows.DistinctBy(r => r.Seed).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"total of build {ledger.Build}: {rows.Sum(r => r.Inputs):N0} inputs, {runs.Count} seeds up to {runs.Max(r => r.Seed)}, {runs.Sum(r => r.Seconds) / 3600.0:0.0} hours of a processor, {rows.Sum(r => r.Failures)} failures");
    }
}
