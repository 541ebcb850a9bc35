using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Carton;

/// <summary>
/// LST2020: the freight of a unit is more than its price, even to the cheapest market. A unit bears its share of the freight of the
/// smallest order: fewer cannot be ordered. Off by default. Silent in an industry that is certainly not open for sale by carton.
/// </summary>
internal sealed class CartonSaleSuggested : ListingRule
{
    public override string Id => "LST2020";

    public override void Check(Listing listing, RuleContext context)
    {
        if (listing.IsReadyToShip != true || !listing.Trade.TryGet(out var trade) || !trade.Carton.IsMissing || trade.IsByLot) return;
        if (listing.CategoryPath is { } category && CartonIndustries.IsOpen(category.Industry, context.AsOf) == false) return;
        if (SmallestOrderValue.Of(listing) is not { Currency: { } currency } goods) return;
        var quotes = context.Verdicts.FreightOfMarkets.Where(q => q.IsComputed && q.Currency == currency).ToList();
        if (quotes.Count == 0 || quotes.MinBy(q => q.Cost) is var cheapest && cheapest.Cost <= goods.Amount) return;
        var share = Math.Round(cheapest.Cost / goods.Moq, 2);
        var finding = context.Report(goods.Place, ("f", $"{Money.Format(share)} {currency}"), ("p", $"{Money.Format(goods.Price)} {currency}"), ("market", Markets.Names([cheapest.Market])));
        if (cheapest.Line is { } line) finding.Related(cheapest.File!, line.Node.Span, "line");
        if (trade.Node is MappingSyntax owner && owner.Find("carton") is null) finding.Fix(SyntaxEditor.InsertEntry(context.Tree, owner, ListingShape.Trade.Predecessor(owner, "carton"), "carton", Placeholder));
    }

    private static NewValue Placeholder => NewValue.Mapping(
        ("spec", NewValue.Text("")),
        ("tiers", NewValue.List(NewValue.Mapping(("from", NewValue.Word("1")), ("price", NewValue.Word("0"))))));
}
