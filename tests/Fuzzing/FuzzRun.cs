using System.Diagnostics;
using ListingLsp.Fuzzing.Targets;

namespace ListingLsp.Fuzzing;

/// <summary>A run over some targets, on one thread. Each target has its own corpus and its own random numbers, so the n-th input of a target depends on the seed alone.</summary>
/// <param name="options">What is asked.</param>
/// <param name="targets">What gets the inputs.</param>
/// <param name="say">Tells how it goes.</param>
internal sealed class FuzzRun(FuzzOptions options, IReadOnlyList<FuzzTarget> targets, Action<string> say)
{
    /// <summary>Time for making an input small.</summary>
    private static readonly TimeSpan Shrinking = TimeSpan.FromSeconds(30);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Dictionary<string, Failure> _failures = new(StringComparer.Ordinal);
    private readonly Features _features = new();

    /// <summary>Runs until inputs or time are used up.</summary>
    public FuzzReport Run()
    {
        var benches = targets.Select(t => new Bench(t, options.Seed)).ToList();
        using var last = new LastInput(options.Folder, options.Seed);
        var inputs = 0L;
        var told = TimeSpan.Zero;
        while (!IsOver(inputs))
        {
            foreach (var bench in benches)
            {
                // Cheap targets get more inputs in a round.
                for (var i = 0; i < bench.Target.Weight && !IsOver(inputs); i++)
                {
                    Try(bench, bench.Next(), last);
                    inputs++;
                }
            }

            if (_watch.Elapsed - told < TimeSpan.FromMinutes(1)) continue;
            told = _watch.Elapsed;
            say(Report().ToString());
        }

        return Report();

        FuzzReport Report() => new(options.Seed, _watch.Elapsed, [.. benches.Select(b => b.Report)], [.. _failures.Values]);
    }

    private bool IsOver(long inputs) => inputs >= options.Inputs || _watch.Elapsed >= options.Time;

    private void Try(Bench bench, byte[] input, LastInput last)
    {
        last.Begin(bench.Target.Name, input);
        _features.Clear();
        if (Fault(bench.Target, input, _features) is { } fault) Broken(bench.Target, input, fault);
        else bench.Learn(input, _features);
    }

    private void Broken(FuzzTarget target, byte[] input, Exception fault)
    {
        var signature = Failure.SignatureOf(fault);
        if (_failures.ContainsKey(signature)) return;
        var begun = Stopwatch.GetTimestamp();
        var small = Minimizer.Of(input, smaller => Stopwatch.GetElapsedTime(begun) < Shrinking && Fault(target, smaller, new Features()) is { } other && Failure.SignatureOf(other) == signature);
        var failure = new Failure(target.Name, small, Fault(target, small, new Features()) ?? fault);
        _failures[signature] = failure;
        say($"BROKEN {target.Name}: {failure.WriteTo(options.Folder, options.Seed)}\n{failure.What.Message.Split('\n')[0]}");
    }

    private Exception? Fault(FuzzTarget target, byte[] input, Features features) => Trial.Fault(target, input, features, options.Patience);
}
