using ListingLsp.Syntax.Tests.Robustness;
using Xunit;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>What YamlDotNet accepts, our parser accepts too and reads alike, each node at the same place.</summary>
public sealed class YamlDotNetTests
{
    private const int ListingCount = 2000;

    [Fact]
    public void Every_sample_that_YamlDotNet_accepts_reads_alike() =>
        AssertNoDifference(Samples.Yaml.Select(s => (s.Name, s.Text)), Comparison.OfGoodText, atLeast: 25);

    [Fact]
    public void Every_varied_listing_reads_alike() =>
        AssertNoDifference(Enumerable.Range(0, ListingCount).Select(Varied), Comparison.OfGoodText, atLeast: 1950);

    [Fact]
    public void Every_damaged_sample_that_YamlDotNet_accepts_reads_alike() =>
        AssertNoDifference(Damaged(Samples.Yaml, times: 400, seed: 23), Comparison.OfAnyText, atLeast: 4000);

    [Fact]
    public void Every_damaged_listing_that_YamlDotNet_accepts_reads_alike() =>
        AssertNoDifference(Damaged(SmallListings, times: 20, seed: 29), Comparison.OfAnyText, atLeast: 6000);

    /// <summary>Those in which a small damage is not lost.</summary>
    private static IEnumerable<(string Name, string Text)> SmallListings => Enumerable.Range(0, ListingCount).Select(Varied).Where(l => l.Text.Length < 1500);

    private static (string Name, string Text) Varied(int seed) => ($"listing {seed}", VariedListings.Of(seed));

    private static IEnumerable<(string Name, string Text)> Damaged(IEnumerable<(string Name, string Text)> texts, int times, int seed)
    {
        var random = new Random(seed);
        return texts.SelectMany(t => Enumerable.Range(0, times).Select(i => ($"{t.Name}, damage {i}", Mutations.Of(t.Text, random))));
    }

    private static void AssertNoDifference(IEnumerable<(string Name, string Text)> texts, Func<string, string?> compare, int atLeast)
    {
        var (compared, differences) = (0, new List<string>());
        foreach (var (name, text) in texts)
        {
            if (compare(text) is not { } difference) continue;
            compared++;
            if (difference.Length > 0) differences.Add($"{name}: {difference}\n{text}");
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {compared} differ; the first: {string.Join("\n====\n", differences.Take(4))}");
        Assert.True(compared >= atLeast, $"only {compared} were compared");
    }
}
