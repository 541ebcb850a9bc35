using System.Text;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using ListingLsp.Testing.Fixtures;
using Xunit;

namespace ListingLsp.Analysis.Tests;

/// <summary>LST0014: which encoding a file is said to be in, and where.</summary>
public sealed class FileEncodingTests
{
    private const string Simplified = """
        # 2026 秋冬主推款, 价格已与工厂确认
        id: polo-2201
        title: 男士速干翻领短袖衬衫
        type: ready-to-ship
        category: Apparel > Polo Shirts
        attributes: { 材质: 棉, 克重: 180克 }
        trade: { unit: 件 }

        """;

    private const string Traditional = """
        # 2026 秋冬主推款, 價格已與工廠確認
        id: polo-2201
        title: 男士速乾翻領短袖襯衫
        type: ready-to-ship
        category: Apparel > Polo Shirts
        attributes: { 材質: 棉, 克重: 180克 }
        trade: { unit: 件 }

        """;

    private const string Western = """
        id: cafe-12
        title: Café crème cup “Zürich”, 80 °C – für Espresso
        type: ready-to-ship
        category: Kitchen > Cups
        trade: { unit: piece }

        """;

    static FileEncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string, string> Encoded => new()
    {
        { "gbk", Simplified, "GBK" },
        { "gb18030", Simplified, "GBK" },
        { "gb18030", Simplified + "# 㐀𠮷\n", "GB18030" },
        { "gbk", "title: 标题\n", "GBK" },
        { "gbk", "title: 朱镕堃设计的手工囍字陶瓷茶杯四件套\n", "GBK" },
        { "big5", Traditional, "Big5" },
        { "windows-1252", Western, "Windows-1252" },
        { "windows-1252", "title: Müller’s café\n", "Windows-1252" },
        { "utf-16LE", Simplified, "UTF-16" },
        { "utf-16BE", Simplified, "UTF-16" },
        { "utf-16LE", "id: a\n", "UTF-16" },
        { "utf-16LE", "# 一二三一二三一二三\nid: 一\n", "UTF-16" },
        { "utf-32LE", Simplified, "UTF-32" },
        { "utf-32BE", Simplified, "UTF-32" },
    };

    public static TheoryData<string, string> Unnamed => new()
    {
        { "euc-kr", "title: 남성용 속건 폴로 셔츠 반팔 여름 신상품 판매합니다\n" },
        { "shift_jis", "title: メンズ速乾ポロシャツ、夏の新作です\n" },
        { "euc-jp", "title: メンズ速乾ポロシャツ、夏の新作です\n" },
        { "windows-1251", "title: Мужская футболка поло быстросохнущая\n" },
        { "gbk", "title: 标\n" },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void A_file_in_another_encoding_is_named_and_not_read(string encoding, string text, string name)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes(text);
        var file = Analyze(bytes);
        var finding = Assert.Single(file.Findings);
        Assert.Equal("LST0014", finding.Rule.Id);
        Assert.Equal($"The file is not UTF-8 (it looks like {name}); save it as UTF-8", finding.Message.En);
        Assert.Equal($"文件不是UTF-8编码（疑似{name}），请另存为UTF-8", finding.Message.Zh);
        Assert.Empty(file.Listings);
        if (!name.StartsWith("UTF", StringComparison.Ordinal)) Assert.Equal(bytes.AsSpan().IndexOfAnyExceptInRange<byte>(0, 0x7F), finding.Span.Start);
    }

    [Theory]
    [InlineData("utf-16LE")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32LE")]
    [InlineData("utf-32BE")]
    public void A_byte_order_mark_tells_and_is_the_place(string encoding)
    {
        var of = Encoding.GetEncoding(encoding);
        var finding = Assert.Single(Analyze([.. of.GetPreamble(), .. of.GetBytes(Simplified)]).Findings);
        Assert.Contains(encoding[..6].ToUpperInvariant(), finding.Message.En, StringComparison.Ordinal);
        Assert.Equal(0, finding.Span.Start);
    }

    [Theory]
    [MemberData(nameof(Unnamed))]
    public void An_encoding_that_cannot_be_told_is_not_named(string encoding, string text)
    {
        var finding = Assert.Single(Analyze(Encoding.GetEncoding(encoding).GetBytes(text)).Findings);
        Assert.Equal("The file is not UTF-8; save it as UTF-8", finding.Message.En);
    }

    [Fact]
    public void The_first_bytes_as_a_Chinese_editor_saves_them()
    {
        byte[] bytes = [.. "id: a\ntitle: "u8, 0xC4, 0xD0, 0xCA, 0xBF, 0xCB, 0xD9, 0xB8, 0xC9, (byte)'\n'];
        var finding = Assert.Single(Analyze(bytes).Findings);
        Assert.Equal(new TextSpan(13, 14), finding.Span);
        Assert.Contains("GBK", finding.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Utf8_that_lost_a_byte_is_not_called_something_else(int lost)
    {
        var bytes = Encoding.UTF8.GetBytes(Simplified).ToList();
        var at = Encoding.UTF8.GetByteCount(Simplified[..Simplified.IndexOf('速', StringComparison.Ordinal)]);
        bytes.RemoveRange(at + 1, lost);
        var finding = Assert.Single(Analyze([.. bytes]).Findings);
        Assert.Equal("The file is not UTF-8; save it as UTF-8", finding.Message.En);
        Assert.Equal(at, finding.Span.Start);
    }

    [Fact]
    public void Utf8_that_is_cut_off_at_the_end_is_not_called_something_else()
    {
        var bytes = Encoding.UTF8.GetBytes("id: a\ntitle: 男士速干衬衫")[..^1];
        var finding = Assert.Single(Analyze(bytes).Findings);
        Assert.Equal("The file is not UTF-8; save it as UTF-8", finding.Message.En);
        Assert.Equal(bytes.Length - 2, finding.Span.Start);
    }

    [Fact]
    public void A_stray_zero_byte_is_a_syntax_error_and_no_encoding()
    {
        Assert.DoesNotContain(Analyze("id: a\ntitle: A\0B\ntype: customization\n"u8.ToArray()).Findings, f => f.Rule.Id == "LST0014");
        Assert.DoesNotContain(Analyze([.. "id: a\ntitle: A\n"u8, .. new byte[64]]).Findings, f => f.Rule.Id == "LST0014");
    }

    public static TheoryData<string> Edges => [.. EncodingCases.All];

    [Theory]
    [MemberData(nameof(Edges))]
    public void The_edges_of_the_guess_stay_where_they_are(string line) => EncodingCases.Run(line);

    [Fact]
    public void Utf8_with_a_byte_order_mark_and_in_all_widths_is_fine()
    {
        Assert.DoesNotContain(Analyze(Encoding.UTF8.GetBytes("\uFEFF" + Simplified + "# é 中 𠮷\n")).Findings, f => f.Rule.Id == "LST0014");
    }

    private static AnalyzedFile Analyze(byte[] bytes) =>
        FileAnalyzer.Analyze("a.listing.yaml", FileKind.Listing, SourceText.From(bytes), RuleSettings.Default(new DateOnly(2026, 11, 22)));
}
