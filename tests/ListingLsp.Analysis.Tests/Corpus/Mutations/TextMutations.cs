using System.Globalization;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>Texts that contradict the fields.</summary>
internal static class TextMutations
{
    public static IEnumerable<Mutation> All =>
    [
        Moq("the English text names another MOQ", l => $"MOQ is {Number(l)} ", "MOQ is 7 "),
        Moq("the English text names another minimum order", l => $"Minimum order is {Number(l)} ", "Minimum order is 7 "),
        Moq("the English text is short and wrong", l => $"Min. order {Number(l)} ", "Min. order 7 "),
        Moq("the Chinese text names another MOQ", l => $"起订量{l.Variant.Moq}", "起订量7"),
        Moq("the Chinese text names another minimum order", l => $"最小起订量：{l.Variant.Moq}", "最小起订量：7"),
        Moq("the Chinese text keeps the MOQ of last year", l => $"{l.Variant.Moq}{Unit(l)}起批", l => $"7{Unit(l)}起批"),
        new("LST1015", "the title names a price of its own", "/title", l => l.SetText("/title", $"{l.Listing.Variant.Wording.Title} US$ 0.01")) { When = l => System.Text.Encoding.UTF8.GetByteCount(l.Variant.Wording.Title) < 110 && l.Variant.Price > 0.1m },
    ];

    private static Mutation Moq(string mistake, Func<CorpusListing, string> said, string instead) => Moq(mistake, said, _ => instead);

    /// <summary>Other words where the description says the MOQ; under sale by lot the rule is silent, as a text may count pieces.</summary>
    private static Mutation Moq(string mistake, Func<CorpusListing, string> said, Func<CorpusListing, string> instead) =>
        new("LST1014", mistake, "/description", l => l.Reword("/description", said(l.Listing), instead(l.Listing))) { When = l => l.Variant is { Moq: not 7, Product.Lot: 0 } && l.At("/description").Contains(said(l), StringComparison.Ordinal), Marks = "7" };

    private static string Number(CorpusListing listing) => listing.Variant.Moq.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Unit(CorpusListing listing) => Reference.Units.Codes.Find(listing.Variant.Product.Unit)!.Name.Zh;
}
