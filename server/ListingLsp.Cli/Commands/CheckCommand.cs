using System.CommandLine;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;
using ListingLsp.Workspace.Fixing;

namespace ListingLsp.Cli.Commands;

/// <summary><c>check</c>: reports what is wrong in listings.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host, Option<Locale?> locale)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = host.Say("Files, folders or patterns (*, **) to report on; - for standard input. Default: the current folder. The whole workspace around them is read, so that references resolve", "要检查的文件、文件夹或匹配模式（*、**）；- 表示标准输入。默认：当前文件夹。会读取其所在的整个工作区，以便解析引用"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = CommonOptions.Format(host, host.Say("Form of the report", "报告格式"), ReportFormats.NamesOf(CheckOutput.Findings));
        var outputFiles = CommonOptions.OutputFiles(host, CheckOutput.Findings, "sarif=report.sarif");
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
        var fixOption = new Option<bool>("--fix") { Description = host.Say("Apply the safe fixes and report what is left", "应用安全的修正，并报告剩下的问题") };
        var unsafeFixes = new Option<bool>("--unsafe-fixes") { Description = host.Say("With --fix or --diff: also apply fixes that change a price, a quantity or a meaning", "与--fix或--diff一起使用：也应用会改变价格、数量或含义的修正") };
        var diff = new Option<bool>("--diff") { Description = host.Say("Show what --fix would change, as a patch, and write nothing", "以补丁形式显示--fix会做的改动，不写入文件") };
        var only = RuleNames.Option(host, "--only", host.Say("With --fix or --diff: only the fixes of these rules", "与--fix或--diff一起使用：只应用这些规则的修正"));
        var since = new Option<string?>("--since") { Description = host.Say("Only listings that have changed since a commit, and those that depend on a changed shared file", "只检查自某次提交以来改动过的商品，以及依赖于改动过的共享文件的商品"), HelpName = "ref" };
        var staged = new Option<bool>("--staged") { Description = host.Say("The same for what is staged; the index is checked, not the working tree", "同上，针对已暂存的内容；检查的是暂存区，而不是工作目录") };
        var newOnly = new Option<bool>("--new-only") { Description = host.Say("With --since or --staged: only problems that were not there before", "与--since或--staged一起使用：只报告之前没有的问题") };
        var noCache = new Option<bool>("--no-cache") { Description = host.Say("Judge every file anew, and keep nothing for the next run", "重新检查每个文件，也不为下次运行保留结果") };
        var command = new Command("check", host.Say("Check listings and report what is wrong, where, why, and how to mend it", "检查商品，报告问题、位置、原因和修正方法"))
        {
            paths, format, outputFiles, asOf, minSeverity, failOn, config, stdinName, listFiles, noBaseline, statistics, quiet, color, fixOption, unsafeFixes, diff, only, since, staged, newOnly, noCache,
        };
        command.Validators.Add(result =>
        {
            var isSince = result.GetValue(since) is not null;
            if (isSince && result.GetValue(staged)) result.AddError(host.Say("--since and --staged do not go together", "--since和--staged不能一起使用"));
            if (result.GetValue(newOnly) && !isSince && !result.GetValue(staged)) result.AddError(host.Say("--new-only goes with --since or --staged", "--new-only须与--since或--staged一起使用"));
            if (result.GetValue(staged) && (result.GetValue(fixOption) || result.GetValue(diff))) result.AddError(host.Say("fixes change the working tree; --staged reads the index", "修正改动的是工作目录，而--staged检查的是暂存区"));
            if (result.GetValue(fixOption) || result.GetValue(diff)) return;
            foreach (Option option in new Option[] { unsafeFixes, only })
            {
                if (result.GetResult(option) is { Implicit: false }) result.AddError(host.Say($"{option.Name} goes with --fix or --diff", $"{option.Name}须与--fix或--diff一起使用"));
            }
        });
        command.SetAction(parsed => new CheckRun(host, new CheckOptions
        {
            Paths = parsed.GetValue(paths)!,
            StandardInputName = parsed.GetValue(stdinName),
            Format = ReportFormats.Find(parsed.GetValue(format)!)!,
            OutputFiles = [.. (parsed.GetValue(outputFiles) ?? []).Select(OutputFile.Of)],
            Shows = parsed.GetValue(listFiles) ? CheckOutput.Files : CheckOutput.Findings,
            MinSeverity = SeverityOf(parsed.GetValue(minSeverity)!),
            FailOn = parsed.GetValue(failOn) is { } word and not "never" ? SeverityOf(word) : null,
            ConfigFile = parsed.GetValue(config),
            UsesBaseline = !parsed.GetValue(noBaseline),
            UsesCache = !parsed.GetValue(noCache),
            AsOf = parsed.GetValue(asOf),
            Locale = parsed.GetValue(locale),
            IsQuiet = parsed.GetValue(quiet),
            HasStatistics = parsed.GetValue(statistics),
            Fixes = parsed.GetValue(fixOption) || parsed.GetValue(diff)
                ? new FixRequest { WithUnsafe = parsed.GetValue(unsafeFixes), Only = parsed.GetValue(only), MinSeverity = SeverityOf(parsed.GetValue(minSeverity)!) }
                : null,
            Since = parsed.GetValue(since),
            IsStaged = parsed.GetValue(staged),
            NewOnly = parsed.GetValue(newOnly),
            ShowsDiff = parsed.GetValue(diff),
            Color = Enum.Parse<ColorMode>(parsed.GetValue(color)!, ignoreCase: true),
        }).Run());
        return command;
    }

    private static Severity SeverityOf(string word) => Enum.Parse<Severity>(word, ignoreCase: true);
}
