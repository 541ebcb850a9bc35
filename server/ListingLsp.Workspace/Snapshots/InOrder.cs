using System.Collections.Concurrent;

namespace ListingLsp.Workspace.Snapshots;

/// <summary>
/// Works on many things on several cores, and takes what comes out in their order. A core that is done with a few takes the next few, so
/// that none idles while another was held up, and little waits to be taken.
/// </summary>
internal static class InOrder
{
    private const int Few = 16;

    /// <summary>Fewer are done before other threads have started.</summary>
    private const int FewestForThreads = 50;

    /// <summary>Works on each of some things.</summary>
    /// <param name="items">The things.</param>
    /// <param name="work">What is done to each; called on several threads.</param>
    /// <param name="take">Takes what came out: in the order of the things, one at a time, on any thread.</param>
    /// <param name="cancel">Stops between two things.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static void Each<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work, Action<TResult> take, CancellationToken cancel = default)
    {
        if (items.Count < FewestForThreads)
        {
            foreach (var item in items)
            {
                cancel.ThrowIfCancellationRequested();
                take(work(item));
            }

            return;
        }

        var (done, taken, turn) = (new TResult[]?[(items.Count + Few - 1) / Few], 0, new Lock());
        // The pool begins with a thread for each core; more would only wait for each other, and hold more in memory.
        ThreadPool.GetMinThreads(out var cores, out _);
        // One at a time: ranges that are cut beforehand would begin far apart.
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, done.Length), EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = cores }, batch =>
        {
            var results = new TResult[Math.Min(Few, items.Count - (batch * Few))];
            for (var i = 0; i < results.Length; i++)
            {
                cancel.ThrowIfCancellationRequested();
                results[i] = work(items[(batch * Few) + i]);
            }

            lock (turn)
            {
                done[batch] = results;
                for (; taken < done.Length && done[taken] is { } next; done[taken++] = null)
                {
                    foreach (var result in next) take(result);
                }
            }
        });
    }
}
