using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis;

/// <summary>What the files of a workspace say about each other's ids.</summary>
internal sealed class WorkspaceFacts
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<DefinitionKind> _uncertain = [];

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
        var listings = files.Where(f => f.Kind == FileKind.Listing).ToList();
        HasReferences = listings.Exists(f => f.Listings > 0) && listings.TrueForAll(f => f.IsSound);
        foreach (var reference in listings.SelectMany(f => f.References))
        {
            if (reference.Id is { } id) _used.Add(KeyOf(reference.Kind, id));
            // A misspelt id may mean any of those that seem unused.
            if (reference.Id is null || !places[reference.Kind].ContainsKey(reference.Id)) _uncertain.Add(reference.Kind);
        }
    }

    /// <summary>Every id with its definitions, in the order of files and text.</summary>
    public IReadOnlyList<IReadOnlyList<Definition>> ById { get; }

    /// <summary>Whether there are listings, and all that they refer to could be read.</summary>
    public bool HasReferences { get; }

    /// <summary>Whether certainly no listing refers to a definition.</summary>
    public bool IsUnused(Definition definition) =>
        HasReferences && !_uncertain.Contains(definition.Kind) && !_used.Contains(KeyOf(definition.Kind, definition.Id));

    private static string KeyOf(DefinitionKind kind, string id) => (char)('0' + kind) + id;
}
