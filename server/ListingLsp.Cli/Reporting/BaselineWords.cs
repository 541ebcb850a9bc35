using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Commands;

namespace ListingLsp.Cli.Reporting;

/// <summary>Words of <c>baseline</c>.</summary>
internal static class BaselineWords
{
    public static readonly LocalizedText NoInput = new("baseline does not read standard input", "baseline 命令不读取标准输入");
    public static readonly LocalizedText IsThere = new("there is a baseline '{path}' already; 'baseline update' writes it anew", "基线文件“{path}”已存在；运行 baseline update 可重写");
    public static readonly LocalizedText IsNotThere = new("there is no baseline '{path}'; 'baseline create' writes one", "基线文件“{path}”不存在；运行 baseline create 可创建");
    public static readonly LocalizedText Unread = new("cannot read {path}: {why}; the baseline stays as it is", "无法读取{path}：{why}；基线保持不变");
    public static readonly LocalizedText ToolFailed = new("a rule failed (LST9000, see 'check'); the baseline stays as it is", "有规则执行失败（LST9000，详见 check），基线保持不变");
    public static readonly LocalizedText CannotWrite = new("cannot write '{path}': {why}", "无法写入“{path}”：{why}");
    public static readonly LocalizedText IsGone = new("no longer found", "已不再出现");
    public static readonly LocalizedText IsUncertain = new("not found now", "目前未发现");
    public static readonly LocalizedText IsEmpty = new("no problems", "没有问题");

    /// <summary>What a run wrote.</summary>
    public static string Written(string path, int now, int files, int added, int removed, BaselineTask task, Locale locale)
    {
        var problems = ReportWords.Count(now, "known problem", "known problems", "个已知问题", locale);
        var where = ReportWords.Count(files, "file", "files", "个文件", locale);
        if (task == BaselineTask.Create) return locale == Locale.Chinese ? $"{path}：{where}，{problems}" : $"{path}: {problems} in {where}";
        if (locale == Locale.Chinese) return task == BaselineTask.Prune ? $"{path}：删除{removed}个，现有{problems}" : $"{path}：新增{added}个，删除{removed}个，现有{problems}";
        return task == BaselineTask.Prune ? $"{path}: {removed} removed, {problems} left" : $"{path}: {added} added, {removed} removed, {problems} now";
    }

    /// <summary>Which problems stay visible.</summary>
    public static string NotHidden(IEnumerable<string> rules, int count, Locale locale)
    {
        var ids = rules.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return locale == Locale.Chinese
            ? $"{count}个问题不能记入基线，仍会报告（{string.Join("、", ids)}）"
            : $"{count} {(count == 1 ? "problem that no baseline hides is" : "problems that no baseline hides are")} still reported ({string.Join(", ", ids)})";
    }
}
