using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Symbols;

/// <summary>A list of shared definitions in a file, to which another could be added.</summary>
/// <param name="File">Relative to the workspace root.</param>
/// <param name="Tree">Its tree.</param>
/// <param name="List">The list.</param>
public sealed record DefinitionList(string File, SyntaxTree Tree, SequenceSyntax List);

/// <summary>The shared definitions of a workspace by kind and id: what the references of listings are looked up in.</summary>
public sealed class DefinitionIndex
{
    private readonly Dictionary<DefinitionKind, HashSet<string>> _ids = [];
    private readonly Dictionary<string, DefinedCarton?> _cartons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DefinedTemplate?> _templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DefinedCarton> _cartonsByName = new(StringComparer.Ordinal);
    private readonly Lazy<LoadedPacks> _packs;
    private readonly HashSet<DefinitionKind> _uncertain = [];
    private readonly Dictionary<DefinitionKind, DefinitionList> _lists = [];

    internal DefinitionIndex(IEnumerable<AnalyzedFile> files, RuleSettings settings)
    {
        var (cartons, templates, policies) = (new List<DefinedCarton>(), new List<DefinedTemplate>(), new List<CategoryPolicy>());
        var (benchmarks, packs) = (new List<DefinedBenchmark>(), new List<RulePack>());
        foreach (var kind in Enum.GetValues<DefinitionKind>()) _ids[kind] = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var definition in file.Definitions) _ids[definition.Kind].Add(definition.Id);
            foreach (var carton in file.Cartons) cartons.Add(new DefinedCarton(carton, file.Path));
            foreach (var template in file.Templates) templates.Add(new DefinedTemplate(template, file.Path, file.Tree, new LinesByMarket(template, settings.AsOf)));
            policies.AddRange(file.Categories);
            benchmarks.AddRange(file.Benchmarks.Select(b => new DefinedBenchmark(b, file.Path)));
            if (settings.Packs.IsLoaded(file.Path)) packs.AddRange(file.Packs);
            if (file.UncertainKind is { } uncertain) _uncertain.Add(uncertain);
            if (file.DefinitionList is { } list) _lists.TryAdd(file.Kind == FileKind.Cartons ? DefinitionKind.CartonSpec : DefinitionKind.FreightTemplate, list);
        }

        foreach (var carton in cartons)
        {
            if (carton.Spec.Id.IsPresent && !_cartons.TryAdd(carton.Spec.Id.Value, carton)) _cartons[carton.Spec.Id.Value] = null;
            if (carton.Spec.Name.IsPresent) _cartonsByName.TryAdd(carton.Spec.Name.Value, carton);
        }

        foreach (var template in templates)
        {
            if (template.Template.Id.TryGet(out var id) && !_templates.TryAdd(id, template)) _templates[id] = null;
        }

        Cartons = [.. cartons];
        Templates = [.. templates];
        Categories = new CategoryPolicies(policies);
        Benchmarks = [.. benchmarks];
        Core = Markets.CoreOn(settings.AsOf);
        MarketPrices = new MarketPrices(benchmarks);
        _packs = new(() => new LoadedPacks(packs, settings));
    }

    /// <summary>What the categories of the workspace demand.</summary>
    public CategoryPolicies Categories { get; }

    /// <summary>Benchmark prices in the order of files and text.</summary>
    public ImmutableArray<DefinedBenchmark> Benchmarks { get; }

    /// <summary>The core 10 markets on the day of the settings.</summary>
    public ImmutableArray<string> Core { get; }

    /// <summary>Benchmark prices by category.</summary>
    public MarketPrices MarketPrices { get; }

    /// <summary>The rule packs that hold.</summary>
    public LoadedPacks Packs => _packs.Value;

    /// <summary>Whether an id is defined.</summary>
    public bool Contains(DefinitionKind kind, string id) => _ids[kind].Contains(id);

    /// <summary>All carton specs in the order of files and text.</summary>
    public ImmutableArray<DefinedCarton> Cartons { get; }

    /// <summary>All freight templates in the order of files and text.</summary>
    public ImmutableArray<DefinedTemplate> Templates { get; }

    /// <summary>The carton spec with an id; null where there is none, or nobody can say which one is meant.</summary>
    public DefinedCarton? FindCarton(string id) => _cartons.GetValueOrDefault(id);

    /// <summary>The freight template with an id; null where there is none, or nobody can say which one is meant.</summary>
    public DefinedTemplate? FindTemplate(string id) => _templates.GetValueOrDefault(id);

    /// <summary>The first carton spec with a name.</summary>
    public DefinedCarton? FindCartonNamed(string name) => _cartonsByName.GetValueOrDefault(name);

    /// <summary>All ids of a kind.</summary>
    public IEnumerable<string> Ids(DefinitionKind kind) => _ids[kind].Order(StringComparer.Ordinal);

    /// <summary>False where a broken file may hold definitions of this kind that could not be read: then no id is known to be absent.</summary>
    public bool IsCertain(DefinitionKind kind) => !_uncertain.Contains(kind);

    /// <summary>A list in the workspace to which a definition of this kind can be added, or null.</summary>
    public DefinitionList? ListOf(DefinitionKind kind) => _lists.GetValueOrDefault(kind);
}
