using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Packs;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>A length of a cord, where it is written.</summary>
/// <param name="Centimetres">The length.</param>
/// <param name="Node">Where it stands.</param>
internal sealed record CordLength(decimal Centimetres, SyntaxNode Node);

/// <summary>The accessible cords on one side of a window covering.</summary>
/// <param name="Name">The side as written; null where it is not said.</param>
/// <param name="Pull">The longest pull cord, or null.</param>
/// <param name="Loop">The loop with the largest perimeter, or null.</param>
internal sealed record CordSide(string? Name, CordLength? Pull, CordLength? Loop)
{
    /// <summary>Something on this side counts where two sides have cords.</summary>
    public bool CountsForTwo(CordLimits limits) => Pull?.Centimetres > limits.PullOnTwoSides || Loop?.Centimetres > limits.Loop;
}

/// <summary>The cords that a window covering declares; those out of reach do not count.</summary>
/// <param name="Known">Whether it has cords: not where it is declared cordless; undeclared where it says nothing.</param>
/// <param name="Sides">Its sides, in the order of the file.</param>
internal sealed record CordSides(Known Known, ImmutableArray<CordSide> Sides)
{
    /// <summary>Nothing is known of any.</summary>
    public static readonly CordSides None = new(Known.Unreadable, []);

    /// <summary>Of a listing.</summary>
    public static CordSides Of(Listing listing)
    {
        if (!listing.Compliance.TryGet(out var compliance)) return new(listing.Compliance.IsMissing ? Known.Undeclared : Known.Unreadable, []);
        if (!compliance.Cordless.IsPresent && !compliance.Cordless.IsMissing) return None;
        if (compliance.Cordless.Or(false)) return new(Known.No, []);
        if (!compliance.Cords.TryGet(out var cords)) return new(compliance.Cords.IsMissing ? Known.Undeclared : Known.Unreadable, []);
        if (cords.Items.IsEmpty && cords.IsComplete) return new(Known.Undeclared, []);
        if (!cords.IsComplete) return None;
        var sides = cords.Items
            .Select((cord, index) => (Cord: cord, Side: cord.Side.TryGet(out var side) && side.Trim().Length > 0 ? side : null, index))
            .GroupBy(c => c.Side is null ? $"#{c.index}" : CordSideNames.Key(c.Side), StringComparer.Ordinal)
            .Select(g => new CordSide(g.First().Side, Longest(g.Select(c => c.Cord), c => c.Pull), Longest(g.Select(c => c.Cord), c => c.LoopPerimeter)));
        return new(Known.Yes, [.. sides]);
    }

    /// <summary>Whether a cord is over a limit; a cord without any length is over none.</summary>
    public Known IsOver(CordLimits limits)
    {
        if (Known != Known.Yes) return Known;
        return IsOverOnOne(limits) || IsOverOnTwo(limits) ? Known.Yes : Known.No;
    }

    /// <summary>Whether a cord is over a limit by itself.</summary>
    public bool IsOverOnOne(CordLimits limits) => Sides.Any(s => s.Pull?.Centimetres > limits.Pull || s.Loop?.Centimetres > limits.Loop);

    /// <summary>Whether two sides that are told apart have cords that count together.</summary>
    public bool IsOverOnTwo(CordLimits limits) => Sides.Count(s => s.Name is not null && s.CountsForTwo(limits)) >= 2;

    private static CordLength? Longest(IEnumerable<Cord> cords, Func<Cord, Field<decimal>> length) => cords
        .Where(c => c.Accessible.Or(c.Accessible.IsMissing) && length(c).IsPresent)
        .Select(c => new CordLength(length(c).Value, length(c).Node))
        .MaxBy(l => l.Centimetres);
}
