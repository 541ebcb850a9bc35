using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Reporting;

/// <summary>Words of <c>init</c>.</summary>
internal static class InitWords
{
    public static readonly LocalizedText NoFolder = new("there is no folder '{path}'", "文件夹“{path}”不存在");
    public static readonly LocalizedText Written = new("wrote {path}", "已写入 {path}");
    public static readonly LocalizedText Left = new("left {path} as it is", "{path} 已存在，未改动");
    public static readonly LocalizedText TabsHint = new(
        "left {path} as it is; for listings it should say \"[yaml]\": { \"editor.insertSpaces\": true }, as YAML takes no tabs",
        "{path} 已存在，未改动；YAML不能用制表符缩进，建议在其中加上 \"[yaml]\": { \"editor.insertSpaces\": true }");
    public static readonly LocalizedText HasListings = new("wrote no first listing: there are listings already", "已有商品文件，因此未写入示例商品");
    public static readonly LocalizedText Next = new("Next: run '{check}', then make '{path}' a listing of your own.", "接下来：运行 {check}，再把 {path} 改成自己的商品。");
    public static readonly LocalizedText NextForOld = new("Next: run '{check}'. If it finds many old problems, '{create}' sets them apart.", "接下来：运行 {check}。如果老问题很多，可运行 {create} 把它们记入基线。");
}
