namespace ListingLsp.Analysis.Catalogue;

/// <summary>Words that are said of any rule and any finding, wherever they are shown.</summary>
public static class RuleWords
{
    private static readonly LocalizedText SafeFix = new("safe fix", "修正（安全）");
    private static readonly LocalizedText UnsafeFix = new("fix, to be reviewed", "修正（请核对）");
    private static readonly LocalizedText DisplayFix = new("suggestion", "参考改法");

    /// <summary>What the platform does.</summary>
    public static readonly LocalizedText Consequence = new("consequence", "后果");

    /// <summary>The id of a rule that this version cannot report.</summary>
    public static readonly LocalizedText NotBuilt = new("not built yet", "尚未实现");

    /// <summary>The condition; known in English alone.</summary>
    public static readonly LocalizedText Fires = new("Fires when", "触发条件（英文）");

    /// <summary>The usual message.</summary>
    public static readonly LocalizedText Message = new("Message", "消息");

    /// <summary>Where a rule comes from.</summary>
    public static readonly LocalizedText Source = new("Source", "来源");

    /// <summary>What is to be known besides.</summary>
    public static readonly LocalizedText Note = new("Note", "备注");

    /// <summary>First day.</summary>
    public static readonly LocalizedText InForceFrom = new("In force from", "生效日期");

    /// <summary>Last day.</summary>
    public static readonly LocalizedText InForceUntil = new("Last day", "截止日期");

    /// <summary>Where nothing is found.</summary>
    public static readonly LocalizedText NoProblems = new("no problems found", "未发现问题");

    /// <summary>A severity as it is printed: an identifier, the same in both languages.</summary>
    public static string Of(Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>The word before a fix, by its safety.</summary>
    public static LocalizedText Of(FixSafety safety) => safety switch
    {
        FixSafety.Safe => SafeFix,
        FixSafety.Unsafe => UnsafeFix,
        _ => DisplayFix,
    };

    /// <summary>A number of findings of one severity: <c>2 errors</c>.</summary>
    public static LocalizedText Count(Severity severity, int count)
    {
        var (one, zh) = severity switch
        {
            Severity.Error => ("error", "个错误"),
            Severity.Warning => ("warning", "个警告"),
            Severity.Info => ("info", "条信息"),
            _ => ("hint", "条提示"),
        };
        LocalizedText number = count;
        return new(count == 1 ? $"1 {one}" : $"{number.En} {one}s", number.Zh + zh);
    }

    /// <summary>What the platform does, and who says so: <c>… (platform briefing, August 2022)</c>; empty where nothing is known.</summary>
    public static LocalizedText With(Consequence consequence, RuleSource source) => consequence.Text.En.Length == 0
        ? LocalizedText.None
        : new($"{consequence.Text.En} ({source.Title.En})", $"{consequence.Text.Zh}（{source.Title.Zh}）");
}
