using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>Where Easy Return (无忧退) insures orders, from <c>easy-return.yaml</c>.</summary>
internal static class EasyReturn
{
    private static readonly Lazy<ImmutableArray<Phase>> Phases = new(() =>
    [
        .. DataFile.Read("reference/easy-return.yaml", "phases")
            .Select(m => new Phase(m.Date("from") ?? DateOnly.MinValue, m.Date("until") ?? DateOnly.MaxValue, m.Texts("markets"))),
    ]);

    /// <summary>The countries of a day, in the platform's order; none where nobody says which ones they were.</summary>
    public static ImmutableArray<string> CountriesOn(DateOnly day) => Phases.Value.FirstOrDefault(p => p.From <= day && day <= p.Until)?.Markets ?? [];

    private sealed record Phase(DateOnly From, DateOnly Until, ImmutableArray<string> Markets);
}
