namespace ListingLsp.Benchmarks.Corpus.Drafting;

/// <summary>Markets, freight and lead time.</summary>
internal static class ShippingDrafter
{
    private static readonly string[] Core = ["US", "CA", "GB", "FR", "DE", "NL", "IT", "ES", "AU", "NZ"];

    /// <summary>Fills in what belongs to shipping. May raise the MOQ and its ladder until freight is in proportion to the goods.</summary>
    public static void Draft(ListingDraft draft, Dice dice)
    {
        var template = PickTemplate(draft, dice);
        if (draft.IsReadyToShip || dice.Percent(50)) draft.Template = template.Id;
        draft.IsOverseas = draft.Template == "us-warehouse";
        DraftMarkets(draft, template, dice);
        var hasUs = draft.Markets.Exists(m => m is "US" or "core10" or "worldwide");
        if (hasUs && draft.Template is not null && !draft.IsOverseas && dice.Percent(8)) draft.UsFreight = PriceDrafter.Cents(draft.Moq * draft.Tiers[0].Price / 4) + 2;
        draft.Lead = draft.IsReadyToShip ? dice.Between(3, 12) : dice.Between(15, 30);
        draft.HasLeadTable = dice.Percent(85);
    }

    private static FreightTemplate PickTemplate(ListingDraft draft, Dice dice)
    {
        var isOverseas = draft.IsReadyToShip && dice.Percent(25);
        while (true)
        {
            var goods = draft.Moq * draft.Tiers[0].Price;
            var fitting = FreightTemplate.All.Where(t => t.Suits(draft.Moq * draft.Kg, goods) && (isOverseas || t.Origin == "CN")).ToList();
            if (fitting.Count > 0) return dice.Pick(fitting);
            draft.Moq *= 2;
            draft.Tiers = [.. draft.Tiers.Select(t => t with { From = t.From * 2 })];
            draft.Stock *= 2;
            draft.Skus = [.. draft.Skus.Select(s => s with { Stock = s.Stock * 2 })];
        }
    }

    private static void DraftMarkets(ListingDraft draft, FreightTemplate template, Dice dice)
    {
        var reached = template.Lines.SelectMany(l => l.MarketCodes).Except(Core, StringComparer.Ordinal).ToList();
        switch (dice.Below(10))
        {
            case < 3:
                draft.Markets = ["core10"];
                break;
            case 3:
                draft.Markets = ["core10", "EU"];
                break;
            case 4:
                draft.Markets = ["worldwide"];
                if (dice.Percent(50)) draft.NotMarkets = dice.Pick(["BR", "AR", "IN", "TR"], dice.Between(1, 2));
                break;
            default:
                draft.Markets = [.. dice.PickInOrder(Core, dice.Between(4, 10)), .. dice.PickInOrder(reached, dice.Between(0, 4))];
                break;
        }

        if (draft.Mode != PriceMode.Ladder || !dice.Percent(12)) return;
        var priced = draft.Markets.Where(m => m is "JP" or "AU" or "US" or "DE").ToList();
        if (priced.Count == 0) return;
        draft.PricedMarket = dice.Pick(priced);
        draft.MarketTiers = [.. draft.Tiers.Select(t => t with { Price = t.Price + Math.Max(0.02m, PriceDrafter.Cents(t.Price / 16)) })];
    }
}
