using System.CommandLine;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;

namespace ListingLsp.Cli.Commands;

/// <summary>What a command line of <c>baseline</c> asks for.</summary>
internal enum BaselineTask
{
    /// <summary>Write the first one.</summary>
    Create,

    /// <summary>Write what is found now.</summary>
    Update,

    /// <summary>Take out what no longer occurs.</summary>
    Prune,

    /// <summary>List it.</summary>
    Show,
}

/// <summary><c>baseline</c>: known problems are set apart, so that only new ones are reported.</summary>
internal static class BaselineCommand
{
    /// <summary>The command with its four tasks.</summary>
    public static Command Create(Host host, Option<Locale?> locale) =>
        new("baseline", host.Say("Set known problems apart, so that check reports only new ones", "将已有问题记入基线，之后的检查只报告新问题"))
        {
            Create(BaselineTask.Create, host, locale, host.Say("Write the problems of today into a baseline; there must be none yet", "将目前的所有问题写入新的基线（基线文件须尚不存在）")),
            Create(BaselineTask.Update, host, locale, host.Say("Write the baseline anew: new problems are added, those no longer found are taken out", "重写基线：加入新问题，删除已不再出现的问题")),
            Create(BaselineTask.Prune, host, locale, host.Say("Take out what is no longer found, and add nothing", "只删除已不再出现的问题，不加入新问题")),
            Create(BaselineTask.Show, host, locale, host.Say("List the baseline by rule, with the places where its problems are now", "按规则列出基线中的问题及其当前位置")),
        };

    private static Command Create(BaselineTask task, Host host, Option<Locale?> locale, string description)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = host.Say("Files, folders or patterns (*, **); entries of other files stay as they are. Default: the current folder", "文件、文件夹或通配模式（*、**）；其他文件的记录保持不变。默认：当前文件夹"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var config = CommonOptions.Config(host);
        var asOf = CommonOptions.AsOf(host);
        var command = new Command(task.ToString().ToLowerInvariant(), description) { paths, config, asOf };
        var format = task == BaselineTask.Show ? CommonOptions.Format(host, host.Say("Form of the list", "输出格式"), "text", "json") : null;
        if (format is not null) command.Add(format);
        command.SetAction(parsed => new BaselineRun(host, task, new CheckOptions
        {
            Paths = parsed.GetValue(paths)!,
            ConfigFile = parsed.GetValue(config),
            Format = format is null ? ReportFormats.Text : ReportFormats.Find(parsed.GetValue(format)!)!,
            UsesBaseline = true,
            AsOf = parsed.GetValue(asOf),
            Locale = parsed.GetValue(locale),
        }).Run());
        return command;
    }
}
