using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Analysis.Rules;
using ListingLsp.Syntax.Text;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>What no fixture can show: rules that fail, and files that cannot be read whole.</summary>
public sealed class RunTests
{
    private static readonly RuleSettings Settings = RuleSettings.Default(new DateOnly(2026, 11, 22));

    [Fact]
    public void A_rule_that_throws_is_a_finding_and_the_others_go_on()
    {
        var file = Analyze("id: a\ntitle: A\ntype: customization\ncategory: B\ntrade: { unit: piece, moq: 5, tiers: [ { from: 1, price: 2 } ] }\n"u8.ToArray());
        var findings = ListingChecker.Check(file, ListingChecker.Index([file], Settings), Settings, [new ThrowingRule(), .. RuleList.OfListings.Where(r => r.Id.StartsWith("LST1", StringComparison.Ordinal))], [], []);
        Assert.Equal(["LST9000", "LST1001"], findings.Select(f => f.Rule.Id));
        Assert.Contains("LST1003", findings[0].Message.En, StringComparison.Ordinal);
        Assert.Contains("on purpose", findings[0].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Shared_files_that_cannot_be_read_whole_leave_references_unknown()
    {
        var cartons = FileAnalyzer.Analyze("a.cartons.yaml", FileKind.Cartons, SourceText.From("cartons:\n  - { id: \"1\", length: 1, width: 1, height: 1 }\n  - { di: \"2\", length: 1, width: 1, height: 1 }\n"), Settings);
        Assert.False(ListingChecker.Index([cartons], Settings).IsCertain(Binding.DefinitionKind.CartonSpec));
    }

    private static AnalyzedFile Analyze(byte[] bytes) => FileAnalyzer.Analyze("a.listing.yaml", FileKind.Listing, SourceText.From(bytes), Settings);

    private sealed class ThrowingRule : ListingRule
    {
        public override string Id => "LST1003";

        public override void Check(Listing listing, RuleContext context) => throw new InvalidOperationException("on purpose");
    }
}
