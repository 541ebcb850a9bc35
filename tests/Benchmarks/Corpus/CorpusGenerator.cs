using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ListingLsp.Benchmarks.Corpus.Drafting;
using ListingLsp.Benchmarks.Corpus.Writing;

namespace ListingLsp.Benchmarks.Corpus;

/// <summary>
/// Makes corpora that look like a store's repository: listings in folders by industry, shared carton specs and freight
/// templates, settings. Without faults no rule has anything to say about them.
/// </summary>
internal static class CorpusGenerator
{
    private const int FilesPerFolder = 250;

    /// <summary>The files, one after the other; the shared ones come last, as they hold only what listings refer to.</summary>
    public static IEnumerable<CorpusFile> Generate(CorpusOptions options)
    {
        var catalog = Catalog.Load();
        var filesOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var (cartons, templates) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var first = 0; first < options.Listings;)
        {
            var dice = Dice.For(options.Seed, first, "file");
            var industry = dice.Pick(catalog.Industries);
            var family = dice.Pick(industry.Families);
            var layout = Layout.Roll(dice, options.JsonPercent);
            var count = Math.Min(layout.IsJson && dice.Percent(20) ? 2 : !layout.IsJson && dice.Percent(3) ? dice.Between(2, 4) : 1, options.Listings - first);
            if (options.OnePerFile) count = 1;
            var drafter = new ListingDrafter(industry, family);
            var drafts = Enumerable.Range(first, count).Select(i => Draft(drafter, options, i)).ToImmutableArray();
            cartons.UnionWith(drafts.Where(d => d.Carton is not null).Select(d => d.Carton!.Spec));
            templates.UnionWith(drafts.Select(d => d.Template).OfType<string>());

            var inIndustry = filesOf[industry.Key] = filesOf.GetValueOrDefault(industry.Key) + 1;
            var folder = string.Create(CultureInfo.InvariantCulture, $"listings/{industry.Key}-{((inIndustry - 1) / FilesPerFolder) + 1:00}");
            var ending = layout.IsJson ? "json" : dice.Percent(2) ? "yml" : "yaml";
            var text = ListingFile.Write(drafts, layout, catalog.Prose, dice);
            yield return new CorpusFile($"{folder}/{drafts[0].Id}.listing.{ending}", Encoding.UTF8.GetBytes(text), count, [.. drafts.Select(d => d.Fault).OfType<Fault>()]);
            first += count;
        }

        foreach (var (path, text) in SharedFiles.Write(cartons, templates)) yield return new CorpusFile(path, Encoding.UTF8.GetBytes(text), 0, []);
    }

    private static ListingDraft Draft(ListingDrafter drafter, CorpusOptions options, int index)
    {
        var draft = drafter.Draft(index, Dice.For(options.Seed, index, "listing"));
        if (IsFaulty(index, options.FaultPercent)) FaultInjector.Put(draft, Dice.For(options.Seed, index, "fault"));
        return draft;
    }

    /// <summary>Exactly so many of every hundred listings, evenly spread.</summary>
    private static bool IsFaulty(int index, int percent) => ((index + 1L) * percent / 100) > (long)index * percent / 100;
}
