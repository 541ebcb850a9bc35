using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ListingLsp.Analysis.Tests.Corpus.Data;
using ListingLsp.Analysis.Tests.Corpus.Drafting;
using ListingLsp.Analysis.Tests.Corpus.Writing;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing.Fixtures;

namespace ListingLsp.Analysis.Tests.Corpus;

/// <summary>
/// Several hundred listings as careful merchandisers write them, about which no rule may complain: made from the products in
/// <c>tests/Corpus</c>, always the same bytes.
/// </summary>
internal static class CleanCorpus
{
    private const string Settings = "version: 1\nasOf: 2026-11-22\n";

    private static readonly Lazy<ImmutableArray<CorpusListing>> Written = new(() =>
    [
        .. ProductFiles.Industries
            .SelectMany(i => i.Industry.Products.Select(p => (i.Name, i.Industry, Product: p)))
            .SelectMany((p, number) => Variant.Of(p.Industry, p.Product, number).Select(v => CorpusListing.Of(p.Name, v))),
    ]);

    /// <summary>Its listings in the order of the data files.</summary>
    public static ImmutableArray<CorpusListing> Listings => Written.Value;

    /// <summary>The files that they share: carton specs, freight templates, categories, benchmark prices and the settings.</summary>
    public static ImmutableArray<(string Path, SourceText Text)> Shared { get; } =
    [
        ("listinglsp.yaml", SourceText.From(Settings)),
        .. ProductFiles.Shared.Select(f => ($"shared/{Path.GetFileName(f)}", SourceText.From(File.ReadAllBytes(f)))),
        ("shared/survey.market.yaml", SourceText.From(Benchmarks())),
    ];

    /// <summary>Some of its listings with all shared files.</summary>
    public static FixtureWorkspace WorkspaceOf(IEnumerable<CorpusListing> listings) =>
        new(Shared.Concat(listings.Select(l => (l.Path, l.Text))).ToImmutableSortedDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal), []);

    /// <summary>All of it.</summary>
    public static FixtureWorkspace Workspace => WorkspaceOf(Listings);

    /// <summary>Writes all files below a folder.</summary>
    public static void Write(string folder)
    {
        foreach (var (path, text) in Workspace.Files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, text.Bytes.ToArray());
        }
    }

    /// <summary>What like goods cost: a little less than ours.</summary>
    private static string Benchmarks()
    {
        var text = new StringBuilder("# 同类商品市场价, 2026年10月调研\nbenchmarks:\n");
        foreach (var (industry, product) in ProductFiles.Industries.SelectMany(i => i.Industry.Products.Select(p => (i.Industry, p))).DistinctBy(p => (p.Industry.Category, p.p.Path, p.p.Unit)))
        {
            var category = Scalars.Of($"{industry.Category} > {product.Path}", Style.Block, inBrackets: true);
            var price = Math.Max(0.01m, Ladder.Cents(product.Price * 0.95m));
            text.Append(CultureInfo.InvariantCulture, $"  - {{ category: {category}, unit: {product.Unit}, currency: USD, price: {price:0.00}, asOf: 2026-10-15, source: in-house survey }}\n");
        }

        return text.ToString();
    }
}
