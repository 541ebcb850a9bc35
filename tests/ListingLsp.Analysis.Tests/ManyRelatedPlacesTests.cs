using System.Collections.Immutable;
using System.Text;
using ListingLsp.Syntax;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>What a finding points to has a bound: where each of many things speaks of all others, the places would be their square.</summary>
public sealed class ManyRelatedPlacesTests
{
    [Fact]
    public void One_of_many_equal_ids_names_some_of_the_others()
    {
        const int count = 200;
        var specs = string.Concat(Enumerable.Repeat("  - { id: \"17\", length: 40, width: 30, height: 20 }\n", count));
        var files = ImmutableSortedDictionary<string, SourceText>.Empty.Add("a.cartons.yaml", SourceText.From(Encoding.UTF8.GetBytes("cartons:\n" + specs)));
        var found = new FixtureWorkspace(files, []).Check().Where(f => f.Rule.Id == "LST0009").ToList();
        Assert.Equal(count, found.Count);
        Assert.All(found, f => Assert.Equal(Limits.RelatedPlaces, f.Related.Length));
    }
}
