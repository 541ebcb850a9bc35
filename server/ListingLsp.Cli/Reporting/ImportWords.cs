using ListingLsp.Analysis.Catalogue;
using ListingLsp.Sheets.Reading;

namespace ListingLsp.Cli.Reporting;

/// <summary>Words of <c>import</c>.</summary>
internal static class ImportWords
{
    public static readonly LocalizedText NoSheet = new("there is no file '{path}'", "文件“{path}”不存在");
    public static readonly LocalizedText NotASheet = new("'{path}' is no sheet that is read: .xlsx and .csv are", "“{path}”不是可读取的表格，支持.xlsx和.csv");
    public static readonly LocalizedText OldBook = new("'{path}' is an old workbook (.xls); save it as .xlsx", "“{path}”是旧格式（.xls），请另存为.xlsx");
    public static readonly LocalizedText MacroBook = new("'{path}' is a workbook with macros (.xlsm), which is not opened; save it as .xlsx", "“{path}”是含宏的工作簿（.xlsm），不予打开，请另存为.xlsx");
    public static readonly LocalizedText BadMapping = new("the mapping file has errors; nothing was imported", "映射文件有误，未导入");
    public static readonly LocalizedText BadSettings = new("the settings of the workspace have errors; nothing was imported", "工作区的设置文件有误，未导入");
    public static readonly LocalizedText NothingRead = new("nothing in '{path}' was understood as products, carton specs or freight: say in '{mapping}' what its rows and columns are", "“{path}”中没有可识别的商品、箱规或运费；请在“{mapping}”中说明各行各列的含义");
    public static readonly LocalizedText Guess = new("guess", "猜测");
    public static readonly LocalizedText NotPlaced = new("not placed", "未导入");
    public static readonly LocalizedText Note = new("{place}: {what}: '{text}': {message}", "{place}：{what}：“{text}”：{message}");
    public static readonly LocalizedText Encoding = new("{path} is not UTF-8; it was read as {encoding}", "{path} 不是UTF-8编码，已按{encoding}读取");
    public static readonly LocalizedText Wrote = new("wrote {path}", "已写入 {path}");
    public static readonly LocalizedText WouldWrite = new("would write {path}", "将写入 {path}");
    public static readonly LocalizedText Updated = new("updated {path}", "已更新 {path}");
    public static readonly LocalizedText WouldUpdate = new("would update {path}", "将更新 {path}");
    public static readonly LocalizedText Differs = new("left {path} as it is: the sheet says otherwise; --update changes it", "{path} 与表格不同，未改动；加上 --update 可更新");
    public static readonly LocalizedText Kept = new("left {path} as it is: {why}", "{path} 未改动：{why}");
    public static readonly LocalizedText More = new("... and {n} more", "……另有{n}个");
    public static readonly LocalizedText Sum = new("{listings} read: {new}, {changed}, {same}", "已读取{listings}：{new}，{changed}，{same}");
    public static readonly LocalizedText Notes = new("{guesses}, {lost}", "{guesses}，{lost}");
    public static readonly LocalizedText MappingNext = new("The columns as they were read stand in '{mapping}': correct it and import again.", "各列的对应关系已写入“{mapping}”，请核对修改后再次导入。");
    public static readonly LocalizedText CheckNext = new("Next: run 'listinglsp check'.", "接下来：运行 listinglsp check。");

    /// <summary>Why a workbook is not read.</summary>
    public static LocalizedText Of(SheetException fault, string path)
    {
        var words = fault.Fault switch
        {
            SheetFault.OldOrProtected => new LocalizedText("'{path}' is an old workbook (.xls) or has a password; save it as .xlsx without one", "“{path}”是旧格式（.xls）或设有密码，请另存为无密码的.xlsx"),
            SheetFault.Macros => new("'{path}' has macros ({detail}), so it is not opened; save it as .xlsx without macros", "“{path}”含有宏（{detail}），不予打开，请另存为不含宏的.xlsx"),
            SheetFault.ExternalLinks => new("'{path}' takes values from other workbooks ({detail}), so it is not opened; break the links (Data, Edit Links) and save it", "“{path}”引用了其他工作簿（{detail}），不予打开，请断开链接（数据、编辑链接）后保存"),
            SheetFault.TooLarge => new("'{path}' is larger than any catalogue when it is unpacked, so it is not opened", "“{path}”解压后过大，不予打开"),
            SheetFault.Quotes => new("'{path}' has a quotation mark in the middle of a cell, or one that is never closed, on line {detail}; save it from a spreadsheet program as CSV", "“{path}”第{detail}行的单元格中间有引号，或引号未闭合；请用表格软件另存为CSV"),
            SheetFault.Encoding => new("'{path}' is neither UTF-8 nor GBK; save it as CSV UTF-8", "“{path}”既不是UTF-8也不是GBK编码，请另存为CSV UTF-8"),
            SheetFault.NoWorkbook => new("'{path}' is no .xlsx workbook, whatever its name says; if it is text, name it .csv; else save it as .xlsx", "“{path}”虽以.xlsx结尾，但不是工作簿；若是文本请改名为.csv，否则请另存为.xlsx"),
            SheetFault.NoText => new("'{path}' is no CSV text but a workbook; name it .xlsx, or save it as CSV", "“{path}”不是CSV文本，而是工作簿；请改名为.xlsx，或另存为CSV"),
            _ => new("'{path}' is damaged or incomplete; open it in a spreadsheet program and save it again, or get it once more", "“{path}”已损坏或不完整；请用表格软件打开后重新保存，或重新获取"),
        };
        return words.Fill([("path", path), ("detail", fault.Detail)]);
    }
}
