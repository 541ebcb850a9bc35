using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;

namespace ListingLsp.Analysis.Rules.Destination;

/// <summary>A rule about the cords of a window covering, in markets for which a rule pack limits them.</summary>
internal abstract class CordRule : ListingRule
{
    public override void Check(Listing listing, RuleContext context)
    {
        var cords = context.Verdicts.Cords;
        if (!cords.All.IsEmpty) Check(cords, listing, context);
    }

    /// <summary>Called only where there is a limit in one of the listing's markets.</summary>
    protected abstract void Check(CordBans cords, Listing listing, RuleContext context);

    /// <summary>Reports a cord that is over a limit.</summary>
    protected static void Report(CordExcess cord, RuleContext context)
    {
        var side = cord.Side.Name is { } name ? CordSideNames.Name(name) : LocalizedText.None;
        var finding = About(context.Report(cord.Length.Node.Span, ("x", cord.Length.Centimetres), ("max", cord.Limit), ("side", side), ("markets", Names(cord.Bans, context))), cord.Bans, context);
        if (cord.Side.Name is null) finding.As("no-side");
    }

    /// <summary>The markets of some bans, for a message.</summary>
    protected static LocalizedText Names(ImmutableArray<CordBan> bans, RuleContext context) => Markets.Names(MarketsOf(bans), context.AsOf);

    /// <summary>What a finding has of the bans that it speaks of: their markets and their source.</summary>
    protected static FindingBuilder About(FindingBuilder finding, ImmutableArray<CordBan> bans, RuleContext context)
    {
        var markets = MarketsOf(bans);
        finding.In(markets).From(bans[0].Entry.Source);
        foreach (var word in markets.SelectMany(context.Verdicts.Destinations.WordsFor).Distinct()) finding.Related(word.Node, "market");
        return finding;
    }

    private static ImmutableArray<string> MarketsOf(ImmutableArray<CordBan> bans) => [.. bans.SelectMany(b => b.Markets).Distinct(StringComparer.Ordinal)];
}
