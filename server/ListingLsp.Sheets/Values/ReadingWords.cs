using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Sheets.Values;

/// <summary>What is said about values of cells.</summary>
internal static class ReadingWords
{
    public static readonly LocalizedText NoNumber = new("not a number", "不是数字");
    public static readonly LocalizedText NoPrice = new("not a price", "不是价格");
    public static readonly LocalizedText NoUnit = new("'{unit}' is no unit that fits here", "“{unit}”不是这里适用的单位");
    public static readonly LocalizedText NoSize = new("not a size; write it as 43*21*27", "不是尺寸，请写成43*21*27");
    public static readonly LocalizedText NoLadder = new("not a price or a ladder; write it as 10-49: 9.80; 50-99: 9.20; ≥100: 8.50", "不是价格或阶梯价，请写成10-49: 9.80; 50-99: 9.20; ≥100: 8.50");
    public static readonly LocalizedText NoLeadTime = new("not a lead time; write days, or 1-100: 7; 101-500: 15", "不是发货期，请写天数，或写成1-100: 7; 101-500: 15");
    public static readonly LocalizedText NoFlag = new("neither yes nor no", "既不是“是”也不是“否”");
    public static readonly LocalizedText NoChoice = new("none of {words}", "不是{words}之一");
    public static readonly LocalizedText NoCode = new("no {what} that is known: '{word}'", "未知的{what}：“{word}”");
    public static readonly LocalizedText Meant = new("'{word}' taken as {code}", "“{word}”按{code}处理");
    public static readonly LocalizedText ADay = new("the spreadsheet has made a date of it; write it as text", "表格软件把它变成了日期，请改为文本格式");
    public static readonly LocalizedText Failed = new("the formula failed", "公式出错");
    public static readonly LocalizedText DecimalComma = new("comma taken as a decimal point: {number}", "逗号按小数点处理：{number}");
    public static readonly LocalizedText About = new("taken as {number}", "按{number}处理");
    public static readonly LocalizedText Longest = new("the longer one taken: {number} days", "取较长的天数：{number}天");
    public static readonly LocalizedText Yen = new("'{sign}' taken as CNY", "“{sign}”按人民币（CNY）处理");
    public static readonly LocalizedText Gap = new("taken as from {from}; a step before ends at {end}", "按{from}起处理，而前一档到{end}为止");
    public static readonly LocalizedText PriceFrom = new("taken as {price} from {from} on", "按{from}起价格{price}处理");
    public static readonly LocalizedText PriceFloor = new("a price that may be more is no price", "“起”字价格不是确定的价格");
    public static readonly LocalizedText NoPlaceForWhole = new("it cannot be read as the fields that belong here", "无法读成这里的字段");
}
