using System.Collections.Frozen;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Symbols;

/// <summary>Which shared definitions the listings of a workspace refer to.</summary>
public sealed class References
{
    private readonly FrozenSet<(DefinitionKind Kind, string Id)> _used;
    private readonly FrozenSet<DefinitionKind> _uncertain;

    internal References(IEnumerable<AnalyzedFile> files, Func<DefinitionKind, string, bool> isDefined)
    {
        var used = new HashSet<(DefinitionKind, string)>();
        var uncertain = new HashSet<DefinitionKind>();
        var listingFiles = files.Where(f => f.Kind == FileKind.Listing).ToList();
        // What an error of the grammar has moved elsewhere may have been a reference.
        IsSound = listingFiles.TrueForAll(f => f.Tree.Errors.IsEmpty && f.UncertainKind is null);
        foreach (var listing in listingFiles.SelectMany(f => f.Listings))
        {
            HasAny = true;
            Note(listing.Trade.TryGet(out var trade) ? (trade.Carton.TryGet(out var carton) ? Linked(carton) : Gone(trade.Carton)) : Gone(listing.Trade), DefinitionKind.CartonSpec);
            Note(listing.Logistics.TryGet(out var logistics) ? logistics.Template : Gone(listing.Logistics), DefinitionKind.FreightTemplate);
        }

        (_used, _uncertain) = (used.ToFrozenSet(), uncertain.ToFrozenSet());

        void Note(Field<string> reference, DefinitionKind kind)
        {
            if (reference.IsPresent) used.Add((kind, reference.Value));
            // A misspelt id may mean any of those that seem unused.
            if (reference.IsPresent && !isDefined(kind, reference.Value)) uncertain.Add(kind);
            else if (!reference.IsPresent && !reference.IsMissing) uncertain.Add(kind);
        }

        // A sale by carton that links no spec (LST2003) may mean any.
        static Field<string> Linked(CartonSale sale) => sale.Spec.IsMissing ? sale.Spec with { State = FieldState.Unknown } : sale.Spec;

        static Field<string> Gone<T>(Field<T> owner) => new(owner.State, "", owner.Node);
    }

    /// <summary>Whether there is a listing at all.</summary>
    public bool HasAny { get; }

    /// <summary>Whether every listing could be read.</summary>
    public bool IsSound { get; }

    /// <summary>Whether a listing refers to a definition.</summary>
    public bool Contains(DefinitionKind kind, string id) => _used.Contains((kind, id));

    /// <summary>False where a reference could not be read, or nothing is defined by its id: it may be to any definition.</summary>
    public bool IsCertain(DefinitionKind kind) => IsSound && !_uncertain.Contains(kind);
}
