using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Shipping;

/// <summary>
/// LST3002: core markets with freight but without a delivery guarantee (到货保障). Silent for goods abroad, and where the category is
/// tagged as adult or pure battery, or waives it.
/// </summary>
internal sealed class CoreMarketGuaranteeMissing : ListingRule
{
    private const string Field = "deliveryGuarantee";

    public override string Id => "LST3002";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != true || !listing.Logistics.TryGet(out var logistics)) return;
        if (logistics.Warehouse is { IsMissing: false } warehouse && warehouse.Or("overseas") == "overseas") return;
        if (CategoryWaivers.OfGuarantee(listing, context.Definitions) != false) return;
        if (!context.Verdicts.CoreFreight.Any(IsUnguaranteed)) return;
        var unguaranteed = context.Verdicts.CoreFreight.Where(IsUnguaranteed).ToImmutableArray();
        var finding = FreightPlace.Report(listing, logistics, context, ("list", Names(unguaranteed))).In([.. unguaranteed.Select(q => q.Market)]);
        foreach (var line in unguaranteed.Where(q => q.Line is not null).DistinctBy(q => q.Line)) finding.Related(line.File!, line.Line!.Node.Span, "line");

        var ofLines = unguaranteed.Where(q => IsWholeLine(q, unguaranteed, context.AsOf)).ToImmutableArray();
        if (context.Verdicts.Freight.Template is { } template) finding.FixIn(template.File, "", [("list", Names(ofLines))], Promise(ofLines.Select(q => q.Line!.Node), FreightShape.Line, template.Tree));
        var ofOverrides = unguaranteed.Where(IsOwnOverride).ToImmutableArray();
        finding.Fix("", [("list", Names(ofOverrides))], Promise(ofOverrides.Select(q => OverrideOf(q)!.Node), ListingShape.FreightOverride, context.Tree));
    }

    private static bool IsUnguaranteed(FreightQuote quote) => quote is { IsComputed: true, IsGuaranteed: false };

    /// <summary>All that the line is for lacks the guarantee: no other promise is given along with it.</summary>
    private static bool IsWholeLine(FreightQuote quote, ImmutableArray<FreightQuote> unguaranteed, DateOnly day) =>
        quote is { Promise: null, Line.Markets: { IsPresent: true, Value.Items: var words } }
        && words.SelectMany(w => Markets.CountriesOf(w.Text, day)).All(m => unguaranteed.Any(q => q.Market == m && q.Promise is null));

    /// <summary>The override is of this one market.</summary>
    private static bool IsOwnOverride(FreightQuote quote) => OverrideOf(quote) is { } own && Markets.Single.Contains(own.Entry.KeyText!);

    /// <summary>The override that says that there is no guarantee, else the one that gives the freight.</summary>
    private static FreightOverride? OverrideOf(FreightQuote quote) => quote.Promise ?? quote.Override;

    private static TextEdit[] Promise(IEnumerable<SyntaxNode> nodes, Shape shape, SyntaxTree tree) => [.. nodes.OfType<MappingSyntax>().Distinct().Select(owner => owner.Find(Field) is { } said
        ? SyntaxEditor.SetValue(tree, said.Value, NewValue.Word("true"))
        : SyntaxEditor.InsertEntry(tree, owner, shape.Predecessor(owner, Field), Field, "true"))];

    private static LocalizedText Names(ImmutableArray<FreightQuote> quotes) => Markets.Names(quotes.Select(q => q.Market));
}
