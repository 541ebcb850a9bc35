using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Sheets.Building;
using ListingLsp.Sheets.Fields;
using ListingLsp.Sheets.Headers;
using ListingLsp.Sheets.Reading;
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
    [InlineData("Item No. 货号", "id")]
    [InlineData("单价 Unit Price (USD)", "price USD")]
    [InlineData("MOQ\n起订量", "trade.moq")]
    [InlineData("MOQ 备注", "~trade.moq")]
    [InlineData("MOQ 单价", null)]
    [InlineData("净重", null)]
    [InlineData("产品尺寸", null)]
    [InlineData("数量", null)]
    [InlineData("Capacity (ml)", null)]
    [InlineData("Price (per dozen)", "~price")]
    [InlineData("标题（必填）", "title")]
    [InlineData("2024-2025", "~trade.tiers from 2024")]
    [InlineData(",-,", null)]
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
    [InlineData("trade.moq", "50pcs起", "50")]
    [InlineData("trade.moq", "≥50件", "50")]
    [InlineData("trade.moq", "٣٠", "?")]
    [InlineData("trade.moq", "123456789012345678901234567890123456789", "?")]
    [InlineData("price", "123456789012345678901234567890123456789-2", "?")]
    [InlineData("price", "10-49: 123456789012345678901234567890123456789", "?")]
    [InlineData("price", "¥9.8/件", "~9.8")]
    [InlineData("price", "9.8起", "?")]
    [InlineData("price", "9.8+", "?")]
    [InlineData("price", "50/9.2", "~[{ from: 50, price: 9.2 }]")]
    [InlineData("price", "50: 9.2; 10: 9.8", "?")]
    [InlineData("price", "10-49: 9 days", "?")]
    [InlineData("price", "100/200/300 pcs: 9.8/9.2/8.5", "?")]
    [InlineData("price", "2026-10", "?")]
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
    [InlineData("logistics.package.grossWeight", "毛重 12.5KG", "12.5")]
    [InlineData("logistics.package.grossWeight", "净重 12.5KG", "?")]
    [InlineData("logistics.package.grossWeight", "12/12.5KG", "?")]
    [InlineData("logistics.leadTime", "15-20天", "~20")]
    [InlineData("logistics.leadTime", "7 days after deposit", "?")]
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

    [Theory]
    [InlineData("ID,Title,PCS/CTN,Gross weight\nA1,Mug,24,12.5", "C2 ? units of a carton without|D2 ? of the product or of its carton?")]
    [InlineData("ID,Title,MOQ (ctns)\nA1,Mug,5", "C2 ? a minimum in cartons")]
    [InlineData("ID,Title,MOQ,Price,Unit\nA1,Mug,5箱,9.8,piece", "C2 ? in 'carton', where the product is sold by 'piece'|D2 ? a price from which quantity on")]
    [InlineData("No.,货号,Title\n1,A1,Mug", "A2 ? another column is 'id' already")]
    [InlineData("ID,Title,MOQ\nA1,Mug,5箱", "C2 ? in 'carton', which packs others")]
    [InlineData("ID,Title,MOQ,Price\nA1,Mug,50,9.8\nPrices without freight\n备注：,以上价格含税", "A3 ? taken for a heading|A4 ? taken for a heading|B4 ? taken for a heading")]
    [InlineData("ID,Title,MOQ,Price\nA1,Mug,50,9.8\nID,Title,MOQ,Price\nA2,Cup,60,8.8", "")]
    [InlineData("ID,Title,MOQ,Price\nA1,Mug,50,CNY 9.8\nA2,Cup,60,8.8", "D3 ~ no currency, while other prices name one: taken as CNY")]
    [InlineData("ID,Title,MOQ,Price\nA1,Mug,50,CNY 9.8\nA2,Cup,60,EUR 8.8\nA3,Jug,60,7", "D4 ~ no currency, while other prices name one: taken as USD")]
    [InlineData("ID,Title,MOQ,Price\nA1,Mug,50,9.8\nTotal,,50,", "A3 ? a row of sums|C3 ? a row of sums")]
    public void What_is_in_doubt_is_told_with_its_cell(string csv, string expected)
    {
        ImmutableArray<Sheet> sheets = [CsvReader.Read(System.Text.Encoding.UTF8.GetBytes(csv))];
        var read = SheetImport.Read(sheets, SheetImport.Recognize(sheets));
        var notes = read.Notes.Select(n => $"{n.Place} {(n.IsPlaced ? '~' : '?')} {n.Message.En}").ToList();
        var wanted = expected.Split('|', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(notes.Count == wanted.Length && notes.Zip(wanted).All(p => p.First.StartsWith(p.Second, StringComparison.Ordinal)), string.Join('\n', notes));
    }

    [Property(MaxTest = 300, Replay = "(3,5)")]
    public Property Any_table_is_read_or_told() => Prop.ForAll(Gen.Elements(Bits).ArrayOf(5).ArrayOf(4).ToArbitrary(), rows =>
    {
        var cells = rows.Select(r => r.Select(Cell.OfText).ToImmutableArray()).ToImmutableArray();
        ImmutableArray<Sheet> sheets = [new Sheet("S", cells, [new MergedCells(2, 1, 3, 1), new MergedCells(1, 4, 1, 5)])];
        var read = SheetImport.Read(sheets, SheetImport.Recognize(sheets));
        return read.Listings.Length <= 3;
    });

    /// <summary>Heads and values, also such as break what is careless.</summary>
    private static readonly string[] Bits = ["", "ID", "Title", "MOQ (pcs)", "Price", "10-49", "Price 1", "Qty 1", "Carton size", "PCS/CTN", "毛重", "颜色", "SKU", "库存", "箱规编号", "模板", "首重", "file", "rest", "A1", "[1, 2]", "{ a: b }", "[]", "43*21*27", "9.8", "50", ",", "99999999999999999999999999999999999999", "合计", "备注：x", "5箱", "¥9.8/件", "US, CA", "#REF!", "-", "٣", "10-49: 9.8; ≥50: 9"];

    [Fact]
    public void Every_word_for_a_head_leads_to_a_field()
    {
        Assert.NotNull(HeaderReader.Read(SheetKind.Listings, "MOQ"));
        Assert.NotNull(HeaderReader.Read(SheetKind.Cartons, "箱规编号"));
        Assert.NotNull(HeaderReader.Read(SheetKind.Freight, "首重价格"));
    }
}
