using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Packs;

/// <summary>The table of banned pesticides, from <c>banned-pesticides.yaml</c>. Source: platform briefing, August 2022.</summary>
public static class BannedSubstances
{
    private static readonly Lazy<ImmutableArray<BannedSubstance>> Rows = new(() =>
    [
        .. DataFile.Read("packs/banned-pesticides.yaml", "substances").Select(m => new BannedSubstance(
            int.Parse(m.Required("no"), CultureInfo.InvariantCulture), m.Localized("name"), m.Text("cas"), m.Texts("related"), m.Texts("names"), m.Texts("ambiguous"))),
    ]);

    private static readonly Lazy<FrozenDictionary<string, BannedSubstance>> ByCas = new(() =>
        All.Where(s => s.Cas is not null).ToFrozenDictionary(s => s.Cas!, StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, BannedSubstance>> ByRelatedCas = new(() =>
        All.SelectMany(s => s.Related.Select(cas => (cas, s))).DistinctBy(p => p.cas).ToFrozenDictionary(p => p.cas, p => p.s, StringComparer.Ordinal));

    private static readonly Lazy<PhraseSet<BannedSubstance>> ByName = new(() => new PhraseSet<BannedSubstance>(All.SelectMany(s => s.Names.Select(n => (n, s)))));

    /// <summary>All rows, by number.</summary>
    public static ImmutableArray<BannedSubstance> All => Rows.Value;

    /// <summary>The substance with a CAS number.</summary>
    public static BannedSubstance? OfCas(string cas) => ByCas.Value.GetValueOrDefault(cas);

    /// <summary>The substance of which a CAS number names a salt, an isomer or an ester.</summary>
    public static BannedSubstance? OfRelatedCas(string cas) => ByRelatedCas.Value.GetValueOrDefault(cas);

    /// <summary>The substances that a declared name names as whole words.</summary>
    public static IEnumerable<BannedSubstance> OfName(string name) => ByName.Value.Find(name).SelectMany(m => m.Meanings);
}
