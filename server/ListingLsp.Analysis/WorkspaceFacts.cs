using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis;

/// <summary>What the files of a workspace say about each other's ids.</summary>
internal sealed class WorkspaceFacts
{
    private readonly HashSet<(DefinitionKind Kind, string Id)> _used = [];
    private readonly HashSet<DefinitionKind> _uncertain = [];

    public WorkspaceFacts(IReadOnlyCollection<FileFacts> files)
    {
        ById = [.. files.SelectMany(f => f.Definitions).GroupBy(d => (d.Kind, d.Id)).Select(g => g.ToImmutableArray())];
        var defined = ById.Select(same => (same[0].Kind, same[0].Id)).ToHashSet();
        var listings = files.Where(f => f.Kind == FileKind.Listing).ToList();
        HasReferences = listings.Exists(f => f.Listings > 0) && listings.TrueForAll(f => f.IsSound);
        foreach (var reference in listings.SelectMany(f => f.References))
        {
            if (reference.Id is { } id) _used.Add((reference.Kind, id));
            // A misspelt id may mean any of those that seem unused.
            if (reference.Id is null || !defined.Contains((reference.Kind, reference.Id))) _uncertain.Add(reference.Kind);
        }
    }

    /// <summary>Every id with its definitions, in the order of files and text.</summary>
    public ImmutableArray<ImmutableArray<Definition>> ById { get; }

    /// <summary>Whether there are listings, and all that they refer to could be read.</summary>
    public bool HasReferences { get; }

    /// <summary>Whether certainly no listing refers to a definition.</summary>
    public bool IsUnused(Definition definition) =>
        HasReferences && !_uncertain.Contains(definition.Kind) && !_used.Contains((definition.Kind, definition.Id));
}
