namespace ListingLsp.Benchmarks.Corpus.Drafting;

/// <summary>Sale by carton, for ready-to-ship goods that fit a carton in the quantity of the MOQ.</summary>
internal static class CartonDrafter
{
    private const decimal MaxKg = 30;

    /// <summary>Adds sale by carton to about half of the listings that can have it.</summary>
    public static void Draft(ListingDraft draft, Dice dice)
    {
        if (!draft.IsReadyToShip || draft.Mode != PriceMode.Ladder || draft.LotSize > 0 || !dice.Percent(70)) return;
        if (!FreightTemplate.All.Any(t => t.Id == draft.Template && t.TakesCartons)) return;
        var fitting = CartonSpec.All.Select(s => (Spec: s, Units: UnitsIn(s, draft))).Where(c => c.Units >= Math.Max(3, draft.Moq)).ToList();
        if (fitting.Count == 0) return;
        var (spec, units) = dice.Pick(fitting);
        if (Ladder(draft, units, dice) is { } tiers) draft.Carton = new CartonDraft(spec.Id, units, units != spec.MaxUnits || dice.Percent(50), tiers);
    }

    private static int UnitsIn(CartonSpec spec, ListingDraft draft) =>
        Math.Min(spec.MaxUnits, Math.Min((int)(spec.Volume / (draft.Length * draft.Width * draft.Height)), (int)(MaxKg / draft.Kg)));

    /// <summary>
    /// One to three tiers, each cheaper than any quantity of pieces that it spans: that way no number of cartons is
    /// dearer than the same pieces bought singly. Null where the cents do not suffice.
    /// </summary>
    private static List<PriceTier>? Ladder(ListingDraft draft, int units, Dice dice)
    {
        var starts = new List<int> { 1 };
        if (dice.Percent(80)) starts.Add(dice.Between(2, 5));
        if (dice.Percent(40) && starts.Count == 2) starts.Add(starts[1] * dice.Between(2, 4));
        var tiers = new List<PriceTier>();
        for (var i = 0; i < starts.Count; i++)
        {
            var most = i + 1 < starts.Count ? (starts[i + 1] - 1) * units : int.MaxValue;
            var piece = draft.Tiers.Last(t => t.From <= most).Price;
            var price = Math.Min(PriceDrafter.Cents(piece * (100 - dice.Between(3, 7)) / 100), piece - 0.02m);
            if (tiers.Count > 0 && price >= tiers[^1].Price) price = tiers[^1].Price - 0.02m;
            if (price <= 0.05m) return null;
            tiers.Add(new PriceTier(starts[i], price));
        }

        return tiers;
    }
}
