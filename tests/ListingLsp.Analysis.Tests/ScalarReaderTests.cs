using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Rules.Document;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>What is read from bytes is what is read from the text.</summary>
public sealed class ScalarReaderTests
{
    private static readonly Regex Number = new(@"^-?[0-9](?:[0-9]*\.)?[0-9]*$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    private static readonly Regex PlainNumber = new(@"^-?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]*)?|\.[0-9]+)$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [Fact]
    public void Numbers_are_those_of_the_framework_with_all_their_zeros()
    {
        foreach (var text in Texts("0123456789.-").Where(t => t.Length > 0 && char.IsAsciiDigit(t[^1])))
        {
            Assert.Equal(Number.IsMatch(text), ScalarReader.TryNumber(text, out var number));
            if (Number.IsMatch(text)) Assert.Equal(decimal.GetBits(decimal.Parse(text, CultureInfo.InvariantCulture)), decimal.GetBits(number));
        }
    }

    [Fact]
    public void A_number_that_everybody_reads_alike_is_harmless()
    {
        foreach (var text in Texts("001123.-_e:").Where(t => t.Length > 0 && t[0] is not 'e' and not '_' and not ':')) Assert.Equal(PlainNumber.IsMatch(text), SchemaReading.IsHarmless(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("TRUE", true)]
    [InlineData("false", false)]
    [InlineData("False", false)]
    [InlineData("FALSE", false)]
    [InlineData("tRUE", null)]
    [InlineData("falsey", null)]
    [InlineData("yes", null)]
    [InlineData("'true'", null)]
    [InlineData("\"true\"", null)]
    [InlineData("tr\n  ue", null)]
    public void A_flag_is_true_or_false_without_quotes(string written, bool? expected) =>
        Assert.Equal(expected, ScalarReader.TryFlag(Scalar(written), out var flag) ? flag : null);

    [Theory]
    [InlineData("lot", "lot")]
    [InlineData("'lot'", "lot")]
    [InlineData("\"l\\u006ft\"", "lot")]
    [InlineData("双色", "双色")]
    [InlineData("a\n  b", "a b")]
    [InlineData("lots", null)]
    [InlineData("Lot", null)]
    [InlineData("双", null)]
    public void A_word_is_one_of_several_however_it_is_written(string written, string? expected) =>
        Assert.Equal(expected, ScalarReader.WordOf(Scalar(written), ImmutableArray.Create("piece", "lot", "a b", "双色")));

    private static ScalarSyntax Scalar(string written) => (ScalarSyntax)((MappingSyntax)SyntaxTree.Parse($"a: {written}\n", SyntaxFormat.Yaml).Documents[0].Root).Entries[0].Value;

    /// <summary>Texts of some signs, all short ones and many that are longer.</summary>
    private static IEnumerable<string> Texts(string signs)
    {
        var random = new Random(3);
        for (var i = 0; i < 40_000; i++) yield return string.Concat(Enumerable.Range(0, random.Next(i % 10 == 0 ? 24 : 6)).Select(_ => signs[random.Next(signs.Length)]));
    }
}
