using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4011: a loop on a window covering has a larger perimeter than a market of the listing allows.</summary>
internal sealed class CordLoopTooLong : CordRule
{
    public override string Id => "LST4011";

    protected override void Check(CordBans cords, Listing listing, RuleContext context)
    {
        foreach (var cord in cords.Loops) Report(cord, context);
    }
}
