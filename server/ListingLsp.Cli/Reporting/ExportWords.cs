using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Reporting;

/// <summary>Words of <c>export</c>.</summary>
internal static class ExportWords
{
    public static readonly LocalizedText NotASheet = new("'{path}': an export is an .xlsx or a .csv file", "“{path}”：只能导出为.xlsx或.csv文件");
    public static readonly LocalizedText IsThere = new("'{path}' is there already; --overwrite replaces it", "“{path}”已存在；加上 --overwrite 可覆盖");
    public static readonly LocalizedText Lost = new("{path} is not in the sheet: it has syntax errors, or something in it is longer than a cell may be", "{path} 未导出：有语法错误，或某项内容超出单元格长度上限");
    public static readonly LocalizedText NoListings = new("there are no listings to export", "没有可导出的商品");
    public static readonly LocalizedText BadConfig = new("the settings have errors; nothing was exported", "设置文件有误，未导出");
    public static readonly LocalizedText Wrote = new("wrote {listings} and {findings} to {path}", "已将{listings}和{findings}写入 {path}");
    public static readonly LocalizedText WroteCsv = new("wrote {listings} to {path}; a .csv file has no sheet of findings, an .xlsx file does", "已将{listings}写入 {path}；.csv文件没有问题工作表，.xlsx文件有");
    public static readonly LocalizedText Severity = new("Severity", "级别");
    public static readonly LocalizedText Rule = new("Rule", "规则");
    public static readonly LocalizedText File = new("File", "文件");
    public static readonly LocalizedText Listing = new("Listing", "商品编号");
    public static readonly LocalizedText Line = new("Line", "行");
    public static readonly LocalizedText Message = new("Message", "问题");
    public static readonly LocalizedText Fix = new("Fix", "修正");
    public static readonly LocalizedText Consequence = new("Consequence", "后果");
}
