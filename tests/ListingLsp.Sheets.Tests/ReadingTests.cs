using ListingLsp.Analysis.Catalogue;
using ListingLsp.Sheets.Fields;
using ListingLsp.Sheets.Headers;
using ListingLsp.Sheets.Values;
using ListingLsp.Sheets.Writing;
using Xunit;

namespace ListingLsp.Sheets.Tests;

/// <summary>What heads mean, and what cells say: certain, a guess (<c>~</c>), or nothing that can be placed (<c>?</c>).</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("MOQ", "trade.moq")]
    [InlineData("moq (pcs)", "trade.moq")]
    [InlineData("最小起订量", "trade.moq")]
    [InlineData("起订量（件）", "trade.moq")]
    [InlineData("标题*", "title")]
    [InlineData("Product Name", "title")]
    [InlineData("Name", "~title")]
    [InlineData("价格", "price")]
    [InlineData("Price (USD)", "price USD")]
    [InlineData("单价（元）", "price CNY")]
    [InlineData("Unit Price/US$", "price USD")]
    [InlineData("10-49", "trade.tiers from 10")]
    [InlineData("≥50", "trade.tiers from 50")]
    [InlineData("100+", "trade.tiers from 100")]
    [InlineData("100件以上", "trade.tiers from 100")]
    [InlineData("Price 10-49 pcs", "trade.tiers from 10")]
    [InlineData("价格（1,000-4,999件）", "trade.tiers from 1000")]
    [InlineData("Qty 1", "trade.tiers.1.from")]
    [InlineData("Price 2", "trade.tiers.2.price")]
    [InlineData("数量3", "trade.tiers.3.from")]
    [InlineData("第2档价格", "trade.tiers.2.price")]
    [InlineData("毛重", "~logistics.package.grossWeight kg")]
    [InlineData("毛重(g)", "logistics.package.grossWeight g")]
    [InlineData("毛重KG", "logistics.package.grossWeight KG")]
    [InlineData("Gross Weight/kg", "logistics.package.grossWeight kg")]
    [InlineData("包装尺寸(mm)", "logistics.package mm")]
    [InlineData("Carton Size", "carton.size")]
    [InlineData("PCS/CTN", "carton.maxUnits")]
    [InlineData("ＭＯＱ", "trade.moq")]
    [InlineData("交期（天）", "logistics.leadTime 天")]
    [InlineData("trade.marketPrices.JP.tiers", "trade.marketPrices.JP.tiers")]
    [InlineData("attributes.Fabric weight", "attributes.Fabric weight")]
    [InlineData("skus.options.Color", "skus.options.Color")]
    [InlineData("备注", null)]
    [InlineData("trade.mok", null)]
    public void A_head_says_where_values_go(string head, string? expected)
    {
        var target = HeaderReader.Read(SheetKind.Listings, head);
        Assert.Equal(expected, target is null ? null : string.Join(' ', new[] { (target.Guess is null ? "" : "~") + target.Path.Text, target.Unit, target.Currency, target.From is { } from ? $"from {from}" : null }.Where(t => t is not null)));
    }

    [Theory]
    [InlineData("trade.moq", "1,200", "1200")]
    [InlineData("trade.moq", "１２０", "120")]
    [InlineData("trade.moq", "50 pcs", "50")]
    [InlineData("trade.moq", "50件", "50")]
    [InlineData("trade.moq", "1万", "10000")]
    [InlineData("trade.moq", "约50", "~50")]
    [InlineData("trade.moq", "fifty", "?")]
    [InlineData("trade.moq", "50 or 60", "?")]
    [InlineData("trade.range.min", "$9.80", "9.80")]
    [InlineData("trade.range.min", "US$ 1,234.50", "1234.50")]
    [InlineData("trade.range.min", "1.234,50", "~1234.50")]
    [InlineData("trade.range.min", "12,5", "~12.5")]
    [InlineData("trade.range.min", "￥9.8", "~9.8")]
    [InlineData("trade.range.min", "9.8/pc", "9.8")]
    [InlineData("price", "10-49: 9.8; 50-99: 9.2; ≥100: 8.5", "[{ from: 10, price: 9.8 }, { from: 50, price: 9.2 }, { from: 100, price: 8.5 }]")]
    [InlineData("price", "10-49：9.8\n≥50 / 9.2", "[{ from: 10, price: 9.8 }, { from: 50, price: 9.2 }]")]
    [InlineData("price", "1,000-4,999 pcs: $1.25/pc；5000件以上：$1.10", "[{ from: 1000, price: 1.25 }, { from: 5000, price: 1.10 }]")]
    [InlineData("price", "10-49: 9.8; 60-99: 9.2", "~[{ from: 10, price: 9.8 }, { from: 60, price: 9.2 }]")]
    [InlineData("price", "8.5-10", "{ min: 8.5, max: 10 }")]
    [InlineData("price", "US$8.50~10.00", "{ min: 8.50, max: 10.00 }")]
    [InlineData("price", "9.8 please ask", "?")]
    [InlineData("price", "ask", "?")]
    [InlineData("carton.size", "43*21*27", "{ length: 43, width: 21, height: 27 }")]
    [InlineData("logistics.package", "43x21x27cm", "{ length: 43, width: 21, height: 27 }")]
    [InlineData("logistics.package", "43×21×27", "{ length: 43, width: 21, height: 27 }")]
    [InlineData("logistics.package", "430*210*270 mm", "{ length: 43, width: 21, height: 27 }")]
    [InlineData("logistics.package", "长43宽21高27", "{ length: 43, width: 21, height: 27 }")]
    [InlineData("logistics.package", "10.5 * 20 * 30", "{ length: 10.5, width: 20, height: 30 }")]
    [InlineData("logistics.package", "43*21", "?")]
    [InlineData("logistics.package.grossWeight", "420g", "0.42")]
    [InlineData("logistics.package.grossWeight", "0.42 kg", "0.42")]
    [InlineData("logistics.package.grossWeight", "2斤", "1")]
    [InlineData("logistics.package.grossWeight", "1.5 lbs", "0.6804")]
    [InlineData("logistics.package.grossWeight", "5 pcs", "?")]
    [InlineData("logistics.leadTime", "15", "15")]
    [InlineData("logistics.leadTime", "7-15 days", "~15")]
    [InlineData("logistics.leadTime", "15天", "15")]
    [InlineData("logistics.leadTime", "2 weeks", "14")]
    [InlineData("logistics.leadTime", "1-100: 7; 101-500: 15", "[{ upTo: 100, days: 7 }, { upTo: 500, days: 15 }]")]
    [InlineData("logistics.leadTime", "可协商", "[{ negotiable: true }]")]
    [InlineData("logistics.leadTime", "soon", "?")]
    [InlineData("markets", "US, UK", "[US, GB]")]
    [InlineData("markets", "美国、英国/加拿大", "[US, GB, CA]")]
    [InlineData("markets", "欧盟", "[EU]")]
    [InlineData("markets", "Germny", "~[DE]")]
    [InlineData("markets", "US, Atlantis", "?")]
    [InlineData("keywords", "polo shirt; quick dry", "[polo shirt, quick dry]")]
    [InlineData("images", "https://a.b/c.jpg\nhttps://a.b/d.jpg", "['https://a.b/c.jpg', 'https://a.b/d.jpg']")]
    [InlineData("attributes", "Material: cotton; 颜色：红", "{ Material: cotton, 颜色: 红 }")]
    [InlineData("category", "Apparel>Men's Clothing", "Apparel > Men's Clothing")]
    [InlineData("type", "现货", "ready-to-ship")]
    [InlineData("type", "gift", "?")]
    [InlineData("trade.unit", "件", "piece")]
    [InlineData("trade.unit", "Pieces", "piece")]
    [InlineData("trade.currency", "人民币", "CNY")]
    [InlineData("services.easyReturn", "是", "true")]
    [InlineData("services.easyReturn", "maybe", "?")]
    [InlineData("compliance.certificates", "CE, FCC", "[{ name: CE }, { name: FCC }]")]
    public void A_cell_says_what_its_field_takes(string field, string cell, string expected)
    {
        var reading = CellReader.Read(Cell.OfText(cell), new ColumnTarget(FieldPath.Find(SheetFields.Of(SheetKind.Listings), field)!));
        Assert.Equal(expected, reading.Value is null ? "?" : (reading.Note is null ? "" : "~") + HouseYaml.Flow(reading.Value));
        if (reading.Note is { } note) Assert.All([note.En, note.Zh], t => Assert.DoesNotContain("{", t, StringComparison.Ordinal));
    }

    [Fact]
    public void A_date_in_the_place_of_a_ladder_is_told()
    {
        var reading = CellReader.Read(Cell.OfDay(new DateTime(2026, 10, 12, 0, 0, 0, DateTimeKind.Unspecified)), new ColumnTarget(FieldPath.Find(SheetFields.Of(SheetKind.Listings), "price")!));
        Assert.Null(reading.Value);
        Assert.Contains("date", reading.Note!.In(Locale.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_word_for_a_head_leads_to_a_field()
    {
        Assert.NotNull(HeaderReader.Read(SheetKind.Listings, "MOQ"));
        Assert.NotNull(HeaderReader.Read(SheetKind.Cartons, "箱规编号"));
        Assert.NotNull(HeaderReader.Read(SheetKind.Freight, "首重价格"));
    }
}
