using System.Text;
using ListingLsp.Syntax.Tests.Robustness;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Conformance;

/// <summary>Every case of yaml-test-suite: what is valid is read as the suite says, what is not is reported.</summary>
public sealed class YamlSuiteTests
{
    public static TheoryData<string> Everything => [.. YamlCase.All.Select(c => c.Id)];

    public static TheoryData<string> Valid => [.. Conforming.Where(c => c.IsValid).Select(c => c.Id)];

    public static TheoryData<string> Invalid => [.. Conforming.Where(c => !c.IsValid).Select(c => c.Id)];

    private static IEnumerable<YamlCase> Conforming => YamlCase.All.Where(c => !Deviations.Reasons.ContainsKey(c.Id));

    [Theory]
    [MemberData(nameof(Valid))]
    public void What_YAML_allows_is_read_as_it_is_meant(string id) => AssertConforms(YamlCase.Of(id), YamlCase.Of(id).Deviation);

    [Theory]
    [MemberData(nameof(Invalid))]
    public void What_YAML_forbids_is_reported(string id) => AssertConforms(YamlCase.Of(id), YamlCase.Of(id).Deviation);

    [Theory]
    [MemberData(nameof(Valid))]
    public void Windows_line_ends_change_nothing(string id)
    {
        var one = YamlCase.Of(id);
        AssertConforms(one, one.DeviationIn(one.Text.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void A_byte_order_mark_changes_nothing(string id)
    {
        var one = YamlCase.Of(id);
        AssertConforms(one, one.DeviationIn("\uFEFF" + one.Text));
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void Every_alias_stands_for_the_last_anchor_of_its_name(string id)
    {
        foreach (var document in SyntaxTree.Parse(YamlCase.Of(id).Text, SyntaxFormat.Yaml).Documents)
        {
            var anchors = new Dictionary<string, SyntaxNode>(StringComparer.Ordinal);
            AssertAliases(document.Root, anchors);
        }
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Whatever_it_is_it_can_be_read(string id) => Invariants.Check(Encoding.UTF8.GetBytes(YamlCase.Of(id).Text), SyntaxFormat.Yaml);

    [Fact]
    public void The_suite_is_whole()
    {
        Assert.Equal(402, YamlCase.All.Count);
        Assert.Equal(94, YamlCase.All.Count(c => !c.IsValid));
        Assert.Equal(402, YamlCase.All.DistinctBy(c => c.Id).Count());
    }

    [Fact]
    public void At_most_ten_deviations_are_accepted_and_each_is_one()
    {
        Assert.InRange(Deviations.Reasons.Count, 0, 10);
        foreach (var (id, reason) in Deviations.Reasons)
        {
            Assert.NotEmpty(reason);
            Assert.True(YamlCase.Of(id).Deviation is not null, $"{id} conforms by now: take it off the list.");
        }
    }

    private static void AssertConforms(YamlCase one, string? deviation) =>
        Assert.True(deviation is null, $"{one.Id} ({one.Name}) is {deviation}\n\n{one.Text}");

    private static void AssertAliases(SyntaxNode node, Dictionary<string, SyntaxNode> anchors)
    {
        if (node is AliasSyntax alias) Assert.Same(anchors[alias.Name], alias.Target);
        if (node.Properties?.Anchor is { } anchor) anchors[anchor] = node;
        foreach (var child in node.Children) AssertAliases(child, anchors);
    }
}
