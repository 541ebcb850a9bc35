using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>Industries that were open for sale by carton, from <c>carton-industries.yaml</c>.</summary>
internal static class CartonIndustries
{
    private static readonly Lazy<ImmutableArray<Phase>> Phases = new(() =>
    [
        .. DataFile.Read("reference/carton-industries.yaml", "phases")
            .Select(m => new Phase(m.Date("from") ?? DateOnly.MinValue, m.Date("until") ?? DateOnly.MaxValue, m.Texts("industries"))),
    ]);

    /// <summary>Whether an industry was open on a day; null where nobody says which ones were.</summary>
    public static bool? IsOpen(string industry, DateOnly day) =>
        Phases.Value.FirstOrDefault(p => p.From <= day && day <= p.Until)?.Industries.Contains(industry, StringComparer.OrdinalIgnoreCase);

    private sealed record Phase(DateOnly From, DateOnly Until, ImmutableArray<string> Industries);
}
