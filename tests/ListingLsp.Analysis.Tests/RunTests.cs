using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules;
using ListingLsp.Syntax.Text;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>What no fixture can show: files that are not text, limits, and rules that fail.</summary>
public sealed class RunTests
{
    private static readonly RuleSettings Settings = RuleSettings.Default(new DateOnly(2026, 11, 22));

    [Fact]
    public void A_rule_that_throws_is_a_finding_and_the_others_go_on()
    {
        var file = Analyze("id: a\ntitle: A\ntype: customization\ncategory: B\ntrade: { unit: piece, moq: 5, tiers: [ { from: 1, price: 2 } ] }\n"u8.ToArray());
        var findings = ListingChecker.Check(file, ListingChecker.Index([file]), Settings, [new ThrowingRule(), .. RuleList.OfListings]);
        Assert.Equal(["LST9000", "LST1001"], findings.Select(f => f.Rule.Id));
        Assert.Contains("LST1003", findings[0].Message.En, StringComparison.Ordinal);
        Assert.Contains("on purpose", findings[0].Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x69, 0x00, 0x64, 0x00 }, "UTF-16")]
    [InlineData(new byte[] { (byte)'a', (byte)':', (byte)' ', 0xB1, 0xEA, 0xCC, 0xE2, (byte)'\n' }, "GBK")]
    public void A_file_in_another_encoding_is_named_and_not_read(byte[] bytes, string encoding)
    {
        var finding = Assert.Single(Analyze(bytes).Findings);
        Assert.Equal("LST0014", finding.Rule.Id);
        Assert.Contains(encoding, finding.Message.En, StringComparison.Ordinal);
        Assert.Equal(bytes.AsSpan().IndexOfAnyExceptInRange<byte>(0, 0x7F), finding.Span.Start);
    }

    [Fact]
    public void A_file_over_8_MiB_is_not_read()
    {
        var bytes = new byte[FileAnalyzer.MaxBytes + 1];
        bytes.AsSpan().Fill((byte)'a');
        Assert.Equal("LST0011", Assert.Single(Analyze(bytes).Findings).Rule.Id);
    }

    [Fact]
    public void Nesting_over_256_levels_is_given_up()
    {
        var text = string.Concat(Enumerable.Repeat("[", 100_000));
        Assert.Equal("LST0011", Assert.Single(Analyze(System.Text.Encoding.UTF8.GetBytes("id: a\nskus: " + text)).Findings).Rule.Id);
    }

    [Fact]
    public void Aliases_that_multiply_are_given_up_before_they_cost_time()
    {
        var text = "x-0: &a0 [a, a, a, a, a, a, a, a, a, a]\n"
            + string.Concat(Enumerable.Range(1, 12).Select(i => $"x-{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"))
            + "skus: [{ id: *a12 }]\nkeywords: *a12\nattributes: { a: *a12 }\n"
            + "compliance: { cords: *a12, hazards: *a12 }\nservices: { customization: [*a12] }\n";
        var findings = Analyze(System.Text.Encoding.UTF8.GetBytes(text)).Findings;
        Assert.DoesNotContain(findings, f => f.Rule.Id == "LST0001");
        Assert.True(findings.Length < 100);
    }

    [Fact]
    public void Shared_files_that_cannot_be_read_whole_leave_references_unknown()
    {
        var cartons = FileAnalyzer.Analyze("a.cartons.yaml", FileKind.Cartons, SourceText.From("cartons:\n  - { id: \"1\", length: 1, width: 1, height: 1 }\n  - { di: \"2\", length: 1, width: 1, height: 1 }\n"), Settings);
        Assert.False(ListingChecker.Index([cartons]).IsCertain(Binding.DefinitionKind.CartonSpec));
    }

    private static AnalyzedFile Analyze(byte[] bytes) => FileAnalyzer.Analyze("a.listing.yaml", FileKind.Listing, SourceText.From(bytes), Settings);

    private sealed class ThrowingRule : ListingRule
    {
        public override string Id => "LST1003";

        public override void Check(Listing listing, RuleContext context) => throw new InvalidOperationException("on purpose");
    }
}
