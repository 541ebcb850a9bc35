using ListingLsp.Syntax.Tests.Robustness;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>What YamlDotNet accepts, our parser accepts too and reads alike.</summary>
public sealed class YamlDotNetTests
{
    [Fact]
    public void Every_sample_that_YamlDotNet_accepts_reads_alike()
    {
        var compared = 0;
        foreach (var (name, text) in Samples.Yaml)
        {
            if (Events.OfOracle(text) is not { } expected) continue;
            var tree = SyntaxTree.Parse(text, SyntaxFormat.Yaml);
            Assert.True(tree.Errors.IsEmpty, $"{name}: {string.Join(", ", tree.Errors)}");
            Assert.Equal(expected, Events.Of(tree));
            compared++;
        }

        Assert.True(compared >= 25, $"only {compared} samples were accepted");
    }

    [Fact]
    public void Every_damaged_sample_that_YamlDotNet_accepts_reads_alike()
    {
        var random = new Random(23);
        var (accepted, differences) = (0, new List<string>());
        foreach (var (name, text) in Samples.Yaml)
        {
            for (var i = 0; i < 200; i++)
            {
                var damaged = Mutations.Of(text, random);
                if (Quirks.Touches(damaged) || Events.OfOracle(damaged) is not { } expected) continue;
                accepted++;
                var tree = SyntaxTree.Parse(damaged, SyntaxFormat.Yaml);
                // Behind the first error the others may be its consequences.
                if (tree.Errors is [var error, ..] && !Quirks.IsDeliberate(tree.Text, error)) differences.Add($"{name} rejected: {error}\n{damaged}");
                else if (tree.Errors.IsEmpty && Events.Of(tree) != expected) differences.Add($"{name} read otherwise: {FirstDifference(expected, Events.Of(tree))}\n{damaged}");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {accepted} differ; the first: {differences.FirstOrDefault()}");
        Assert.True(accepted > 2000, $"only {accepted} were accepted");
    }

    private static string FirstDifference(string expected, string actual)
    {
        var pairs = expected.Split('\n').Zip(actual.Split('\n')).ToList();
        return pairs.FindIndex(p => p.First != p.Second) is var at and >= 0 ? $"'{pairs[at].First}' / '{pairs[at].Second}'" : "length";
    }
}
