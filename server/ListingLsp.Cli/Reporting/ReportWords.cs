using ListingLsp.Analysis.Catalogue;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Cli.Reporting;

/// <summary>Words of the reports themselves; those of the rules stand in the catalogue.</summary>
internal static class ReportWords
{
    public static readonly LocalizedText Checked = new("{files} with {listings} checked as of {day}", "已检查{files}，含{listings}（规则日期{day}）");
    public static readonly LocalizedText Colon = new(": ", "：");
    public static readonly LocalizedText NoErrors = new("no errors found", "未发现错误");
    public static readonly LocalizedText NoProblemsFrom = new("no problems of severity {severity} or higher found", "未发现{severity}及以上级别的问题");
    public static readonly LocalizedText Suppressed = new("{n} suppressed", "另有{n}条已抑制");
    public static readonly LocalizedText Explain = new("'listinglsp explain {id}' tells more about a rule", "运行 listinglsp explain {id} 查看规则说明");
    public static readonly LocalizedText Statistics = new("Findings by rule", "各规则的问题数");
    public static readonly LocalizedText NothingToCheck = new(
        "no listing files here. Their names end in .listing, .cartons, .freight, .market, .metrics, .store, .categories, .campaign, .orders or .rules, and then .yaml, .yml or .json. Files that git ignores are checked only when they are named",
        "此处没有商品文件。文件名应以 .listing、.cartons、.freight、.market、.metrics、.store、.categories、.campaign、.orders 或 .rules 加 .yaml、.yml 或 .json 结尾。git忽略的文件只有在命令行中写明时才检查");
    public static readonly LocalizedText NoListings = new("no listings in these files", "这些文件中没有商品");
    public static readonly LocalizedText NoStores = new("no store in these files; it stands in a file whose name ends in .store.yaml", "这些文件中没有店铺数据；店铺数据写在以 .store.yaml 结尾的文件中");
    public static readonly LocalizedText LeftOut = new("'{path}' is not checked: it does not have the name of a listing file", "“{path}”未被检查：文件名不是商品文件名");
    public static readonly LocalizedText InputExcluded = new("'{path}' is not checked: the settings exclude it", "“{path}”未被检查：已被设置排除");
    public static readonly LocalizedText Excluded = new("nothing to check: the settings exclude {files}", "无需检查：{files}已被设置排除");
    public static readonly LocalizedText NoMatch = new("no listing file matches '{pattern}'", "没有与“{pattern}”匹配的商品文件");
    public static readonly LocalizedText DoesNotExist = new("'{path}' does not exist", "“{path}”不存在");
    public static readonly LocalizedText NamelessInput = new("standard input needs a name, which says what it holds: add --stdin-filename polo.listing.yaml", "标准输入需要文件名以判断其内容，请加上 --stdin-filename polo.listing.yaml");
    public static readonly LocalizedText NameWithoutInput = new("--stdin-filename goes with - as the path: check - --stdin-filename polo.listing.yaml", "--stdin-filename 须与路径 - 一起使用：check - --stdin-filename polo.listing.yaml");
    public static readonly LocalizedText IsFolder = new("'{path}' is a folder; --stdin-filename takes the name of a file", "“{path}”是文件夹，--stdin-filename 须为文件名");
    public static readonly LocalizedText NoConfigFile = new("there is no settings file '{path}'", "设置文件“{path}”不存在");
    public static readonly LocalizedText NoConfigFileNearest = new("there is no settings file '{path}'; did you mean '{nearest}'?", "设置文件“{path}”不存在，是否应为“{nearest}”？");
    public static readonly LocalizedText BadConfig = new("the settings have errors; nothing was checked", "设置文件有误，未做检查");
    public static readonly LocalizedText BadBaseline = new("the baseline cannot be used; nothing was checked (--no-baseline checks without it)", "基线无法使用，未做检查（加上 --no-baseline 可不用基线检查）");
    public static readonly LocalizedText NoBaseline = new("there is no baseline '{path}', which the settings name; all problems are reported. 'listinglsp baseline create' writes one", "设置中的基线文件“{path}”不存在，将报告所有问题。运行 listinglsp baseline create 可创建");
    public static readonly LocalizedText NoBaselineNearest = new("there is no baseline '{path}', which the settings name; did you mean '{nearest}'? All problems are reported", "设置中的基线文件“{path}”不存在，是否应为“{nearest}”？将报告所有问题");
    public static readonly LocalizedText Baselined = new("{n} known to the baseline", "另有{n}个已知问题（在基线中）");
    public static readonly LocalizedText CannotRead = new("cannot read {path}: {why}", "无法读取{path}：{why}");
    public static readonly LocalizedText GitFailed = new("git cannot tell what has changed: {what}", "无法从git得知改动：{what}");
    public static readonly LocalizedText NothingChanged = new("no listing has changed: nothing to check", "没有改动过的商品，无需检查");
    public static readonly LocalizedText MoreAnnotations = new("{n} more not annotated, as GitHub shows 10 of each level in a step; 'listinglsp check' shows them all", "另有{n}个问题未加标注（GitHub每个步骤每个级别最多显示10条），运行 listinglsp check 查看全部");
    public static readonly LocalizedText MoreThanComment = new("{n} more do not fit into a comment; `listinglsp check` shows them all.", "评论篇幅有限，另有{n}个问题未列出，运行 `listinglsp check` 查看全部。");
    public static readonly LocalizedText Place = new("Place", "位置");
    public static readonly LocalizedText Severity = new("Severity", "级别");
    public static readonly LocalizedText Rule = new("Rule", "规则");
    public static readonly LocalizedText NoOutputFolder = new("'{path}' cannot be written: there is no folder '{folder}'", "无法写入“{path}”：文件夹“{folder}”不存在");
    public static readonly LocalizedText OutputIsFolder = new("'{path}' cannot be written: it is a folder", "无法写入“{path}”：它是文件夹");
    public static readonly LocalizedText OutputIsDevice = new("'{path}' cannot be written: it is a device, no file", "无法写入“{path}”：它是设备，不是文件");
    public static readonly LocalizedText OutputIsInput = new("'{path}' has the name of a file that is checked; give the report another name", "“{path}”是被检查文件的名称，请为报告另取文件名");
    public static readonly LocalizedText OutputTwice = new("'{path}' is named for two reports; give each its own file", "两份报告使用了同一文件“{path}”，请分别指定文件");
    public static readonly LocalizedText CannotWrite = new("cannot write '{path}': {why}", "无法写入“{path}”：{why}");
    public static readonly LocalizedText Beyond = new("{n} findings more are not reported, as a run reports {most} at most; check fewer files at a time", "另有{n}个问题未报告（一次最多报告{most}个），请分批检查");
    public static readonly LocalizedText CannotSay = new("cannot write to standard output: {why}", "无法写入标准输出：{why}");
    public static readonly LocalizedText NoSuchForm = new("the list of files comes as {formats}, not as {format}", "文件列表只支持{formats}格式，不支持{format}");

    /// <summary>What is wrong where there is no settings file of that name; null where there is one.</summary>
    /// <param name="path">As it was given; null where none was.</param>
    /// <param name="folder">Absolute path of the current folder.</param>
    public static LocalizedText? NoConfigFileAt(string? path, string folder)
    {
        if (path is null || Disk.HasFile(Path.GetFullPath(path, folder))) return null;
        var nearest = Disk.Nearest(path, folder);
        return (nearest is null ? NoConfigFile : NoConfigFileNearest).Fill([("path", path), ("nearest", nearest ?? "")]);
    }

    /// <summary>A count with its noun.</summary>
    public static string Count(int count, string one, string many, string zh, Locale locale) =>
        locale == Locale.Chinese ? $"{count}{zh}" : $"{count} {(count == 1 ? one : many)}";
}
