using System.Diagnostics;
using ListingLsp.Fuzzing.Targets;
using ListingLsp.Testing;

namespace ListingLsp.Fuzzing;

/// <summary>One input, given to a target.</summary>
internal static class Trial
{
    /// <summary>Where nothing works, something waits for ever.</summary>
    private static readonly TimeSpan Deadlock = TimeSpan.FromSeconds(40);

    /// <summary>What broke, or null. Taking too long is a fault as well.</summary>
    /// <param name="target">Gets the input.</param>
    /// <param name="input">Any bytes.</param>
    /// <param name="features">Takes what the target did.</param>
    /// <param name="patience">How long the thread may work.</param>
    public static Exception? Fault(FuzzTarget target, byte[] input, Features features, TimeSpan patience)
    {
        var fault = Once(target, input, features, patience);
        // The first input of all pays for what is compiled only now.
        return fault is TimeoutException ? Once(target, input, new Features(), patience) : fault;
    }

    private static Exception? Once(FuzzTarget target, byte[] input, Features features, TimeSpan patience)
    {
        try
        {
            var (begun, worked) = (Stopwatch.GetTimestamp(), ThreadTime.Now);
            target.Run(input, features);
            var (time, work) = (Stopwatch.GetElapsedTime(begun), ThreadTime.Now - worked);
            return work >= patience ? new TimeoutException($"{input.Length} bytes took {work}") : time >= Deadlock ? new TimeoutException($"{input.Length} bytes took {time} on the clock") : null;
        }
#pragma warning disable CA1031 // Whatever it is, it is what we look for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            return fault;
        }
    }
}
