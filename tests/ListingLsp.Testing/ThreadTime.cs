using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ListingLsp.Testing;

/// <summary>
/// How long the current thread has worked: what a busy machine gives to others does not count, so that a bound can be sharp.
/// Where the system does not tell, it is the time on the clock.
/// </summary>
public static class ThreadTime
{
    private const int OfThisThread = 3;

    /// <summary>Only differences mean anything, and only on one thread.</summary>
    public static TimeSpan Now => OperatingSystem.IsLinux() && clock_gettime(OfThisThread, out var time) == 0
        ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100)
        : TimeSpan.FromSeconds((double)Stopwatch.GetTimestamp() / Stopwatch.Frequency);

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, out Moment time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Moment
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
