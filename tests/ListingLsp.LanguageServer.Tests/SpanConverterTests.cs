using ListingLsp.LanguageServer.Conversion;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.Syntax.Text;
using Xunit;

namespace ListingLsp.LanguageServer.Tests;

public sealed class SpanConverterTests
{
    private static readonly SourceText Text = SourceText.From("id: a\r\ntitle: 男士😀Polo\r\n");

    [Theory]
    [InlineData(ColumnUnit.Utf8, 7, 17)]
    [InlineData(ColumnUnit.Utf16, 7, 11)]
    [InlineData(ColumnUnit.Utf32, 7, 10)]
    public void A_span_converts_there_and_back(ColumnUnit encoding, int start, int end)
    {
        var converter = new SpanConverter(Text, encoding);
        var span = new TextSpan(14, 24); // 男士😀
        var range = converter.ToRange(span);
        Assert.Equal(new LanguageServer.Protocol.Range(new Position(1, start), new Position(1, end)), range);
        Assert.Equal(span, converter.ToSpan(range));
    }

    [Fact]
    public void A_place_behind_the_line_or_the_text_is_its_end()
    {
        var converter = new SpanConverter(Text, ColumnUnit.Utf16);
        Assert.Equal(new TextSpan(5, Text.Length), converter.ToSpan(new LanguageServer.Protocol.Range(new Position(0, 99), new Position(99, 0))));
    }
}
