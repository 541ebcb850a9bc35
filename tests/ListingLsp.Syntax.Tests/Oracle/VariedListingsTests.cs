using System.Text.RegularExpressions;
using Xunit;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>The varied listings are as varied as they claim.</summary>
public sealed class VariedListingsTests
{
    private static readonly string[] Listings = [.. Enumerable.Range(0, 2000).Select(VariedListings.Of)];

    [Theory]
    [InlineData("directive", @"(?m)^%YAML 1\.2\r?$")]
    [InlineData("handle of tags", "(?m)^%TAG !e! ")]
    [InlineData("tag with a handle", "!e!thing")]
    [InlineData("verbatim tag", "!<tag:")]
    [InlineData("tag of the core schema", "!!(str|map|seq)")]
    [InlineData("anchor", "&a0")]
    [InlineData("alias", @"\*a0")]
    [InlineData("alias as key", @"\*a0 +: ")]
    [InlineData("merge key", @"<<: \*")]
    [InlineData("several documents", @"\n---")]
    [InlineData("end of a document", @"(?m)^\.\.\.")]
    [InlineData("key that is written out", @"(?m)^ *\? ")]
    [InlineData("key that is written out in brackets", @"[{,[]\s*\? ")]
    [InlineData("collection as key", @"[\]}] ?: ")]
    [InlineData("pair without braces", @"\[ *\w+: ")]
    [InlineData("value directly behind a quoted key", """["']:\w""")]
    [InlineData("key without value in brackets", """\{\s*["']?\w+["']?\s*,""")]
    [InlineData("comma at the end", @", *[\]}]")]
    [InlineData("comment in brackets", @",[ \t]+#")]
    [InlineData("nested dashes", @"(?m)^ *- +- ")]
    [InlineData("list at its key's column", @"(?m)^( +)\w+:\r?\n\1- ")]
    [InlineData("empty value", @"(?m)^ *\w+:\r?$")]
    [InlineData("quoted key", """(?m)^ *"\w+": """)]
    [InlineData("literal", @"\|\r?\n")]
    [InlineData("literal, strip", @"\|-\r?\n")]
    [InlineData("literal, keep", @"\|\+\r?\n")]
    [InlineData("literal, both indicators", @"\|(2[-+]|[-+]2)\r?\n")]
    [InlineData("folded", @">\r?\n")]
    [InlineData("folded, strip", @">-\r?\n")]
    [InlineData("folded, keep", @">\+\r?\n")]
    [InlineData("comment behind a block header", "[|>][-+0-9]* # header")]
    [InlineData("escape of a byte", @"\\x[0-9A-F]{2}")]
    [InlineData("escape of a character", @"\\U[0-9A-F]{8}")]
    [InlineData("escaped line break", @"\\\r?\n")]
    [InlineData("trailing blanks", @" +\r?\n")]
    [InlineData("blank line", @"\n\r?\n")]
    [InlineData("deep indentation", @"(?m)^ {8}\w")]
    [InlineData("Chinese", "袜子")]
    [InlineData("emoji", "🧦")]
    [InlineData("CRLF", "\r\n")]
    [InlineData("CR alone", @"\r(?!\n)")]
    [InlineData("byte order mark", @"^\uFEFF")]
    [InlineData("no break at the end", @"[^\r\n]\z")]
    [InlineData("long line", @"[^\r\n]{500}")]
    public void Everything_occurs(string what, string pattern)
    {
        var count = Listings.Count(l => Regex.IsMatch(l, pattern, RegexOptions.None, TimeSpan.FromSeconds(10)));
        Assert.True(count >= 20, $"{what}: only in {count}");
    }

    [Fact]
    public void The_same_seed_gives_the_same_listing() => Assert.Equal(Listings[7], VariedListings.Of(7));
}
