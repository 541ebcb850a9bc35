using System.Globalization;
using ListingLsp.Analysis.Reference;
using ListingLsp.Analysis.Tests.Corpus.Data;
using ListingLsp.Analysis.Tests.Corpus.Writing;

namespace ListingLsp.Analysis.Tests.Corpus.Drafting;

/// <summary>The description of a listing: what is said of the product, then of its industry, then of any order.</summary>
internal static class Description
{
    private const int GeneralNotes = 4;

    /// <summary>Chinese says the same in fewer characters.</summary>
    private const int ChineseNotes = 6;

    /// <summary>Its paragraphs. All numbers in them are those of the listing.</summary>
    public static ProseNode Of(Variant variant)
    {
        var (all, general) = (Notes(variant.Industry.Notes, variant), Notes(ProductFiles.Notes(variant.IsBulk), variant));
        var usual = variant.Industry.Usual > 0 ? variant.Industry.Usual : all.Count;
        List<string> own = variant.Product.Says.Count == 0 ? all[..usual] : [.. variant.Product.Says.Select(n => all[n - 1])];
        var end = variant.IsChinese ? "" : " ";
        // Samples and mixed variants are not for machines.
        var (ofIndustry, ofOrders) = variant.IsMachinery ? (own.Count, 0) : (2, variant.IsChinese ? ChineseNotes : GeneralNotes);
        string[] paragraphs =
        [
            variant.Wording.Text,
            string.Join(end, Turned(own, variant.Number).Take(ofIndustry)),
            string.Join(end, Turned(general, variant.Number).Take(ofOrders)),
        ];
        return new ProseNode([.. paragraphs.Where(p => p.Length > 0).Select(p => Filled(p, variant))]);
    }

    private static List<string> Notes(Words words, Variant variant) => variant.IsChinese ? words.Zh : words.En;

    /// <summary>A list that begins elsewhere, so that neighbours do not read alike.</summary>
    private static IEnumerable<string> Turned(List<string> list, int by) => list.Count == 0 ? [] : Enumerable.Range(0, list.Count).Select(i => list[((by * 3) + i) % list.Count]);

    private static string Filled(string text, Variant variant)
    {
        var (one, many) = Units(variant);
        return text
            .Replace("{moq}", Number(variant.Moq, variant), StringComparison.Ordinal)
            .Replace("{logo}", Number(variant.LogoMoq, variant), StringComparison.Ordinal)
            .Replace("{lead}", Number(variant.Lead, variant), StringComparison.Ordinal)
            .Replace("{units}", many, StringComparison.Ordinal)
            .Replace("{unit}", one, StringComparison.Ordinal);
    }

    /// <summary>English authors set a comma behind the thousands.</summary>
    private static string Number(int number, Variant variant) => number.ToString(variant.IsChinese ? "0" : "#,0", CultureInfo.InvariantCulture);

    private static (string One, string Many) Units(Variant variant)
    {
        if (variant.Product.Lot > 0) return variant.IsChinese ? ("批", "批") : ("lot", "lots");
        var unit = Reference.Units.Codes.Find(variant.Product.Unit)!;
        return variant.IsChinese ? (unit.Name.Zh, unit.Name.Zh) : (unit.Id, unit.Name.En);
    }
}
