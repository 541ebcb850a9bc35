using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Packs;

/// <summary>The table of banned pesticides, from <c>banned-pesticides.yaml</c>. Source: platform briefing, August 2022.</summary>
public static class BannedSubstances
{
    private const string Family = "banned pesticides";

    private static readonly Lazy<ImmutableArray<BannedSubstance>> Rows = new(() =>
    [
        .. DataFile.Read("packs/banned-pesticides.yaml", "substances").Select(m => new BannedSubstance(
            int.Parse(m.Required("no"), CultureInfo.InvariantCulture), m.Localized("name"), m.Text("cas"), m.Texts("related"), m.Texts("names"), m.Texts("everyday"), m.Texts("ambiguous"))),
    ]);

    private static readonly Lazy<FrozenDictionary<string, BannedSubstance>> ByCas = new(() =>
        All.Where(s => s.Cas is not null).ToFrozenDictionary(s => s.Cas!, StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, BannedSubstance>> ByRelatedCas = new(() =>
        All.SelectMany(s => s.Related.Select(cas => (cas, s))).Where(p => !ByCas.Value.ContainsKey(p.cas)).DistinctBy(p => p.cas).ToFrozenDictionary(p => p.cas, p => p.s, StringComparer.Ordinal));

    private static readonly Lazy<PhraseSet<ListingPhrase>> ByName = new(() => new PhraseSet<ListingPhrase>(Phrases.Select(p => new Phrase<ListingPhrase>(p.Text, p.Family, p.Meaning, p.IsDecoy))));

    /// <summary>All rows, by number.</summary>
    public static ImmutableArray<BannedSubstance> All => Rows.Value;

    /// <summary>The substance with a CAS number.</summary>
    public static BannedSubstance? OfCas(string cas) => ByCas.Value.GetValueOrDefault(cas);

    /// <summary>The substance of which a CAS number names a salt, an isomer or an ester.</summary>
    public static BannedSubstance? OfRelatedCas(string cas) => ByRelatedCas.Value.GetValueOrDefault(cas);

    /// <summary>The substances that a text names as whole words.</summary>
    internal static IEnumerable<PhraseMatch<ListingPhrase>> FindIn(string text) => ByName.Value.Find(text);

    /// <summary>Their names, and the names of what is near them and not in the table.</summary>
    internal static IEnumerable<Phrase<SubstancePhrase>> Phrases => All.SelectMany(OfSubstance).Concat(Others);

    private static IEnumerable<Phrase<SubstancePhrase>> Others => DataFile.Read("packs/banned-pesticides.yaml", "others")
        .SelectMany(o => o.Texts("names"))
        .Select(n => new Phrase<SubstancePhrase>(n, Family, new SubstancePhrase(All[0], n, SubstanceNameKind.Sure), IsDecoy: true));

    private static IEnumerable<Phrase<SubstancePhrase>> OfSubstance(BannedSubstance substance) =>
    [
        .. OfKind(substance, substance.Names, SubstanceNameKind.Sure),
        .. OfKind(substance, substance.Everyday, SubstanceNameKind.Everyday),
        .. OfKind(substance, substance.Ambiguous, SubstanceNameKind.Ambiguous),
    ];

    private static IEnumerable<Phrase<SubstancePhrase>> OfKind(BannedSubstance substance, ImmutableArray<string> names, SubstanceNameKind kind) =>
        names.Select(n => new Phrase<SubstancePhrase>(n, Family, new SubstancePhrase(substance, n, kind)));
}
