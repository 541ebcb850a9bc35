using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Quality;

/// <summary>LST5005: a customization listing that says nothing of samples. <c>sample: none</c> says that there are none.</summary>
internal sealed class SampleServiceMissing : ServiceMissingRule
{
    public override string Id => "LST5005";

    protected override string Field => "sample";

    protected override bool IsAskedFor(Listing listing) => listing.IsReadyToShip == false;

    protected override bool IsAbsent(Services services) => services.Sample == FieldState.Missing;

    protected override NewValue Placeholder(Listing listing) => NewValue.Mapping(("price", NewValue.Word("0.00")), ("max", NewValue.Word("1")));
}
