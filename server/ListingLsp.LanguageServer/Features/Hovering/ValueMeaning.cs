using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;
using ListingLsp.LanguageServer.Features.Completion;
using ListingLsp.LanguageServer.Features.Definitions;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Hovering;

/// <summary>What a word means where it stands: a market, a unit, an id, a substance, an item type.</summary>
internal static class ValueMeaning
{
    /// <summary>The meaning of a key or value; null where it has none of its own.</summary>
    public static string? At(DocumentView view, Listing? listing, PlacePath place)
    {
        if (place.Key is { } key) return OfKey(view, listing, place, key.KeyText ?? "");
        if (place.Value is not { IsNull: false } value || place.Site is not { } site) return null;
        return (site.Type, site.Owner, site.Field?.Name) switch
        {
            (CodeType type, _, _) when type == CodeType.Market || type == CodeType.Country => MarketMeaning.Of(view, listing, value.Value),
            (CodeType type, _, _) => type.List.Find(value.Value) is { } code ? Named(code, view.Locale) : null,
            (ReferenceType reference, _, _) => Definition(view, reference.Kind, value.Value),
            (_, var owner, "id") when owner == CartonsShape.Spec => Used(view, DefinitionKind.CartonSpec, value.Value),
            (_, var owner, "id") when owner == FreightShape.Template => Used(view, DefinitionKind.FreightTemplate, value.Value),
            (_, var owner, "cas" or "name") when owner == ListingShape.Substance => Substance(value.Value, view.Locale),
            (_, _, "category" or "path") => null,
            _ => Word(KnownWords.Of(view, site).FirstOrDefault(k => k.Value == value.Value), view.Locale),
        };
    }

    /// <summary>A code with its names, that of the session's language first.</summary>
    public static string Named(Code code, Locale locale)
    {
        var (own, other) = locale == Locale.Chinese ? (code.Name.Zh, code.Name.En) : (code.Name.En, code.Name.Zh);
        return own == other ? $"**{code.Id}** {MarkdownText.Of(own)}" : $"**{code.Id}** {MarkdownText.Of(own)} · {MarkdownText.Of(other)}";
    }

    private static string? OfKey(DocumentView view, Listing? listing, PlacePath place, string key)
    {
        if (place.Around is not { } around) return null;
        if (around.Type is MapType { Key: { } codes } && (codes == CodeType.Market || codes == CodeType.Country)) return MarketMeaning.Of(view, listing, key);
        if (around is { Type: MapType, Field.Name: "listings" } && around.Owner == MetricsShape.Root) return Definition(view, DefinitionKind.Listing, key);
        return around is { Owner: var owner, Field.Name: "packEntries" } && owner == ConfigShape.Root ? Word(KnownKeys.Of(view, around).FirstOrDefault(k => k.Value == key), view.Locale) : null;
    }

    /// <summary>A definition in short, with its file. What is not defined has its finding.</summary>
    private static string? Definition(DocumentView view, DefinitionKind kind, string id)
    {
        var (definitions, locale) = (view.Workspace.Definitions, view.Locale);
        if (kind == DefinitionKind.CartonSpec && definitions.FindCarton(id) is { } carton) return $"**{MarkdownText.Of(id)}** {MarkdownText.Of(carton.Spec.Name.Or(""))}\n\n{DefinitionText.Of(carton).In(locale)}";
        if (kind == DefinitionKind.FreightTemplate && definitions.FindTemplate(id) is { } template) return $"**{MarkdownText.Of(id)}** {DefinitionText.CountOf(template.Template).In(locale)}\n\n{DefinitionText.Of(template).In(locale)}";
        return kind == DefinitionKind.Listing ? DefinitionText.OfListing(view.Workspace, id) : null;
    }

    private static string Used(DocumentView view, DefinitionKind kind, string id) => DefinitionUses.Title(DefinitionUses.Of(view.Workspace, kind, id).Length).In(view.Locale);

    /// <summary>A pesticide of the platform's table, by its CAS number or one of its names.</summary>
    private static string? Substance(string word, Locale locale)
    {
        var trimmed = word.Trim();
        if (BannedSubstances.OfCas(trimmed) is { } banned) return Entry(banned);
        if (BannedSubstances.OfRelatedCas(trimmed) is { } near) return $"{new LocalizedText("A salt, isomer or ester of", "下列物质的盐、异构体或酯：").In(locale)} {Entry(near)}";
        return BannedSubstances.All.FirstOrDefault(s => s.Names.Contains(trimmed, StringComparer.OrdinalIgnoreCase)) is { } named ? Entry(named) : null;

        string Entry(BannedSubstance substance) =>
            $"**{MarkdownText.Of(substance.Name.In(locale))}** {MarkdownText.Of(substance.Name.In(locale == Locale.Chinese ? Locale.English : Locale.Chinese))}{(substance.Cas is { } cas ? $" · CAS {cas}" : "")}  \n{KnownWords.NoteOf(substance).In(locale)}";
    }

    private static string? Word(Known? known, Locale locale)
    {
        if (known is null || (known.Detail is null && known.Documentation is null)) return null;
        var detail = known.Detail is { } words ? $" {MarkdownText.Of(words.In(locale))}" : "";
        return $"**{MarkdownText.Of(known.Value)}**{detail}{(known.Documentation is { } more ? $"\n\n{more.In(locale)}" : "")}";
    }
}
