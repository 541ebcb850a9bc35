using System.Text.RegularExpressions;

namespace ListingLsp.StartupProfile;

/// <summary>A method as the runtime writes it: <c>instance bool [System.Linq] System.Linq.Enumerable+Iterator`1[System.Int32]::MoveNext()[QuickJitted]</c>.</summary>
/// <param name="Type">Its type, with arguments.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">How many it takes.</param>
internal sealed partial record CompiledMethod(string Type, string Name, int Parameters) : IComparable<CompiledMethod>
{
    /// <summary>The methods in a map of the runtime that it had to compile itself.</summary>
    public static IEnumerable<CompiledMethod> In(string map) =>
        File.ReadLines(map).Select(line => Pattern().Match(line)).Where(m => m.Success).Select(m => new CompiledMethod(m.Groups["type"].Value, m.Groups["name"].Value, Count(m.Groups["parameters"].Value)));

    /// <inheritdoc/>
    public int CompareTo(CompiledMethod? other) => string.CompareOrdinal(ToString(), other?.ToString());

    private static int Count(string parameters)
    {
        var (depth, count) = (0, parameters.Length == 0 ? 0 : 1);
        foreach (var sign in parameters)
        {
            if (sign is '<' or '[' or '(') depth++;
            else if (sign is '>' or ']' or ')') depth--;
            else if (sign == ',' && depth == 0) count++;
        }

        return count;
    }

    [GeneratedRegex(@"\[[\w.]+\] (?<type>[^\s(]+?)::(?<name>[^(]+)\((?<parameters>.*)\)\[(QuickJitted|MinOptJitted|Optimized)\]\s*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
