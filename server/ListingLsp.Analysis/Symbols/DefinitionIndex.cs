using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
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
    private readonly Dictionary<(DefinitionKind Kind, string Id), ImmutableArray<Definition>> _byId;
    private readonly Dictionary<string, DefinedCarton> _cartons;
    private readonly Dictionary<string, DefinedCarton> _cartonsByName;
    private readonly HashSet<DefinitionKind> _uncertain;
    private readonly Dictionary<DefinitionKind, DefinitionList> _lists;

    internal DefinitionIndex(IEnumerable<AnalyzedFile> files)
    {
        var all = files.ToList();
        _byId = all.SelectMany(f => f.Definitions)
            .GroupBy(d => (d.Kind, d.Id))
            .ToDictionary(g => g.Key, g => g.ToImmutableArray());
        Cartons = [.. all.SelectMany(f => f.Cartons.Select(c => new DefinedCarton(c, f.Path)))];
        _cartons = Cartons
            .Where(c => c.Spec.Id.IsPresent)
            .GroupBy(c => c.Spec.Id.Value, StringComparer.Ordinal)
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        _cartonsByName = Cartons
            .Where(c => c.Spec.Name.IsPresent)
            .GroupBy(c => c.Spec.Name.Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        Categories = new CategoryPolicies(all.SelectMany(f => f.Categories));
        _uncertain = all.Select(f => f.UncertainKind).OfType<DefinitionKind>().ToHashSet();
        _lists = all.Where(f => f.DefinitionList is not null)
            .GroupBy(f => f.Kind == FileKind.Cartons ? DefinitionKind.CartonSpec : DefinitionKind.FreightTemplate)
            .ToDictionary(g => g.Key, g => g.First().DefinitionList!);
    }

    /// <summary>What the categories of the workspace demand.</summary>
    public CategoryPolicies Categories { get; }

    /// <summary>The definitions of an id; none where it is not defined.</summary>
    public ImmutableArray<Definition> Find(DefinitionKind kind, string id) => _byId.GetValueOrDefault((kind, id), []);

    /// <summary>All carton specs in the order of files and text.</summary>
    public ImmutableArray<DefinedCarton> Cartons { get; }

    /// <summary>The carton spec with an id; null where there is none, or nobody can say which one is meant.</summary>
    public DefinedCarton? FindCarton(string id) => _cartons.GetValueOrDefault(id);

    /// <summary>The first carton spec with a name.</summary>
    public DefinedCarton? FindCartonNamed(string name) => _cartonsByName.GetValueOrDefault(name);

    /// <summary>All ids of a kind.</summary>
    public IEnumerable<string> Ids(DefinitionKind kind) => _byId.Keys.Where(k => k.Kind == kind).Select(k => k.Id).Order(StringComparer.Ordinal);

    /// <summary>False where a broken file may hold definitions of this kind that could not be read: then no id is known to be absent.</summary>
    public bool IsCertain(DefinitionKind kind) => !_uncertain.Contains(kind);

    /// <summary>A list in the workspace to which a definition of this kind can be added, or null.</summary>
    public DefinitionList? ListOf(DefinitionKind kind) => _lists.GetValueOrDefault(kind);
}
