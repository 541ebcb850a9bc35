using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>LST5004: no customization service, neither for goods in stock nor for goods made to order.</summary>
internal sealed class CustomizationServiceMissing : ServiceMissingRule
{
    public override string Id => "LST5004";

    protected override string Field => "customization";

    protected override bool IsAskedFor(Listing listing) => true;

    protected override bool IsAbsent(Services services) =>
        services.Customization.IsMissing || (services.Customization.TryGet(out var list) && list.Node.Items.IsEmpty && list.IsComplete);

    protected override NewValue Placeholder(Listing listing)
    {
        var moq = listing.Moq.TryGet(out var given) && Quantity.IsSound(given) ? given : 1;
        return NewValue.List(NewValue.Mapping(("option", NewValue.Text("")), ("moq", NewValue.Word(Quantity.Format(moq)))));
    }
}
