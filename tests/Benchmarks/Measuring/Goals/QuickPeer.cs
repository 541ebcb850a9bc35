using System.Diagnostics;

namespace ListingLsp.Benchmarks.Measuring.Goals;

/// <summary>One parser in the quick measurement. A pass reads the whole corpus; a turn is as many passes as fill its time.</summary>
internal sealed class QuickPeer(string name, Func<int> pass)
{
    /// <summary>Equal for all, so that no one finds a quiet moment more easily, or passes its garbage on, by being faster.</summary>
    private static readonly TimeSpan TurnTime = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan WarmUpTime = TimeSpan.FromSeconds(1.5);

    private readonly List<double> _turns = [];
    private int _passes = 1;

    /// <summary>Managed bytes of a file.</summary>
    public double Allocated { get; private set; }

    /// <summary>What the turns so far took.</summary>
    public Figure Figure => new(name, _turns.Min(), _turns.Order().ElementAt(_turns.Count / 2));

    /// <summary>Lets the compiler finish its work, then finds how many passes make a turn.</summary>
    public void WarmUp()
    {
        var best = TimeSpan.MaxValue;
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUpTime;)
        {
            var began = Stopwatch.GetTimestamp();
            pass();
            var took = Stopwatch.GetElapsedTime(began);
            if (took < best) best = took;
        }

        _passes = Math.Max(1, (int)Math.Round(TurnTime / best));
        var before = GC.GetAllocatedBytesForCurrentThread();
        pass();
        Allocated = (double)(GC.GetAllocatedBytesForCurrentThread() - before) / CorpusBench.Files;
    }

    /// <summary>Takes one turn.</summary>
    public void TakeTurn()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < _passes; i++) pass();
        _turns.Add(Stopwatch.GetElapsedTime(began).TotalNanoseconds / _passes / CorpusBench.Files);
    }
}
