using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>
/// What the freight lines to the core markets, and to those that a listing names, need to know of its package, and it certainly does
/// not say: its weight where a line goes by weight or has a heaviest order, its sides where cartons are sold and have a rate.
/// </summary>
internal sealed class PackageNeeds
{
    /// <summary>Holds the lines of a listing against its package.</summary>
    public PackageNeeds(Listing listing, Freight freight, Destinations destinations, ImmutableArray<string> core)
    {
        if (!listing.Logistics.TryGet(out var logistics)) return;
        var isSoldByCarton = listing.Trade.TryGet(out var trade) && trade.Carton.IsPresent;
        // A package that is weighed lacks nothing that pieces need.
        if (!isSoldByCarton && logistics.Package is { IsPresent: true, Value.GrossWeight.IsPresent: true }) return;
        ImmutableArray<string> sides = isSoldByCarton ? [.. Sides.Where(s => IsMissing(logistics.Package, s.Value)).Select(s => s.Key)] : [];
        if (sides.IsEmpty && freight.Weight is not null) return;
        var markets = core.Union(destinations.ByName).ToList();
        var weighing = freight.Weight is null ? markets.Select(m => freight.To(m)).Where(q => q.State == FreightState.NoWeight).Select(q => q.Line).FirstOrDefault() : null;
        var byCarton = sides.IsEmpty ? null : markets.SelectMany(freight.LinesTo).FirstOrDefault(l => l.PerCarton.IsPresent);
        NeedsWeight = weighing is not null;
        Missing = [.. byCarton is null ? [] : sides, .. NeedsWeight ? ["grossWeight"] : Array.Empty<string>()];
        Line = weighing ?? byCarton;
    }

    private static readonly ImmutableArray<KeyValuePair<string, Func<Package, Field<decimal>>>> Sides =
        [new("length", p => p.Length), new("width", p => p.Width), new("height", p => p.Height)];

    /// <summary>The weight is needed and absent.</summary>
    public bool NeedsWeight { get; }

    /// <summary>Fields of the package that are needed and absent, in their usual order.</summary>
    public ImmutableArray<string> Missing { get; } = [];

    /// <summary>A line that needs them, or null.</summary>
    public FreightLine? Line { get; }

    private static bool IsMissing(Field<Package> package, Func<Package, Field<decimal>> side) => package.IsMissing || (package.TryGet(out var value) && side(value).IsMissing);
}
