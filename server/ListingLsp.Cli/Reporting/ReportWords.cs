using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Reporting;

/// <summary>Words of the reports themselves; those of the rules stand in the catalogue.</summary>
internal static class ReportWords
{
    public static readonly LocalizedText Consequence = new("consequence", "后果");
    public static readonly LocalizedText SafeFix = new("safe fix", "修复（安全）");
    public static readonly LocalizedText UnsafeFix = new("fix, to be reviewed", "修复（请核对）");
    public static readonly LocalizedText DisplayFix = new("suggestion", "参考改法");
    public static readonly LocalizedText Checked = new("{files} checked as of {day}", "已检查{files}（规则日期{day}）");
    public static readonly LocalizedText NoProblems = new("no problems found", "未发现问题");
    public static readonly LocalizedText Explain = new("'listinglsp explain {id}' tells more about a rule", "运行 listinglsp explain {id} 查看规则说明");
    public static readonly LocalizedText NothingToCheck = new("no listing files here; their names end in .listing.yaml, .cartons.yaml, .freight.yaml and so on", "此处没有商品文件；文件名应以 .listing.yaml、.cartons.yaml、.freight.yaml 等结尾");
    public static readonly LocalizedText BadConfig = new("the settings have errors; nothing was checked", "设置文件有误，未做检查");
    public static readonly LocalizedText CannotRead = new("cannot read", "无法读取");
    public static readonly LocalizedText UnusedSetting = new("this version does not act on the setting", "此版本尚未支持的设置：");
    public static readonly LocalizedText NotBuilt = new("not built yet", "尚未实现");
    public static readonly LocalizedText Fires = new("Fires when", "触发条件（英文）");
    public static readonly LocalizedText Message = new("Message", "消息");
    public static readonly LocalizedText Source = new("Source", "来源");
    public static readonly LocalizedText Note = new("Note", "备注");
    public static readonly LocalizedText InForceFrom = new("In force from", "生效日期");
    public static readonly LocalizedText InForceUntil = new("Last day", "截止日期");

    /// <summary>Severities as they are printed: identifiers, the same in both languages.</summary>
    public static string Of(Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>The word before a fix, by its safety.</summary>
    public static LocalizedText Of(FixSafety safety) => safety switch
    {
        FixSafety.Safe => SafeFix,
        FixSafety.Unsafe => UnsafeFix,
        _ => DisplayFix,
    };

    /// <summary>A count with its noun.</summary>
    public static string Count(int count, string one, string many, string zh, Locale locale) =>
        locale == Locale.Chinese ? $"{count}{zh}" : $"{count} {(count == 1 ? one : many)}";
}
