using System.Globalization;
using ListingLsp.Testing;

namespace ListingLsp.Benchmarks.Corpus;

/// <summary>A workbook as a trading company keeps it: a product with a merged cell for what its variants share, three rows each.</summary>
internal static class SheetCorpus
{
    private const int Variants = 3;

    private static readonly string[] Colors = ["White", "Black", "Navy"];

    /// <summary>The bytes of a workbook of so many products.</summary>
    public static byte[] Write(int products) => BookText.Write(Rows(products));

    private static IEnumerable<string> Rows(int products)
    {
        yield return "=== Products";
        yield return "Item No.|Product Title|Type|Category|Unit|MOQ|48-239|240-479|≥480|Color|SKU|Stock|Material|Package size (cm)|Unit gross weight (g)|Lead time|Markets|Keywords|Description";
        for (var i = 1; i <= products; i++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"item-{i:D6}");
            var price = 2 + (i % 700 / 100m);
            for (var v = 0; v < Variants; v++)
            {
                string[] own = v > 0
                    ? ["^", "^", "^", "^", "^", "^", "^", "^", "^"]
                    : [id, $"Ceramic coffee mug of series {i} with bamboo lid, 350 ml", "ready-to-ship", "Home & Garden > Drinkware > Mugs", "piece", "48", Text(price), Text(price - 0.2m), Text(price - 0.4m)];
                string[] variant = [Colors[v], $"{id}-{v + 1}", Text((i * 7 % 900) + v)];
                string[] rest = v > 0 ? ["", "", "", "", "", "", ""] : ["stoneware", "12*9*11", "420", "1-500: 10; 501-2000: 20", "US, CA, GB", "mug; coffee mug; ceramic mug", "Stoneware, fired twice. Dishwasher safe."];
                yield return string.Join('|', [.. own, .. variant, .. rest]);
            }
        }
    }

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
