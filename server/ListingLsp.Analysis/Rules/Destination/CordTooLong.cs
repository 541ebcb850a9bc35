using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>LST4010: an accessible pull cord of a window covering is longer than a market of the listing allows.</summary>
internal sealed class CordTooLong : CordRule
{
    public override string Id => "LST4010";

    protected override void Check(CordBans cords, Listing listing, RuleContext context)
    {
        foreach (var cord in cords.Pulls) Report(cord, context);
    }
}
