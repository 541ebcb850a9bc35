using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Sheets.Building;

/// <summary>What is said about rows and columns.</summary>
internal static class BuildingWords
{
    public static readonly LocalizedText UnknownColumn = new("this column is not known: {n} not placed; name its field in the mapping file, or skip", "未识别的列，{n}个值未导入；请在映射文件中指定字段，或写skip");
    public static readonly LocalizedText DoubtfulColumn = new("{why}: {n} not placed", "{why}：{n}个值未导入");
    public static readonly LocalizedText Remark = new("taken for a heading or a remark: no product has but this one cell", "按标题或备注处理：商品不会只有这一格");
    public static readonly LocalizedText SharedByVariants = new("one cell for several variants: it says nothing of each", "多个规格合并为一格，无法分到各规格");
    public static readonly LocalizedText OtherUnit = new("in '{unit}', where the product is sold by '{other}'", "单位是“{unit}”，而商品按“{other}”销售");
    public static readonly LocalizedText Packs = new("in '{unit}', which packs others: that is no number of pieces", "单位是“{unit}”，是包装单位，不等于件数");
    public static readonly LocalizedText NoHeads = new("no row of heads was found on this sheet: nothing of it was read; say in the mapping file what its rows are", "此工作表未找到表头行，未读取；请在映射文件中说明");
    public static readonly LocalizedText NoProduct = new("it belongs to no product: its row has neither id nor title, and none stands above", "不属于任何商品：该行没有编号和标题，上方也没有商品");
    public static readonly LocalizedText Total = new("a row of sums, left out", "汇总行，未导入");
    public static readonly LocalizedText Otherwise = new("{place} says otherwise of the same product; that stays", "同一商品的{place}内容不同，以该处为准");
    public static readonly LocalizedText MadeId = new("no id in the sheet: '{id}' was made", "表中没有编号，已生成“{id}”");
    public static readonly LocalizedText CleanedId = new("an id takes letters, digits and . _ - only: '{id}'", "编号只能含字母、数字和 . _ -，已改为“{id}”");
    public static readonly LocalizedText NoMoq = new("no minimum quantity in the sheet: taken as the price from 1 on", "表中没有起订量，按1件起的价格处理");
    public static readonly LocalizedText UnreadMoq = new("a price from which quantity on? The minimum quantity could not be taken", "起订量未能导入，无法确定该价格的起批量");
    public static readonly LocalizedText TwoPrices = new("the ladder says {price}; that stays", "以阶梯价中的{price}为准");
    public static readonly LocalizedText NoCurrency = new("no currency, while other prices name one: taken as {currency}", "未写币种，而其他价格写了币种：按{currency}处理");
    public static readonly LocalizedText OtherCurrency = new("'{currency}' where the listing's prices are in {other}", "商品价格的币种是{other}，此处为{currency}");
    public static readonly LocalizedText MeantUnit = new("taken for the unit, too: '{unit}'", "同时作为计量单位：“{unit}”");
    public static readonly LocalizedText NotByCarton = new("carton spec '{id}' was made; no listing is sold by it, as the sheet has no price by carton", "已生成箱规“{id}”；表中没有按箱价，商品未设置按箱卖");
    public static readonly LocalizedText UnitsAlone = new("units of a carton without its size or a price by carton", "只有装箱数，没有外箱尺寸或按箱价");
    public static readonly LocalizedText SameAsBefore = new("'{id}' stands in {place} already; that stays", "“{id}”已在{place}出现，以该处为准");
}
