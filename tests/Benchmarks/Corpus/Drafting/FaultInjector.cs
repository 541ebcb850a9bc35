using System.Globalization;

namespace ListingLsp.Benchmarks.Corpus.Drafting;

/// <summary>Puts one mistake into a listing.</summary>
internal static class FaultInjector
{
    private static readonly (string Name, string Written)[] Slips =
        [("incoterm", "incotern"), ("keywords", "keyword"), ("attributes", "atributes"), ("grossWeight", "grosWeight"), ("images", "imags"), ("services", "servises")];

    /// <summary>Puts in one of the mistakes that this listing can have.</summary>
    public static void Put(ListingDraft draft, Dice dice)
    {
        var fault = dice.Pick([.. Enum.GetValues<Fault>().Where(f => CanHave(draft, f))]);
        draft.Fault = fault;
        switch (fault)
        {
            case Fault.WrongMoq:
                draft.Moq = Math.Max(1, draft.Moq / 2);
                break;
            case Fault.UnsortedTiers:
                (draft.Tiers[0], draft.Tiers[1]) = (draft.Tiers[1], draft.Tiers[0]);
                break;
            case Fault.RisingPrice:
                draft.Tiers[^1] = draft.Tiers[^1] with { Price = PriceDrafter.Cents(draft.Tiers[^2].Price * 1.06m) + 0.01m };
                break;
            case Fault.FiveTiers:
                AddTiers(draft);
                break;
            case Fault.CartonAbovePiecePrice:
                var piece = draft.Tiers.Last(t => t.From <= draft.Carton!.Units).Price;
                draft.Carton!.Tiers[0] = draft.Carton.Tiers[0] with { Price = PriceDrafter.Cents(piece * 1.05m) + 0.01m };
                break;
            case Fault.UnresolvedCarton:
                // No id of the list ends in 9.
                draft.Carton!.Spec = string.Concat(draft.Carton.Spec.AsSpan(0, 4), (draft.Index % 10).ToString(CultureInfo.InvariantCulture), "9");
                break;
            case Fault.MisspeltField:
                draft.Misspelt = dice.Pick(Slips);
                break;
            case Fault.UnclosedQuote:
                break;
        }
    }

    private static bool CanHave(ListingDraft draft, Fault fault) => fault switch
    {
        Fault.WrongMoq => draft.Mode == PriceMode.Ladder && draft.ShowsMoq && draft.Moq > 1,
        Fault.UnsortedTiers or Fault.RisingPrice => draft.Mode == PriceMode.Ladder && draft.Tiers.Count > 1,
        Fault.FiveTiers => draft.Mode == PriceMode.Ladder && draft.Carton is null && draft.Tiers[^1].Price > 0.5m,
        Fault.CartonAbovePiecePrice or Fault.UnresolvedCarton => draft.Carton is not null,
        _ => true,
    };

    private static void AddTiers(ListingDraft draft)
    {
        while (draft.Tiers.Count < 5)
        {
            var last = draft.Tiers[^1];
            draft.Tiers.Add(new PriceTier(last.From * 2, PriceDrafter.Cents(last.Price * 0.97m) - 0.01m));
        }

        draft.Stock = Math.Max(draft.Stock, draft.Tiers[^1].From);
        draft.Skus = [.. draft.Skus.Select(s => s with { Stock = s.Stock is { } stock ? Math.Max(stock, draft.Tiers[^1].From) : null })];
    }
}
