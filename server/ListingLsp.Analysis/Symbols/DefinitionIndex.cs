using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
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
    private readonly SharedDefinitions _shared;
    private readonly DefinitionReads? _reads;

    internal DefinitionIndex(IEnumerable<AnalyzedFile> files, RuleSettings settings, DefinitionIndex? earlier = null)
        : this(new SharedDefinitions(files, settings, earlier?._shared), reads: null)
    {
    }

    private DefinitionIndex(SharedDefinitions shared, DefinitionReads? reads) => (_shared, _reads) = (shared, reads);

    /// <summary>The same definitions, for one reader whose questions are noted.</summary>
    /// <param name="reads">Where they are noted.</param>
    public DefinitionIndex NotedIn(DefinitionReads reads) => new(_shared, reads);

    /// <summary>What the categories of the workspace demand.</summary>
    public CategoryPolicies Categories => Noted(SharedParts.Categories).Categories;

    /// <summary>Benchmark prices in the order of files and text.</summary>
    public ImmutableArray<DefinedBenchmark> Benchmarks => Noted(SharedParts.Benchmarks).Benchmarks;

    /// <summary>The core 10 markets on the day of the settings.</summary>
    public ImmutableArray<string> Core => _shared.Core;

    /// <summary>Benchmark prices by category.</summary>
    public MarketPrices MarketPrices => Noted(SharedParts.Benchmarks).MarketPrices;

    /// <summary>The rule packs that hold.</summary>
    public LoadedPacks Packs => Noted(SharedParts.Packs).Packs.Value;

    /// <summary>All carton specs in the order of files and text.</summary>
    public ImmutableArray<DefinedCarton> Cartons => Noted(SharedParts.Cartons).Cartons;

    /// <summary>All freight templates in the order of files and text.</summary>
    public ImmutableArray<DefinedTemplate> Templates => Noted(SharedParts.Templates).Templates;

    /// <summary>Whether an id is defined.</summary>
    public bool Contains(DefinitionKind kind, string id) => Noted(kind, id).Ids[kind].Contains(id);

    /// <summary>The carton spec with an id; null where there is none, or nobody can say which one is meant.</summary>
    public DefinedCarton? FindCarton(string id) => Noted(DefinitionKind.CartonSpec, id).CartonsById.GetValueOrDefault(id);

    /// <summary>The freight template with an id; null where there is none, or nobody can say which one is meant.</summary>
    public DefinedTemplate? FindTemplate(string id) => Noted(DefinitionKind.FreightTemplate, id).TemplatesById.GetValueOrDefault(id);

    /// <summary>What figures, offers and orders say of a listing; null where none of them speaks of it.</summary>
    internal ListingMentions? MentionsOf(string listing)
    {
        var shared = Noted(SharedParts.Mentions);
        if (shared.Mentions.Count == 0) return null;
        _reads?.Note(DefinitionKind.Listing, listing);
        return shared.Mentions.GetValueOrDefault(listing);
    }

    /// <summary>Whether figures, offers or orders speak of any listing; not noted.</summary>
    public bool HasMentions => _shared.Mentions.Count > 0;

    /// <summary>Whether figures, offers or orders speak of a listing; not noted.</summary>
    public bool IsMentioned(string listing) => _shared.Mentions.ContainsKey(listing);

    /// <summary>What the platform shows of a listing; null where nothing is said, or two files say something.</summary>
    public ListingFigures? FiguresOf(string listing) => MentionsOf(listing) is { Figures: [var only] } ? only : null;

    /// <summary>What the platform shows of all listings.</summary>
    public IEnumerable<ListingFigures> Figures => _shared.Mentions.Values.SelectMany(m => m.Figures);

    /// <summary>What files say of the store, of offers and orders. For reports alone: no rule may ask, as it is not noted.</summary>
    public IReadOnlyList<StandingFile> Standings => _shared.Standings;

    /// <summary>The first carton spec with a name.</summary>
    public DefinedCarton? FindCartonNamed(string name) => Noted(SharedParts.Cartons).CartonsByName.GetValueOrDefault(name);

    /// <summary>All ids of a kind.</summary>
    public IEnumerable<string> Ids(DefinitionKind kind) => Noted(Whole(kind)).Ids[kind].Order(StringComparer.Ordinal);

    /// <summary>False where a broken file may hold definitions of this kind that could not be read: then no id is known to be absent.</summary>
    public bool IsCertain(DefinitionKind kind) => !Noted(kind == DefinitionKind.CartonSpec ? SharedParts.CartonCertainty : SharedParts.TemplateCertainty).Uncertain.Contains(kind);

    /// <summary>A list in the workspace to which a definition of this kind can be added, or null.</summary>
    public DefinitionList? ListOf(DefinitionKind kind) => Noted(Whole(kind)).Lists.GetValueOrDefault(kind);

    private static SharedParts Whole(DefinitionKind kind) => kind == DefinitionKind.CartonSpec ? SharedParts.Cartons : SharedParts.Templates;

    private SharedDefinitions Noted(SharedParts part)
    {
        _reads?.Note(part);
        return _shared;
    }

    private SharedDefinitions Noted(DefinitionKind kind, string id)
    {
        _reads?.Note(kind, id);
        return _shared;
    }
}
