using System.Globalization;
using System.Text;
using ListingLsp.Benchmarks.Corpus.Drafting;

namespace ListingLsp.Benchmarks.Corpus.Writing;

/// <summary>What all listings share: carton specs, freight templates, what a category waives, and the settings.</summary>
internal static class SharedFiles
{
    /// <summary>The files, with the definitions that listings refer to and no others.</summary>
    public static IEnumerable<(string Path, string Text)> Write(IReadOnlySet<string> cartons, IReadOnlySet<string> templates)
    {
        foreach (var (name, layers) in new[] { ("standard", 3), ("strong", 5) })
        {
            var specs = CartonSpec.All.Where(s => cartons.Contains(s.Id) && s.Name.Contains($"{layers}层", StringComparison.Ordinal)).ToList();
            if (specs.Count > 0) yield return ($"shared/{name}.cartons.yaml", Cartons(specs, layers));
        }

        foreach (var file in FreightTemplate.All.Where(t => templates.Contains(t.Id)).GroupBy(t => t.File, StringComparer.Ordinal)) yield return ($"shared/{file.Key}.freight.yaml", Freight(file));

        yield return ("shared/export.categories.yaml", """
            # 非标设备按图报价, 平台不要求阶梯价与样品
            categories:
              - { path: Machinery, waives: [ladderPrice, sample] }

            """.ReplaceLineEndings("\n"));
        yield return ("listinglsp.yaml", """
            # Store workspace of the export team: checked before every upload
            version: 1
            asOf: 2026-11-22   # pinned, so that a later check says the same
            locale: en
            rules:
              LST2020: off
            overrides:
              - { files: ["drafts/**"], rules: { LST5003: off } }

            """.ReplaceLineEndings("\n"));
    }

    /// <summary>A file of carton specs.</summary>
    public static string Cartons(List<CartonSpec> specs, int layers)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# 箱规, {layers}层瓦楞: 外箱尺寸为打包后的外尺寸 (cm), 空箱重量 (kg)\ncartons:\n");
        foreach (var s in specs)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{ id: \"{s.Id}\", name: {s.Name}, length: {s.Length}, width: {s.Width}, height: {s.Height}, emptyWeight: {s.EmptyWeight}, maxUnits: {s.MaxUnits} }}\n");
        }

        return text.ToString();
    }

    private static string Freight(IEnumerable<FreightTemplate> templates)
    {
        var text = new StringBuilder("# 运费模板, 报价有效期至 2026-12-31. Prices in USD, fuel surcharge included.\ntemplates:\n");
        foreach (var t in templates)
        {
            text.Append(CultureInfo.InvariantCulture, $"  # {t.Comment}\n  - id: {t.Id}\n    origin: {t.Origin}\n    currency: USD\n    lines:\n");
            foreach (var line in t.Lines)
            {
                var markets = string.Join(", ", line.MarketCodes.Select(m => m == "NO" ? "\"NO\"" : m));
                text.Append(CultureInfo.InvariantCulture, $"      - markets: [{markets}]\n        deliveryGuarantee: true\n");
                if (line.Flat is { } flat) text.Append(CultureInfo.InvariantCulture, $"        flat: {flat}\n");
                else text.Append(CultureInfo.InvariantCulture, $"        first: {{ kg: {line.FirstKg}, cost: {line.FirstCost} }}\n        additional: {{ kg: {line.StepKg}, cost: {line.StepCost} }}\n");
                if (line.PerCarton is { } carton) text.Append(CultureInfo.InvariantCulture, $"        perCarton: {carton}\n");
                if (t.MaxWeight is { } most) text.Append(CultureInfo.InvariantCulture, $"        maxWeight: {most}\n");
                if (t.Id == "small-parcel-flat") text.Append("        smallParcel: true\n");
            }
        }

        return text.ToString();
    }
}
