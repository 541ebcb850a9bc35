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
        var finding = context.Report(cord.Length.Node, ("x", cord.Length.Centimetres), ("side", side), ("over", Over(cord.Limits, context)));
        if (cord.Side.Name is null) finding.As("no-side");
        About(finding, [.. cord.Limits.SelectMany(l => l.Bans)], context);
    }

    /// <summary>The limits and their markets: <c>over 22 cm: not for US</c>.</summary>
    protected static LocalizedText Over(ImmutableArray<CordLimit> limits, RuleContext context)
    {
        var words = limits.Select(l => Vocabulary.Get("over-cord-limit").Fill([("max", l.Centimetres), ("markets", Names(l.Bans, context))])).ToList();
        return new(string.Join("; ", words.Select(w => w.En)), string.Join("；", words.Select(w => w.Zh)));
    }

    /// <summary>The markets of some bans, for a message.</summary>
    protected static LocalizedText Names(ImmutableArray<CordBan> bans, RuleContext context) => Markets.Names(MarketsOf(bans), context.AsOf);

    /// <summary>What a finding has of the bans that it speaks of: their markets and the source of the first.</summary>
    protected static void About(FindingBuilder finding, ImmutableArray<CordBan> bans, RuleContext context)
    {
        var markets = MarketsOf(bans);
        finding.In(markets).From(bans[0].Entry.Source);
        foreach (var word in markets.SelectMany(context.Verdicts.Destinations.WordsFor).Distinct()) finding.Related(word.Node, "market");
    }

    private static ImmutableArray<string> MarketsOf(ImmutableArray<CordBan> bans) => [.. bans.SelectMany(b => b.Markets).Distinct(StringComparer.Ordinal)];
}
