using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>What a finding is known by has a bound, however long the text is that tells its group from others: each of many findings carries it.</summary>
public sealed class LongIdentityTests
{
    [Fact]
    public void A_line_of_thousands_of_markets_is_known_by_its_beginning()
    {
        var markets = string.Join(", ", Enumerable.Repeat("CUS", 2000));
        var text = $"templates:\n  - id: express\n    lines:\n      - {{ markets: [US, {markets}], free: true }}\n";
        var files = ImmutableSortedDictionary<string, SourceText>.Empty.Add("a.freight.yaml", SourceText.From(System.Text.Encoding.UTF8.GetBytes(text)));
        var found = new FixtureWorkspace(files, []).Check();
        Assert.True(found.Length >= 2000, $"{found.Length} findings");
        Assert.All(found, f => Assert.InRange(f.Identity.Length, 1, 1200));
    }
}
