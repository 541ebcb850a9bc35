using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>Whatever a value is, it is read as it was written.</summary>
public sealed class AnyValueTests
{
    private static readonly Gen<int> Seeds = Gen.Choose(0, int.MaxValue - 1);

    [Property(MaxTest = 5000, Replay = "(3,5)")]
    public Property What_YamlDotNet_writes_is_read_back() => Prop.ForAll(Gen.Zip(AnyValues.YamlValues, Seeds).ToArbitrary(), drawn =>
    {
        var (value, seed) = drawn;
        if (EmittedValues.Write(value, seed) is not { } text) return;
        var tree = SyntaxTree.Parse(text, SyntaxFormat.Yaml);
        // It does not indent the further lines of texts in quotes.
        if (Quirks.Explain(tree)) return;
        Assert.True(tree.Errors.IsEmpty, $"{string.Join(", ", tree.Errors)}\n{text}");
        Assert.Equal(Said.By(value), Said.By(Assert.Single(tree.Documents).Root));
    });

    [Property(MaxTest = 5000, Replay = "(7,11)")]
    public Property Json_is_read_the_same_as_Yaml() => Prop.ForAll(Gen.Zip(AnyValues.JsonValues, Seeds).ToArbitrary(), drawn =>
    {
        var text = JsonText.Of(drawn.Item1, drawn.Item2);
        var (json, yaml) = (SyntaxTree.Parse(text, SyntaxFormat.Json), SyntaxTree.Parse(text, SyntaxFormat.Yaml));
        Assert.True(json.Errors.IsEmpty && yaml.Errors.IsEmpty, $"{string.Join(", ", json.Errors.Concat(yaml.Errors))}\n{text}");
        Assert.Equal(Dump.Of(Assert.Single(json.Documents).Root, withSpans: true), Dump.Of(Assert.Single(yaml.Documents).Root, withSpans: true));
    });

    [Fact]
    public void Most_of_what_YamlDotNet_writes_can_be_asked_about()
    {
        var random = new Random(1);
        var written = AnyValues.YamlValues.Sample(500, new Rnd(7, 11), 30).Count(value => EmittedValues.Write(value, random.Next()) is not null);
        Assert.InRange(written, 300, 500);
    }
}
