using System.Text;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Reference;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>A code is found by its bytes where it is found as a text.</summary>
public sealed class CodeListTests
{
    [Fact]
    public void Bytes_and_texts_find_the_same_codes()
    {
        foreach (var list in new[] { CodeType.Market, CodeType.Country, CodeType.Currency, CodeType.Unit }.Select(t => t.List))
        {
            Assert.All(list.Codes, c => Assert.Equal(c.Id, list.Written(Encoding.UTF8.GetBytes(c.Id))));
            List<string> slips = ["", "x", "数", .. list.Codes.Select(c => c.Id.ToLowerInvariant() + "x"), .. list.Codes.Select(c => c.Id[1..]), .. list.Codes.Select(c => c.Id[..^1] + "?"), .. list.Codes.Select(c => c.Id.ToLowerInvariant())];
            Assert.All(slips, s => Assert.Equal(list.Contains(s) ? s : null, list.Written(Encoding.UTF8.GetBytes(s))));
        }
    }
}
