using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Symbols;

/// <summary>What a listing refers to.</summary>
/// <param name="Kind">What is referred to.</param>
/// <param name="Id">Its id; null where that could not be read, so that any may be meant.</param>
/// <param name="IsReadyToShip">Whether the listing is ready-to-ship; null where that is not known.</param>
/// <param name="Span">Where the id stands, or what should hold it.</param>
public sealed record DefinitionReference(DefinitionKind Kind, string? Id, bool? IsReadyToShip, TextSpan Span)
{
    /// <summary>The references of a listing: its carton spec and its freight template, where there are any.</summary>
    internal static IEnumerable<DefinitionReference> Of(Listing listing)
    {
        var spec = listing.Trade.TryGet(out var trade) ? (trade.Carton.TryGet(out var carton) ? Linked(carton) : Gone(trade.Carton)) : Gone(listing.Trade);
        var template = listing.Logistics.TryGet(out var logistics) ? logistics.Template : Gone(listing.Logistics);
        if (!spec.IsMissing) yield return new DefinitionReference(DefinitionKind.CartonSpec, spec.IsPresent ? spec.Value : null, listing.IsReadyToShip, spec.Node.Span);
        if (!template.IsMissing) yield return new DefinitionReference(DefinitionKind.FreightTemplate, template.IsPresent ? template.Value : null, listing.IsReadyToShip, template.Node.Span);
    }

    /// <summary>A sale by carton that links no spec (LST2003) may mean any.</summary>
    private static Field<string> Linked(CartonSale sale) => sale.Spec.IsMissing ? sale.Spec with { State = FieldState.Unknown } : sale.Spec;

    private static Field<string> Gone<T>(Field<T> owner) => new(owner.State, "", owner.Node);
}
