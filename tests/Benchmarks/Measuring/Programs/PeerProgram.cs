using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ListingLsp.Benchmarks.Corpus;

namespace ListingLsp.Benchmarks.Measuring.Programs;

/// <summary>A program that checks the listings below its current folder, or reads them.</summary>
/// <param name="Key">Its name in the figures.</param>
/// <param name="Command">The program and its arguments.</param>
/// <param name="Finds">The mistakes that it must tell of, each and no other.</param>
/// <param name="Told">A line of its output that blames a file, the group <c>file</c>.</param>
/// <param name="AllCores">Whether it may use every core; else it is kept on one.</param>
internal sealed record PeerProgram(string Key, IReadOnlyList<string> Command, FrozenSet<Fault> Finds, Regex? Told, bool AllCores = false)
{
    /// <summary>Whether it goes on behind a file that is no YAML. One that does not is not tried with any.</summary>
    public bool SurvivesBrokenFiles { get; init; } = true;

    /// <summary>The most listings that it is given.</summary>
    public int Most { get; init; } = 10_000;
}
