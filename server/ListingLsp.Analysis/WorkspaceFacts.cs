using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis;

/// <summary>What the files of a workspace say about each other's ids.</summary>
internal sealed class WorkspaceFacts
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<DefinitionKind> _uncertain = [];
    private readonly Dictionary<string, int> _readyToShip = new(StringComparer.Ordinal);
    private readonly HashSet<string> _maybeReadyToShip = new(StringComparer.Ordinal);

    public WorkspaceFacts(IReadOnlyCollection<FileFacts> files)
    {
        var byId = new List<List<Definition>>();
        var places = Enum.GetValues<DefinitionKind>().ToDictionary(k => k, _ => new Dictionary<string, List<Definition>>(StringComparer.Ordinal));
        foreach (var definition in files.SelectMany(f => f.Definitions))
        {
            if (!places[definition.Kind].TryGetValue(definition.Id, out var same)) byId.Add(places[definition.Kind][definition.Id] = same = []);
            same.Add(definition);
        }

        ById = byId;
        var smallParcel = files.SelectMany(f => f.SmallParcelTemplates).ToHashSet(StringComparer.Ordinal);
        SmallParcelTemplates = [.. byId.Where(same => same is [{ Kind: DefinitionKind.FreightTemplate, Id: var id }] && smallParcel.Contains(id)).Select(same => same[0])];
        var listings = files.Where(f => f.Kind == FileKind.Listing).ToList();
        HasReferences = listings.Exists(f => f.Listings > 0) && listings.TrueForAll(f => f.IsSound);
        foreach (var reference in listings.SelectMany(f => f.References))
        {
            if (reference.Id is { } id) _used.Add(KeyOf(reference.Kind, id));
            if (reference is { Kind: DefinitionKind.FreightTemplate, Id: { } template }) Count(template, reference.IsReadyToShip);
            // A misspelt id may mean any of those that seem unused.
            if (reference.Id is null || !places[reference.Kind].ContainsKey(reference.Id)) _uncertain.Add(reference.Kind);
        }
    }

    /// <summary>Every id with its definitions, in the order of files and text.</summary>
    public IReadOnlyList<IReadOnlyList<Definition>> ById { get; }

    /// <summary>Freight templates with a small-parcel line whose id is their own.</summary>
    public ImmutableArray<Definition> SmallParcelTemplates { get; }

    /// <summary>Whether there are listings, and all that they refer to could be read.</summary>
    public bool HasReferences { get; }

    /// <summary>Whether certainly no listing refers to a definition.</summary>
    public bool IsUnused(Definition definition) =>
        HasReferences && !_uncertain.Contains(definition.Kind) && !_used.Contains(KeyOf(definition.Kind, definition.Id));

    /// <summary>How many ready-to-ship listings refer to a freight template; null where that is not certain, or nothing at all refers to it.</summary>
    public int? ReadyToShipUses(Definition template)
    {
        if (!HasReferences || _uncertain.Contains(template.Kind) || _maybeReadyToShip.Contains(template.Id) || !_used.Contains(KeyOf(template.Kind, template.Id))) return null;
        return _readyToShip.GetValueOrDefault(template.Id);
    }

    private void Count(string template, bool? isReadyToShip)
    {
        if (isReadyToShip is null) _maybeReadyToShip.Add(template);
        else if (isReadyToShip.Value) _readyToShip[template] = _readyToShip.GetValueOrDefault(template) + 1;
    }

    private static string KeyOf(DefinitionKind kind, string id) => (char)('0' + kind) + id;
}
