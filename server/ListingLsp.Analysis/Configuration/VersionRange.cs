using System.Collections.Immutable;
using System.Globalization;

namespace ListingLsp.Analysis.Configuration;

/// <summary>
/// Which versions of the tool settings allow: comparisons that must all hold, such as <c>&gt;=1.0, &lt;2</c>. A version stands for
/// all that begin with it: 1.2.9 is neither above nor below 1.2.
/// </summary>
internal sealed class VersionRange
{
    private static readonly ImmutableArray<(string Sign, Predicate<int> Holds)> Comparisons =
    [
        (">=", c => c >= 0),
        ("<=", c => c <= 0),
        (">", c => c > 0),
        ("<", c => c < 0),
        ("=", c => c == 0),
        ("", c => c == 0),
    ];

    private readonly ImmutableArray<(Predicate<int> Holds, ImmutableArray<int> Version)> _parts;

    private VersionRange(ImmutableArray<(Predicate<int> Holds, ImmutableArray<int> Version)> parts) => _parts = parts;

    /// <summary>Reads a range, or gives null where it is none.</summary>
    public static VersionRange? Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<(Predicate<int> Holds, ImmutableArray<int> Version)>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var (sign, holds) = Comparisons.First(c => part.StartsWith(c.Sign, StringComparison.Ordinal));
            if (ParseVersion(part[sign.Length..].TrimStart()) is not { } version) return null;
            parts.Add((holds, version));
        }

        return new VersionRange(parts.ToImmutable());
    }

    /// <summary>Whether a version is allowed.</summary>
    public bool Allows(Version version)
    {
        int[] numbers = [version.Major, version.Minor, Math.Max(version.Build, 0)];
        return _parts.All(p => p.Holds(numbers.AsSpan(0, p.Version.Length).SequenceCompareTo(p.Version.AsSpan())));
    }

    /// <summary>One to three whole numbers with points between.</summary>
    private static ImmutableArray<int>? ParseVersion(string text)
    {
        var numbers = ImmutableArray.CreateBuilder<int>(3);
        foreach (var digits in text.Split('.'))
        {
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            numbers.Add(number);
        }

        return numbers.Count <= 3 ? numbers.ToImmutable() : null;
    }
}
