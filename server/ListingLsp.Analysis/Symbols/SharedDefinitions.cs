using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Symbols;

/// <summary>The tables behind a <see cref="DefinitionIndex"/>.</summary>
internal sealed class SharedDefinitions
{
    private readonly RuleSettings _settings;
    private readonly List<RulePack> _packs;

    /// <summary>Takes the definitions of all files.</summary>
    /// <param name="files">The files, in their order.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="earlier">Definitions of the same workspace a moment ago: their packs are taken over if they are still the same.</param>
    public SharedDefinitions(IEnumerable<AnalyzedFile> files, RuleSettings settings, SharedDefinitions? earlier = null)
    {
        _settings = settings;
        var (cartons, templates, policies) = (new List<DefinedCarton>(), new List<DefinedTemplate>(), new List<CategoryPolicy>());
        var (benchmarks, packs) = (new List<DefinedBenchmark>(), new List<RulePack>());
        foreach (var kind in Enum.GetValues<DefinitionKind>()) Ids[kind] = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var definition in file.Definitions) Ids[definition.Kind].Add(definition.Id);
            foreach (var carton in file.Cartons) cartons.Add(new DefinedCarton(carton, file.Path));
            foreach (var template in file.Templates) templates.Add(new DefinedTemplate(template, file.Path, file.Tree, new LinesByMarket(template, settings.AsOf)));
            policies.AddRange(file.Categories);
            benchmarks.AddRange(file.Benchmarks.Select(b => new DefinedBenchmark(b, file.Path)));
            foreach (var figures in file.Figures) Mentioned(figures.Id).Figures.Add(figures);
            foreach (var id in file.Campaigns.SelectMany(c => c.Offers).Where(o => o.Listing.IsPresent).Select(o => o.Listing.Value)) Mentioned(id).IsOffered = true;
            foreach (var order in file.Orders.Where(o => o.Listing.IsPresent)) Mentioned(order.Listing.Value).Orders.Add(order);
            if (StandingFile.Of(file) is { } standing) Standings.Add(standing);
            if (settings.Packs.IsLoaded(file.Path)) packs.AddRange(file.Packs);
            if (file.UncertainKind is { } uncertain) Uncertain.Add(uncertain);
            if (file.DefinitionList is { } list) Lists.TryAdd(file.Kind == FileKind.Cartons ? DefinitionKind.CartonSpec : DefinitionKind.FreightTemplate, list);
        }

        foreach (var carton in cartons)
        {
            if (carton.Spec.Id.IsPresent && !CartonsById.TryAdd(carton.Spec.Id.Value, carton)) CartonsById[carton.Spec.Id.Value] = null;
            if (carton.Spec.Name.IsPresent) CartonsByName.TryAdd(carton.Spec.Name.Value, carton);
        }

        foreach (var template in templates)
        {
            if (template.Template.Id.TryGet(out var id) && !TemplatesById.TryAdd(id, template)) TemplatesById[id] = null;
        }

        Cartons = [.. cartons];
        Templates = [.. templates];
        Categories = new CategoryPolicies(policies);
        Benchmarks = [.. benchmarks];
        Core = Markets.CoreOn(settings.AsOf);
        MarketPrices = new MarketPrices(benchmarks);
        _packs = packs;
        Packs = earlier is not null && earlier._settings == settings && earlier._packs.SequenceEqual(packs) ? earlier.Packs : new(() => new LoadedPacks(packs, settings));
    }

    public Dictionary<DefinitionKind, HashSet<string>> Ids { get; } = [];

    public ImmutableArray<DefinedCarton> Cartons { get; }

    public ImmutableArray<DefinedTemplate> Templates { get; }

    /// <summary>By id; null where an id is defined twice.</summary>
    public Dictionary<string, DefinedCarton?> CartonsById { get; } = new(StringComparer.Ordinal);

    /// <summary>By id; null where an id is defined twice.</summary>
    public Dictionary<string, DefinedTemplate?> TemplatesById { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DefinedCarton> CartonsByName { get; } = new(StringComparer.Ordinal);

    public CategoryPolicies Categories { get; }

    public ImmutableArray<DefinedBenchmark> Benchmarks { get; }

    public ImmutableArray<string> Core { get; }

    public MarketPrices MarketPrices { get; }

    public Lazy<LoadedPacks> Packs { get; }

    /// <summary>What other files say of listings, by id; empty in most workspaces.</summary>
    public Dictionary<string, ListingMentions> Mentions { get; } = new(StringComparer.Ordinal);

    /// <summary>Files about the store, offers and orders.</summary>
    public List<StandingFile> Standings { get; } = [];

    /// <summary>Kinds of which a broken file may hold definitions that could not be read.</summary>
    public HashSet<DefinitionKind> Uncertain { get; } = [];

    public Dictionary<DefinitionKind, DefinitionList> Lists { get; } = [];

    private ListingMentions Mentioned(string id)
    {
        if (!Mentions.TryGetValue(id, out var mentions)) Mentions.Add(id, mentions = new ListingMentions());
        return mentions;
    }
}
