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
        var markets = core.Union(destinations.ByName).ToList();
        var weighing = markets.Select(freight.To).FirstOrDefault(q => q.State == FreightState.NoWeight)?.Line;
        var byCarton = isSoldByCarton ? markets.SelectMany(freight.LinesTo).FirstOrDefault(l => l.PerCarton.IsPresent) : null;
        NeedsWeight = weighing is not null;
        Missing =
        [
            .. byCarton is null ? [] : Sides.Where(s => IsMissing(logistics.Package, s.Value)).Select(s => s.Key),
            .. NeedsWeight ? ["grossWeight"] : Array.Empty<string>(),
        ];
        Line = weighing ?? (Missing.IsEmpty ? null : byCarton);
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
