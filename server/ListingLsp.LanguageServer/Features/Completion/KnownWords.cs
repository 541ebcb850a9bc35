using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>Words that are known for fields of free text: item types, exemptions, substances, rules and so on.</summary>
internal static class KnownWords
{
    /// <summary>The last product type of EU 528/2012, Annex V.</summary>
    private const int ProductTypes = 22;

    /// <summary>The words that are known for a place; none where people write what they like.</summary>
    public static IEnumerable<Known> Of(DocumentView view, Site site) => (site.Field?.Name, site.Owner) switch
    {
        ("category", var owner) when owner == ListingShape.Root || owner == MarketShape.Benchmark || owner == PackShape.Match => WorkspaceWords.Categories(view),
        ("path", var owner) when owner == CategoriesShape.Category => WorkspaceWords.Categories(view),
        ("industry", var owner) when owner == StoreShape.Store => WorkspaceWords.Industries(view),
        ("itemTypes", var owner) when owner == ListingShape.Compliance => Types(view),
        ("itemType", var owner) when owner == PackShape.Match => Types(view),
        ("exemptions", var owner) when owner == ListingShape.Compliance => Exempt(view),
        ("except", var owner) when owner == PackShape.Entry => Exempt(view),
        ("exemption", var owner) when owner == PackShape.Match => Exempt(view),
        ("biocideType", var owner) when owner == ListingShape.Compliance || owner == PackShape.Match => Biocides(),
        ("markings", var owner) when owner == ListingShape.Compliance => Markings(view),
        ("marking", var owner) when owner == PackShape.Entry => Markings(view),
        ("hazards", var owner) when owner == ListingShape.Compliance => Hazards.All.Select(h => Known.Named(h.Id, SuggestionKind.Value, h.Name)),
        ("cas", var owner) when owner == ListingShape.Substance => Substances(),
        ("substance", var owner) when owner == PackShape.Match => Substances(),
        ("name", var owner) when owner == ListingShape.Substance => BannedSubstances.All.Select(s => new Known(s.Name.En, SuggestionKind.Substance, s.Name.Zh) { Names = NamesOf(s), Documentation = NoteOf(s) }),
        ("asOf", var owner) when owner == ConfigShape.Root => [new Known("today", SuggestionKind.Value, new("today, UTC", "今天（UTC）"))],
        ("notSuppressible", var owner) when owner == ConfigShape.Root => KnownRules.All,
        ("rules", _) when view.Kind == FileKind.Config => Rules(site),
        ("x-listinglsp-ignore", null) => KnownRules.Suppressible(view.Findings.Select(f => f.Rule.Id)),
        _ => [],
    };

    private static IEnumerable<Known> Types(DocumentView view) => ItemTypes.Codes.Codes
        .Select(c => Known.Named(c.Id, SuggestionKind.Value, c.Name) with { Names = [c.Name.En, .. c.Likely] })
        .Concat(view.Workspace.Definitions.Packs.Entries.SelectMany(e => e.Match.ItemTypes).Where(t => !ItemTypes.Codes.Contains(t)).Select(t => new Known(t, SuggestionKind.Value)))
        .DistinctBy(k => k.Value, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<Known> Exempt(DocumentView view) => Exemptions.All
        .Select(e => Known.Named(e.Key, SuggestionKind.Value, e.Value))
        .Concat(view.Workspace.Definitions.Packs.Entries.SelectMany(e => e.Except).Select(e => new Known(e, SuggestionKind.Value)))
        .DistinctBy(k => k.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Product types, with the entry of a built-in pack that is about them.</summary>
    private static IEnumerable<Known> Biocides()
    {
        var entries = BuiltInPacks.All.SelectMany(p => p.Entries).ToList();
        return Enumerable.Range(1, ProductTypes).Select(n => string.Create(CultureInfo.InvariantCulture, $"PT{n}")).Select(type =>
            entries.Find(e => e.Match.BiocideTypes.Contains(type)) is { } entry ? Known.Named(type, SuggestionKind.Value, entry.Title) : new Known(type, SuggestionKind.Value));
    }

    private static IEnumerable<Known> Markings(DocumentView view) => view.Workspace.Definitions.Packs.Entries
        .Where(e => e.Marking is not null)
        .DistinctBy(e => e.Marking, StringComparer.Ordinal)
        .Select(e => Known.Named(e.Marking!, SuggestionKind.Value, e.Title));

    /// <summary>CAS numbers, found by the names of the substances too.</summary>
    private static IEnumerable<Known> Substances() => BannedSubstances.All.Where(s => s.Cas is not null).Select(s => new Known(s.Cas!, SuggestionKind.Substance, new($"{s.Name.En} {s.Name.Zh}", $"{s.Name.Zh} {s.Name.En}"))
    {
        Names = NamesOf(s),
        Documentation = NoteOf(s),
    });

    private static ImmutableArray<string> NamesOf(BannedSubstance substance) => [substance.Name.En, substance.Name.Zh, substance.Cas ?? "", .. substance.Names];

    /// <summary>What the platform says of a substance of its table.</summary>
    public static LocalizedText NoteOf(BannedSubstance substance) => new(
        $"No. {substance.Number} of the pesticides that the platform bans for every destination",
        $"平台全面禁售农药第{substance.Number}号");

    private static IEnumerable<Known> Rules(Site site)
    {
        var keys = site.Keys.ToList();
        return keys switch
        {
            [.., "rules", var name] => KnownRules.Severities(RuleCatalogue.FindByName(name)),
            [.., "rules", var name, "severity"] => KnownRules.Severities(RuleCatalogue.FindByName(name)),
            _ => [],
        };
    }
}
