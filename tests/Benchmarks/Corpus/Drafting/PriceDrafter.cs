namespace ListingLsp.Benchmarks.Corpus.Drafting;

/// <summary>Price, quantities, variants and stock.</summary>
internal static class PriceDrafter
{
    private static readonly int[] Steps = [2, 3, 4, 5, 6, 10];

    /// <summary>Fills in what belongs to the price; freight and cartons come after it.</summary>
    public static void Draft(ListingDraft draft, Dice dice)
    {
        var family = draft.Family;
        var price = dice.Between(family.Price[0], family.Price[1]);
        draft.Moq = dice.Pick(family.Moq);
        draft.Kg = dice.Between(family.Kg[0], family.Kg[1]);
        (draft.Length, draft.Width, draft.Height) = (family.Box[0], family.Box[1], family.Box[2]);
        if (draft.IsReadyToShip && family.Unit == "piece" && draft.Moq >= 50 && price < 5 && dice.Percent(12)) SellByLot(draft, ref price, dice);

        // A first order below forty dollars could not carry any freight.
        while (draft.Moq * price < 40) draft.Moq *= 2;
        draft.Tiers = Ladder(draft.Moq, price, dice);
        draft.Mode = !draft.IsReadyToShip && draft.Industry.Key == "machinery" && dice.Percent(30) ? PriceMode.Range
            : dice.Percent(15) ? PriceMode.Skus
            : PriceMode.Ladder;
        if (draft.Mode == PriceMode.Range && draft.Tiers.Count < 2) draft.Mode = PriceMode.Ladder;
        draft.ShowsMoq = draft.Mode != PriceMode.Ladder || dice.Percent(85);

        var last = draft.Tiers[^1].From;
        draft.Stock = RoundUp(last * dice.Between(10, 40) / 10);
        draft.Capacity = dice.Percent(75) ? RoundUp(last * dice.Between(5, 20)) : null;
        if (draft.Mode == PriceMode.Skus || (draft.Mode == PriceMode.Ladder && dice.Percent(55))) draft.Skus = Skus(draft, dice);
    }

    private static void SellByLot(ListingDraft draft, ref decimal price, Dice dice)
    {
        draft.LotSize = dice.Pick<int>([5, 10, 12]);
        price *= draft.LotSize;
        draft.Kg *= draft.LotSize;
        draft.Height *= draft.LotSize;
        draft.Moq = Math.Max(2, draft.Moq / draft.LotSize);
    }

    private static List<PriceTier> Ladder(int moq, decimal price, Dice dice)
    {
        var tiers = new List<PriceTier> { new(moq, price) };
        var count = dice.Percent(5) ? 1 : dice.Between(2, 4);
        while (tiers.Count < count)
        {
            var lower = Math.Min(Cents(price * (100 - dice.Between(4, 11)) / 100), price - 0.01m);
            if (lower <= price / 2) break;
            price = lower;
            tiers.Add(new PriceTier(tiers[^1].From * dice.Pick(Steps), price));
        }

        return tiers;
    }

    private static List<SkuDraft> Skus(ListingDraft draft, Dice dice)
    {
        var axes = draft.Industry.Options.ToList();
        var (first, second) = (axes[0], axes[^1]);
        var combinations = dice.Percent(40) && axes.Count > 1
            ? first.Value.Take(dice.Between(2, 3)).SelectMany(a => second.Value.Take(2).Select(b => new[] { (first.Key, a), (second.Key, b) })).ToList()
            : [.. first.Value.Take(dice.Between(2, 5)).Select(a => new[] { (first.Key, a) })];
        var share = RoundUp((draft.Stock + combinations.Count - 1) / combinations.Count);
        return
        [
            .. combinations.Select((options, i) => new SkuDraft(
                $"{draft.Id}-{string.Join('-', options.Select(o => Abbreviate(o.Item2)))}",
                options,
                draft.Mode == PriceMode.Skus ? draft.Tiers[0].Price + Cents(draft.Tiers[0].Price * i / 20) : null,
                draft.IsReadyToShip ? share + (dice.Between(0, 20) * 10) : null)),
        ];
    }

    /// <summary>Rounds down to whole cents.</summary>
    public static decimal Cents(decimal price) => Math.Floor(price * 100) / 100;

    private static string Abbreviate(string option) => option.ToLowerInvariant().Replace(' ', '-');

    private static int RoundUp(int quantity) => quantity < 100 ? quantity : (quantity + 9) / 10 * 10;
}
