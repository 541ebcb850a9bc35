using System.CommandLine;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Commands;

/// <summary><c>check</c>: reports what is wrong in listings.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host, Option<Locale?> locale)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = host.Say("Files, folders or patterns (*, **) to report on; - for standard input. Default: the current folder. The whole workspace around them is read, so that references resolve", "要检查的文件、文件夹或通配模式（*、**）；- 表示标准输入。默认：当前文件夹。会读取其所在的整个工作区，以便解析引用"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = CommonOptions.Format(host, host.Say("Form of the report", "报告格式"), "text", "json");
        var asOf = CommonOptions.AsOf(host);
        var minSeverity = CommonOptions.Choice(host, "--min-severity", host.Say("severity", "级别"), host.Say("Lowest severity to show and to count", "显示和计数的最低级别"), "hint", "error", "warning", "info", "hint");
        var failOn = CommonOptions.Choice(host, "--fail-on", host.Say("severity", "级别"), host.Say("Lowest severity, of those shown, that ends with exit code 1", "出现该级别及以上的问题（以显示的为准）时退出码为1"), "error", "error", "warning", "info", "hint", "never");
        var config = CommonOptions.Config(host);
        var stdinName = new Option<string?>("--stdin-filename") { Description = host.Say("With -: the file that standard input is judged as, on disk or not", "与 - 一起使用：标准输入视为哪个文件，该文件不必存在"), HelpName = "file" };
        var listFiles = new Option<bool>("--list-files") { Description = host.Say("List the files that would be checked, with their kinds, and check nothing", "只列出将要检查的文件及其种类，不做检查") };
        var noBaseline = new Option<bool>("--no-baseline") { Description = host.Say("Report what the baseline knows, too", "基线中的已知问题也一并报告") };
        var statistics = new Option<bool>("--statistics") { Description = host.Say("Count the findings by rule", "按规则统计问题数") };
        var quiet = new Option<bool>("--quiet") { Description = host.Say("Findings only, without the last lines", "只显示问题，不显示末尾的汇总") };
        var color = CommonOptions.Choice(host, "--color", host.Say("choice", "选项"), host.Say("Colour: auto is on a terminal only, and not where NO_COLOR is set", "颜色：auto表示仅在终端中使用，且未设置NO_COLOR"), "auto", "auto", "always", "never");
        var command = new Command("check", host.Say("Check listings and report what is wrong, where, why, and how to mend it", "检查商品，报告问题、位置、原因和修正方法"))
        {
            paths, format, asOf, minSeverity, failOn, config, stdinName, listFiles, noBaseline, statistics, quiet, color,
        };
        command.SetAction(parsed => new CheckRun(host, new CheckOptions
        {
            Paths = parsed.GetValue(paths)!,
            StandardInputName = parsed.GetValue(stdinName),
            IsJson = parsed.GetValue(format) == "json",
            Shows = parsed.GetValue(listFiles) ? CheckOutput.Files : CheckOutput.Findings,
            MinSeverity = SeverityOf(parsed.GetValue(minSeverity)!),
            FailOn = parsed.GetValue(failOn) is { } word and not "never" ? SeverityOf(word) : null,
            ConfigFile = parsed.GetValue(config),
            UsesBaseline = !parsed.GetValue(noBaseline),
            AsOf = parsed.GetValue(asOf),
            Locale = parsed.GetValue(locale),
            IsQuiet = parsed.GetValue(quiet),
            HasStatistics = parsed.GetValue(statistics),
            Color = Enum.Parse<ColorMode>(parsed.GetValue(color)!, ignoreCase: true),
        }).Run());
        return command;
    }

    private static Severity SeverityOf(string word) => Enum.Parse<Severity>(word, ignoreCase: true);
}
