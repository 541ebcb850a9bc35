using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Sheets.Mapping;

/// <summary>Words of mapping files: what is wrong in them, and the comments that they are written with.</summary>
internal static class MappingWords
{
    public static readonly LocalizedText Syntax = new("this is not valid YAML", "不是有效的YAML");
    public static readonly LocalizedText NoSheets = new("a mapping file has a list 'sheets'", "映射文件应有sheets列表");
    public static readonly LocalizedText Unknown = new("unknown field '{name}'", "未知字段“{name}”");
    public static readonly LocalizedText UnknownNearest = new("unknown field '{name}'; did you mean '{nearest}'?", "未知字段“{name}”，是否应为“{nearest}”？");
    public static readonly LocalizedText NoSheet = new("there is no sheet '{name}' in the workbook", "工作簿中没有工作表“{name}”");
    public static readonly LocalizedText NoSheetName = new("which sheet of the workbook? Name it with 'sheet'", "未指明工作表，请用sheet写明名称");
    public static readonly LocalizedText NoColumn = new("there is no column with the head '{name}' on the sheet; say which one is meant with 'column: B'", "工作表中没有表头为“{name}”的列；可用column: B指明");
    public static readonly LocalizedText NeitherHeaderNorColumn = new("a column needs 'header' or 'column'", "每一列须写明header或column");
    public static readonly LocalizedText NoField = new("a column needs 'field': a field of the listing, or skip", "每一列须写明field：商品字段，或skip");
    public static readonly LocalizedText BadRows = new("'rows' is listings, cartons, freight or skip", "rows应为listings、cartons、freight或skip");
    public static readonly LocalizedText BadHeader = new("'header' is the row of the heads, or the first and the last one: [1, 2]", "header应为表头所在行，或首末两行：[1, 2]");
    public static readonly LocalizedText BadUnit = new("'{name}' is no unit of length, weight or time that is known", "“{name}”不是已知的长度、重量或时间单位");
    public static readonly LocalizedText BadNumber = new("'{name}' is not a number", "“{name}”不是数字");
    public static readonly LocalizedText BadCurrency = new("'{name}' is no currency code", "“{name}”不是币种代码");

    public static readonly LocalizedText Intro = new(
        """
         How the columns of {file} become fields of listings. Written by 'listinglsp import' from the heads that it knew; from now on it
         is yours: correct it, and run the import again. What stands here is taken as said, and no longer listed as a guess.

         rows:    listings, cartons, freight or skip
         header:  the row of the heads, or the first and the last one: [1, 2]
         columns: header (or column: B), and the field it fills: a path as in the listing (trade.moq, attributes.Material,
                  skus.options.Color), price, carton.size, or skip. "?" was not known: put a field or skip there.
                  unit: mm, cm, in, g, kg, lb ... of numbers that name none; currency: of prices that name none;
                  from: the quantity from which the prices of this column hold.
         defaults: what every listing gets where the sheet says nothing, such as type: ready-to-ship.
        """,
        """
         {file}的各列对应哪些商品字段。由listinglsp import根据认出的表头写入，之后由您维护：改好后再次导入即可。
         此处写明的内容视为已确认，不再作为猜测列出。

         rows：    listings（商品）、cartons（箱规）、freight（运费模板）或skip（不导入）
         header：  表头所在行，或首末两行：[1, 2]
         columns： header（或column: B）以及对应的field：商品字段的路径（trade.moq、attributes.Material、skus.options.Color）、
                   price、carton.size，或skip。"?"表示未识别：请填写字段或skip。
                   unit：数字未写单位时的单位，如mm、cm、g、kg；currency：价格未写币种时的币种；from：该列价格的起批量。
         defaults：表中没有时每个商品都采用的值，如type: ready-to-ship。
        """);

    public static readonly LocalizedText Guess = new(" a guess", " 猜测");
    public static readonly LocalizedText NotKnown = new(" not known", " 未识别");
}
