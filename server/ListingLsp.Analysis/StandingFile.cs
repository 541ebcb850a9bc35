using System.Collections.Immutable;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis;

/// <summary>A file about the store, offers or orders: what is found in it depends on the listings that it speaks of.</summary>
/// <param name="Path">Relative to the workspace root.</param>
/// <param name="Tree">Its tree.</param>
/// <param name="Rules">What the config says of the rules in it; null where nobody has asked yet.</param>
/// <param name="Stores">What it says of the store.</param>
/// <param name="Campaigns">Its campaigns.</param>
/// <param name="Orders">Its orders.</param>
public sealed record StandingFile(string Path, SyntaxTree Tree, FileRules? Rules, ImmutableArray<StoreFigures> Stores, ImmutableArray<PlannedCampaign> Campaigns, ImmutableArray<Order> Orders)
{
    /// <summary>What is found in it hangs on how many listings there are, and of which kind (LST2022, LST6009).</summary>
    public bool CountsListings => Stores.Any(s => s.UnderPenalty.Or(false) || s.AssuranceUpgrade.Or(false));

    /// <summary>Of a file; null of other kinds.</summary>
    internal static StandingFile? Of(AnalyzedFile file) => file.Kind is FileKind.Store or FileKind.Campaign or FileKind.Orders
        ? new StandingFile(file.Path, file.Tree, file.Rules, file.Stores, file.Campaigns, file.Orders)
        : null;
}
