using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Symbols;

namespace ListingLsp.Analysis;

/// <summary>A reference of a listing, wherever it stands.</summary>
/// <param name="Kind">What is referred to.</param>
/// <param name="Id">Its id; null where that could not be read, so that any may be meant.</param>
/// <param name="IsReadyToShip">Whether the listing is ready-to-ship; null where that is not known.</param>
public readonly record struct DefinitionUse(DefinitionKind Kind, string? Id, bool? IsReadyToShip);

/// <summary>What a file with listings adds to the sums of a workspace. Many files have the same, so that they are counted together.</summary>
public sealed record FileOutline
{
    /// <summary>What its listings refer to.</summary>
    public ImmutableArray<DefinitionUse> Uses { get; init; } = [];

    /// <summary>Number of its listings.</summary>
    public int Listings { get; init; }

    /// <summary>Nothing is wrong with its grammar, which may have moved a reference elsewhere.</summary>
    public bool IsSound { get; init; }

    /// <summary>Everything in it could be read as what it is.</summary>
    public bool IsKnown { get; init; }

    /// <summary>Images of it may be missing.</summary>
    public bool HasImages { get; init; }

    /// <summary>Its titles are compared with those that are nearly the same, which nothing looks up.</summary>
    public bool HasNear { get; init; }

    /// <summary>An id or a text stands in it twice.</summary>
    public bool RepeatsItself { get; init; }

    /// <summary>Of the facts of a file with listings.</summary>
    public static FileOutline Of(FileFacts facts) => new()
    {
        Uses = [.. facts.References.Select(r => new DefinitionUse(r.Kind, r.Id, r.IsReadyToShip))],
        Listings = facts.Listings,
        IsSound = facts.IsSound,
        IsKnown = facts.IsKnown,
        HasImages = !facts.Images.IsEmpty,
        HasNear = facts.Likenesses.Any(l => l.Near is not null),
        RepeatsItself = facts is not { Definitions.Length: <= 1, Likenesses.Length: <= 1 } && RepeatsIn(facts),
    };

    private static bool RepeatsIn(FileFacts facts) =>
        facts.Definitions.DistinctBy(DefinitionKey.Of).Count() < facts.Definitions.Length
            || facts.Likenesses.DistinctBy(l => l.Id, StringComparer.Ordinal).Count() < facts.Likenesses.Length
            || facts.Likenesses.DistinctBy(l => l.Copy).Count() < facts.Likenesses.Length;

    /// <inheritdoc/>
    public bool Equals(FileOutline? other) => other is not null && Uses.AsSpan().SequenceEqual(other.Uses.AsSpan()) && Scalars == other.Scalars;

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var use in Uses) hash.Add(use);
        hash.Add(Scalars);
        return hash.ToHashCode();
    }

    private (int Listings, bool IsSound, bool IsKnown, bool HasImages, bool HasNear, bool RepeatsItself) Scalars => (Listings, IsSound, IsKnown, HasImages, HasNear, RepeatsItself);
}
