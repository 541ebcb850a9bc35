using System.Globalization;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>Texts that contradict the fields.</summary>
internal static class TextMutations
{
    public static IEnumerable<Mutation> All =>
    [
        new("LST1014", "the English text names another MOQ", "/description", l => l.Reword("/description", $"MOQ is {Number(l)} ", "MOQ is 7 ")) { When = l => !l.Variant.IsChinese && Which.Say("MOQ is ")(l) && l.Variant.Moq != 7, Marks = "7" },
        new("LST1014", "the Chinese text names another MOQ", "/description", l => l.Reword("/description", $"起订量{l.Listing.Variant.Moq}", "起订量7")) { When = l => l.Variant.IsChinese && Which.Say($"。起订量{l.Variant.Moq}")(l) && l.Variant.Moq != 7, Marks = "7" },
        new("LST1014", "the text keeps the MOQ of last year", "/description", l => l.Reword("/description", $"{l.Listing.Variant.Moq}{Unit(l)}起批", $"7{Unit(l)}起批")) { When = l => l.Variant.IsChinese && l.Variant.Product.Lot == 0 && Which.Say("起批")(l) && l.Variant.Moq != 7, Marks = "7" },
        new("LST1015", "the title names a price of its own", "/title", l => l.SetText("/title", $"{l.Listing.Variant.Wording.Title} US$ 0.01")) { When = l => System.Text.Encoding.UTF8.GetByteCount(l.Variant.Wording.Title) < 110 && l.Variant.Price > 0.1m },
    ];

    private static string Number(Bench bench) => bench.Listing.Variant.Moq.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Unit(Bench bench) => bench.Listing.Variant.Product.Lot > 0 ? "批" : Reference.Units.Codes.Find(bench.Listing.Variant.Product.Unit)!.Name.Zh;
}
