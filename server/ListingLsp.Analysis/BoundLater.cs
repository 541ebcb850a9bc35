using System.Collections.Immutable;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>Where a listing stands.</summary>
/// <param name="Node">The listing.</param>
/// <param name="Id">Its id; null where that could not be read.</param>
public readonly record struct ListingPlace(SyntaxNode Node, string? Id);

/// <summary>The listings of a file that was not bound as a whole: each is bound when somebody asks for it, once. Any thread.</summary>
/// <param name="places">Where they stand.</param>
/// <param name="known">Those that are bound already; null where one is not.</param>
/// <param name="bind">Binds one.</param>
internal sealed class BoundLater(ImmutableArray<ListingPlace> places, Listing?[] known, Func<SyntaxNode, Listing> bind)
{
    private readonly Lock _lock = new();
    private ImmutableArray<Listing> _all;

    /// <summary>Where the listings stand; none is bound for it.</summary>
    public ImmutableArray<ListingPlace> Places => places;

    /// <summary>All listings.</summary>
    public ImmutableArray<Listing> All
    {
        get
        {
            lock (_lock)
            {
                if (_all.IsDefault) _all = [.. places.Select((_, i) => Get(i))];
                return _all;
            }
        }
    }

    /// <summary>The listings that have a place in common with a stretch.</summary>
    /// <param name="stretch">The stretch.</param>
    public IEnumerable<Listing> In(TextSpan stretch)
    {
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i].Node.Span.Start <= stretch.End && stretch.Start <= places[i].Node.Span.End) yield return At(i);
        }
    }

    /// <summary>A listing by its number.</summary>
    /// <param name="index">From 0.</param>
    public Listing At(int index)
    {
        lock (_lock) return Get(index);
    }

    private Listing Get(int index) => known[index] ??= bind(places[index].Node);
}
