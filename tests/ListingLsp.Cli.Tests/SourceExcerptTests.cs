using System.Text;
using ListingLsp.Cli.Reporting;
using ListingLsp.Syntax.Text;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>What is shown of a line that is as long as a file.</summary>
public sealed class SourceExcerptTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("价")]
    [InlineData("😀")]
    public void Of_a_long_line_what_is_near_is_shown(string sign)
    {
        var many = string.Concat(Enumerable.Repeat(sign, 3000));
        var text = SourceText.From(Encoding.UTF8.GetBytes($"x: {many}<{many}>{many}\n"));
        var before = Encoding.UTF8.GetByteCount("x: " + many);
        var excerpt = SourceExcerpt.Of(text, new TextSpan(before, text.Length - 1 - Encoding.UTF8.GetByteCount(many)));
        Assert.Equal("…" + many[^90..] + ("<" + many)[..150] + "…" + many[..150] + "…", excerpt.Line);
    }

    [Fact]
    public void A_finding_costs_no_more_where_its_line_is_long()
    {
        var text = SourceText.From(Encoding.UTF8.GetBytes(new string('a', 1 << 20)));
        _ = SourceExcerpt.Of(text, new TextSpan(1 << 19, (1 << 19) + 1));
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = SourceExcerpt.Of(text, new TextSpan(1 << 19, (1 << 19) + 1));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }
}
