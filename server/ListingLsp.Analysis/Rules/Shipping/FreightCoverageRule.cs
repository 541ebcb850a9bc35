using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>
/// A rule about markets to which the freight of a ready-to-ship listing cannot be computed. Silent where there is no freight at all
/// (LST3004), and where the package does not say what it weighs (LST3010).
/// </summary>
internal abstract class FreightCoverageRule : ListingRule
{
    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != true || !listing.Logistics.TryGet(out var logistics)) return;
        if (context.Verdicts.Freight.HasNoSource && context.IsOn("LST3004")) return;
        if (context.Verdicts.Package.NeedsWeight && context.IsOn("LST3010")) return;
        Check(listing, logistics, context);
    }

    /// <summary>Reports what is wrong with the freight of a ready-to-ship listing.</summary>
    protected abstract void Check(Listing listing, Logistics logistics, RuleContext context);

    /// <summary>Whether the goods lie in a warehouse abroad, or maybe do.</summary>
    protected static bool MayBeAbroad(Logistics logistics) => !logistics.Warehouse.IsMissing && logistics.Warehouse.Or("overseas") == "overseas";

    /// <summary>Words and related places that say why, where all markets have one cause.</summary>
    protected static void Explain(FindingBuilder finding, ImmutableArray<FreightQuote> missing, RuleContext context)
    {
        if (missing.All(q => q.State == missing[0].State) && Words(missing[0].State) is { } cause) finding.As(cause);
        if (missing.Any(q => q.State == FreightState.NotCovered) && context.Verdicts.Freight.Template is { } template) finding.Related(template.File, LinesOf(template), "lines");
        foreach (var quote in missing.Where(q => q.Line is not null).DistinctBy(q => q.Line))
        {
            if (Words(quote.State) is { } words) finding.Related(quote.File!, quote.Line!.Node.Span, words);
        }
    }

    /// <summary>The weight of the smallest order, for messages.</summary>
    protected static MessageArgument WeightOf(RuleContext context) => ("w", context.Verdicts.Freight.Weight ?? 0);

    private static TextSpan LinesOf(DefinedTemplate template) =>
        (template.Template.Node as MappingSyntax)?.Find("lines")?.Key.Span ?? template.Template.Id.Node.Span;

    private static string? Words(FreightState state) => state switch
    {
        FreightState.NotCovered => "not-covered",
        FreightState.NoRate => "no-rate",
        FreightState.TooHeavy => "too-heavy",
        _ => null,
    };
}
