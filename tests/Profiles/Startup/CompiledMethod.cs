using System.Text.RegularExpressions;

namespace ListingLsp.Profiles.Startup;

/// <summary>A method as the runtime writes it: <c>instance bool [System.Linq] System.Linq.Enumerable+Iterator`1[System.Int32]::MoveNext()[QuickJitted]</c>.</summary>
/// <param name="Type">Its type, with arguments.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">How many it takes.</param>
internal sealed partial record CompiledMethod(string Type, string Name, int Parameters) : IComparable<CompiledMethod>
{
    /// <summary>The methods in a map of the runtime that it had to compile itself.</summary>
    public static IEnumerable<CompiledMethod> In(string map) =>
        File.ReadLines(map).Select(line => Pattern().Match(line)).Where(m => m.Success).Select(m => new CompiledMethod(m.Groups["type"].Value, m.Groups["name"].Value, CountOf.Parameters(m.Groups["parameters"].Value)));

    /// <inheritdoc/>
    public int CompareTo(CompiledMethod? other) => string.CompareOrdinal(ToString(), other?.ToString());

    [GeneratedRegex(@"\[[\w.]+\] (?<type>[^\s(]+?)::(?<name>[^(]+)\((?<parameters>.*)\)\[(QuickJitted|MinOptJitted|Optimized)\]\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
