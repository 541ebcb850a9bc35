using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Yaml;

/// <summary>Keys that are looked up by their bytes say the same as those that are decoded.</summary>
public sealed class VerbatimKeyTests
{
    [Theory]
    [InlineData("moq: 1", "moq")]
    [InlineData("'moq': 1", "moq")]
    [InlineData("\"moq\": 1", "moq")]
    [InlineData("{ moq: 1 }", "moq")]
    [InlineData("产地: 浙江", "产地")]
    [InlineData("two words : 1", "two words")]
    [InlineData("'it''s': 1", "")]
    [InlineData("\"m\\u006fq\": 1", "")]
    [InlineData("'': 1", "")]
    [InlineData("\"\": 1", "")]
    [InlineData("{ two\n  lines: 1 }", "")]
    [InlineData("? [a, b]\n: 1", "")]
    [InlineData("? |\n  moq\n: 1", "")]
    [InlineData("“moq”: 1", "“moq”")]
    public void A_key_is_verbatim_where_its_bytes_are_its_text(string yaml, string verbatim)
    {
        var entry = Assert.Single(Entries(SyntaxTree.Parse(yaml, SyntaxFormat.Yaml)));
        Assert.Equal(verbatim, Encoding.UTF8.GetString(entry.VerbatimKey));
    }

    [Property(MaxTest = 3000)]
    public Property What_is_verbatim_is_what_is_meant() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        foreach (var format in (SyntaxFormat[])[SyntaxFormat.Yaml, SyntaxFormat.Json])
        {
            foreach (var entry in Entries(SyntaxTree.Parse(text, format)))
            {
                Assert.Equal(entry.Key is ScalarSyntax, entry.IsKeyScalar);
                Assert.Equal(entry.Key.Span.Length, entry.KeyLength);
                if (!entry.VerbatimKey.IsEmpty) Assert.Equal(entry.KeyText, Encoding.UTF8.GetString(entry.VerbatimKey));
                Assert.Equal(format == SyntaxFormat.Yaml && entry.Key is ScalarSyntax { Style: ScalarStyle.Plain, Value: "<<" }, entry.IsMerge);
            }
        }
    });

    /// <summary>Pieces of which keys, quotes and what ends them come about often.</summary>
    private static Gen<string> Texts =>
        from count in Gen.Choose(1, 12)
        from pieces in Gen.Elements("a", "moq", "产地", "<<", ": ", ":", "'", "\"", "\\", "''", "\\n", "\n", "\r\n", "  ", " ", "{", "}", "[", "]", ", ", "- ", "? ", "&x ", "*x", "“", "”", "：", "|\n", "1").ArrayOf(count)
        select string.Concat(pieces);

    private static IEnumerable<EntrySyntax> Entries(SyntaxTree tree) => tree.Documents.SelectMany(d => Within(d.Root));

    private static IEnumerable<EntrySyntax> Within(SyntaxNode node) => node.Children.SelectMany(Within).Concat(node is EntrySyntax entry ? [entry] : []);
}
