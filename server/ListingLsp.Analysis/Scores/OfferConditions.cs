using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Symbols;
using ListingLsp.Analysis.Verdicts;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Scores;

/// <summary>What a campaign asks of a listing that it offers, each condition met or not.</summary>
/// <param name="offer">The offer.</param>
/// <param name="campaign">Its campaign.</param>
/// <param name="file">The file of the campaign, relative to the workspace root.</param>
/// <param name="listing">The listing.</param>
/// <param name="figures">What the platform shows of it; null where that is not known.</param>
/// <param name="freight">Its freight to the core 10.</param>
internal sealed class OfferConditions(Offer offer, PlannedCampaign campaign, string file, NamedListing listing, ListingFigures? figures, ImmutableArray<FreightQuote> freight)
{
    /// <summary>Of all offers of a listing.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="path">Its file.</param>
    /// <param name="definitions">The shared definitions of the workspace.</param>
    /// <param name="settings">What the config says.</param>
    /// <param name="verdicts">What several readers ask of it.</param>
    public static ImmutableArray<ScoreStep> Of(Listing listing, string path, DefinitionIndex definitions, RuleSettings settings, ListingVerdicts verdicts)
    {
        if (NamedListing.Of([listing], path, definitions, settings) is not [var named]) return [];
        var figures = definitions.FiguresOf(named.Id);
        return
        [
            .. from standing in definitions.Standings
               from campaign in standing.Campaigns
               where campaign.IsFestival || campaign.IsForNewCustomers
               from offer in campaign.Offers
               where offer.Listing.Or("") == named.Id
               select new OfferConditions(offer, campaign, standing.Path, named, figures, verdicts.CoreFreight).All(),
        ];
    }

    /// <summary>The conditions. Sources: briefing of August 2022, l.159, l.1278-1286 (festivals), l.2866-2887 (new customers).</summary>
    public ScoreStep All()
    {
        var id = campaign.Id.Or("?");
        return campaign.IsForNewCustomers
            ? new(id, PoolWords.NewCustomers.Fill([("id", id)]), [IsReadyToShip(), HasNoMarketPrices(), HasRightPrice(), HasStock()])
            : new(id, PoolWords.Festival.Fill([("id", id)]), [IsCertain(), IsGuaranteed(), IsLowest(), HasRightPrice(), HasStock()]);
    }

    private ScoreItem IsReadyToShip() => Judge("ready-to-ship", PoolWords.ReadyToShip, listing.IsReadyToShip, PoolWords.NotReadyToShip, PoolWords.TakeOut, "LST7003", offer.Listing.Node);

    private ScoreItem HasNoMarketPrices() => Judge("no-market-prices", PoolWords.NoMarketPrices, !listing.HasMarketPrices, PoolWords.MarketPrices, PoolWords.TakeOut, "LST7002", offer.Listing.Node);

    private ScoreItem HasRightPrice()
    {
        var isRight = OfferVerdicts.IsPriceRight(offer, listing);
        if (isRight == null) return new("price", PoolWords.PriceFits, ScoreState.Unknown, PoolWords.PriceUnknown);
        var (price, part) = (listing.Prices[0], offer.Discount.Value);
        var right = Money.Format(Fold.Apply(price, part));
        MessageArgument[] words = [("fold", Fold.Of(part)), ("p", Money.Format(price)), ("x", right), ("y", Money.Format(offer.PriceAfter.Value))];
        return isRight == true
            ? QualityTest.Passed("price", PoolWords.PriceFits) with { Why = PoolWords.PriceIs.Fill([("fold", Fold.Of(part)), ("y", Money.Format(offer.PriceAfter.Value))]) }
            : Judge("price", PoolWords.PriceFits, isRight, PoolWords.PriceDiffers.Fill(words), PoolWords.MendPrice.Fill(words), "LST7001", offer.PriceAfter.Node);
    }

    private ScoreItem HasStock()
    {
        var (isStocked, canBeOrdered) = (OfferVerdicts.IsStocked(offer, listing), OfferVerdicts.CanBeOrdered(offer, listing));
        if (isStocked == false) return Fails(PoolWords.StockAbove, "b", listing.Stock!.Value);
        if (canBeOrdered == false) return Fails(PoolWords.StockBelow, "m", listing.Moq!.Value);
        return isStocked == true && canBeOrdered == true ? QualityTest.Passed("stock", PoolWords.StockFits) : new("stock", PoolWords.StockFits, ScoreState.Unknown, PoolWords.StockUnknown);

        ScoreItem Fails(LocalizedText why, string name, decimal number) =>
            Judge("stock", PoolWords.StockFits, false, why.Fill([("a", offer.Stock.Value), (name, number)]), PoolWords.MendStock, "LST7004", offer.Stock.Node);
    }

    private ScoreItem IsLowest()
    {
        if (OfferVerdicts.IsLowest(offer, campaign) is not { } isLowest) return new("lowest-90-days", PoolWords.Lowest, ScoreState.Unknown, PoolWords.NoHistory);
        var lowest = PastPrices.LowestBefore(offer, Day.Of(campaign.Start)!.Value)!;
        MessageArgument[] words = [("p", Money.Format(offer.PriceAfter.Value)), ("m", Money.Format(lowest.Price.Value)), ("date", lowest.Date.Value)];
        var item = Judge("lowest-90-days", PoolWords.Lowest, isLowest, PoolWords.WasCheaper.Fill(words), PoolWords.LowerPrice.Fill(words), "LST7005", offer.PriceAfter.Node);
        return isLowest ? item with { Why = PoolWords.LowestSince.Fill(words) } : item;
    }

    private ScoreItem IsCertain()
    {
        if (figures is null || !figures.QualityScore.TryGet(out var score)) return new("qualityScore", PoolWords.Quality, ScoreState.Unknown, ScoreWords.NoFigure.Fill([("field", "qualityScore")]));
        return score >= QualityBands.Certain
            ? new("qualityScore", PoolWords.Quality, ScoreState.Passed, score)
            : new("qualityScore", PoolWords.Quality, ScoreState.Failed, score) { ToDo = PoolWords.RaiseQuality };
    }

    /// <summary>Which 17 countries count is not published: none at all is too few, and more than that nobody can say.</summary>
    private ScoreItem IsGuaranteed()
    {
        const string Id = "delivery-guarantee";
        var guaranteed = freight.Where(q => q is { IsComputed: true, IsGuaranteed: true }).Select(q => q.Market).ToList();
        if (guaranteed.Count > 0) return new(Id, PoolWords.Guarantee, ScoreState.Unknown, PoolWords.GuaranteedTo.Fill([("list", Markets.Names(guaranteed))]));
        var isNone = freight.All(q => q.IsMissing || q is { IsComputed: true, IsGuaranteed: false });
        return isNone
            ? new(Id, PoolWords.Guarantee, ScoreState.Failed, PoolWords.NoGuarantee) { ToDo = ScoreWords.SetGuarantee }
            : QualityTest.Unread(Id, PoolWords.Guarantee);
    }

    private ScoreItem Judge(string id, LocalizedText name, bool? isMet, LocalizedText why, LocalizedText toDo, string rule, SyntaxNode node) => isMet switch
    {
        true => QualityTest.Passed(id, name),
        false => new(id, name, ScoreState.Failed, why) { ToDo = toDo, Place = new(rule, file, node.Span) },
        null => QualityTest.Unread(id, name),
    };
}
