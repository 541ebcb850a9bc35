using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.Analysis.Rules.Campaign;

/// <summary>LST7006: a deadline by two clocks is not one moment. An hour is left to those who forget summer time, as the platform itself does.</summary>
internal sealed class CampaignTimePairInconsistent : CampaignRule
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromHours(1);

    public override string Id => "LST7006";

    public override void Check(PlannedCampaign campaign, RuleContext context)
    {
        if (!campaign.Deadline.TryGet(out var deadline) || !deadline.UsWest.TryGet(out var west) || !deadline.Beijing.TryGet(out var east)) return;
        if (!Moments.TryRead(west, out var here) || !Moments.TryRead(east, out var there)) return;
        var moment = Zone.UsWest.ToUtc(here);
        var apart = (moment - Zone.Beijing.ToUtc(there)).Duration();
        if (apart <= Tolerance) return;
        var right = Moments.Write(Zone.Beijing.FromUtc(moment));
        context.Report(deadline.Beijing.Node, ("a", west), ("x", right), ("b", east), ("h", (Math.Ceiling((decimal)apart.TotalSeconds / 36) / 100).ToString("0.##", CultureInfo.InvariantCulture)))
            .Related(deadline.UsWest.Node, "usWest")
            .Fix(SyntaxEditor.SetScalar(context.Tree, deadline.Beijing.Node, right));
    }
}
