using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>Keys of groups whose keys are free: markets, attributes that a category demands, options that other SKUs have, rules.</summary>
internal static class KnownKeys
{
    /// <summary>The keys that are known for a place.</summary>
    public static IEnumerable<Known> Of(DocumentView view, Site site)
    {
        if (site.Type is MapType { Key: { } codes }) return OwnFirst(KnownCodes.Of(codes, view.Workspace.Settings.AsOf), site);
        return (site.Owner, site.Field?.Name) switch
        {
            (var owner, "attributes") when owner == ListingShape.Root => Attributes(view, site),
            (var owner, "options") when owner == ListingShape.Sku => Options(site),
            (var owner, "files") when owner == ConfigShape.Root => Enum.GetNames<FileKind>().Where(k => k != nameof(FileKind.Config)).Select(k => new Known(k.ToLowerInvariant(), SuggestionKind.Key)),
            (var owner, "packEntries") when owner == ConfigShape.Root => Entries(view),
            (var owner, "listings") when owner == MetricsShape.Root => WorkspaceWords.Ids(view, DefinitionKind.Listing),
            (_, "rules") when view.Kind == FileKind.Config => Rules(view, site),
            _ => [],
        };
    }

    /// <summary>The markets that the listing is sold to come first.</summary>
    private static IEnumerable<Known> OwnFirst(IEnumerable<Known> markets, Site site)
    {
        if (site.Definition?.Find("markets")?.Value is not SequenceSyntax list) return markets;
        var own = list.Items.Select(i => (i.Value as ScalarSyntax)?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return markets.OrderBy(m => own.Contains(m.Value) ? 0 : 1);
    }

    /// <summary>Attributes that the category of the listing demands.</summary>
    private static IEnumerable<Known> Attributes(DocumentView view, Site site)
    {
        if (site.Definition?.Find("category")?.Value is not ScalarSyntax { Value: var category }) return [];
        var policy = view.Workspace.Definitions.Categories.Find(CategoryPath.Of(category), p => !p.Attributes.IsEmpty);
        return policy is null ? [] : policy.Attributes.Select(a => new Known(a, SuggestionKind.Key, new("the category demands it", "类目必填")));
    }

    /// <summary>What tells the other SKUs apart.</summary>
    private static IEnumerable<Known> Options(Site site) => site.Landing.Path.OfType<SequenceSyntax>().LastOrDefault() is not { } skus ? [] : skus.Items
        .Select(i => (i.Value as MappingSyntax)?.Find("options")?.Value)
        .OfType<MappingSyntax>()
        .Where(o => o != site.Mapping)
        .SelectMany(o => o.Entries)
        .Select(e => e.KeyText)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Select(k => new Known(k, SuggestionKind.Key, new("as other SKUs have it", "其他SKU已使用")));

    private static IEnumerable<Known> Entries(DocumentView view) =>
        BuiltInPacks.All.SelectMany(p => p.Entries).Concat(view.Workspace.Definitions.Packs.Entries).DistinctBy(e => (e.Pack, e.Id)).Select(e => Known.Named($"{e.Pack}/{e.Id}", SuggestionKind.Key, e.Title));

    /// <summary>Rules, and in the group of a rule its options.</summary>
    private static IEnumerable<Known> Rules(DocumentView view, Site site)
    {
        var keys = site.Keys.ToList();
        if (keys is [.., "rules"]) return KnownRules.Keys(view.Tree.Format);
        return keys is [.., "rules", var name] && RuleCatalogue.FindByName(name) is { } rule ? KnownRules.Options(rule) : [];
    }
}
