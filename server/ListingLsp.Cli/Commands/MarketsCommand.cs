using System.CommandLine;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;

namespace ListingLsp.Cli.Commands;

/// <summary><c>markets</c>: what holds for listings in each of their markets.</summary>
internal static class MarketsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host, Option<Locale?> locale)
    {
        var paths = new Argument<string[]>("listings")
        {
            Description = host.Say("Files, folders or patterns (*, **) of listings. Default: the current folder. The whole workspace around them is read", "商品的文件、文件夹或匹配模式（*、**）。默认：当前文件夹。会读取其所在的整个工作区"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = CommonOptions.Format(host, host.Say("Form of the matrix", "输出格式"), ReportFormats.NamesOf(CheckOutput.Markets));
        var asOf = CommonOptions.AsOf(host);
        var command = new Command("markets", host.Say("Show for each market of a listing: sold, blocked, display only, marking needed, no freight, no guarantee", "列出商品在各目标市场的状态：可销售、禁售、仅可展示、须印制标识、无运费、无到货保障")) { paths, format, asOf };
        command.SetAction(parsed => new CheckRun(host, new CheckOptions
        {
            Paths = parsed.GetValue(paths)!,
            Format = ReportFormats.Find(parsed.GetValue(format)!)!,
            Shows = CheckOutput.Markets,
            MinSeverity = Severity.Hint,
            AsOf = parsed.GetValue(asOf),
            Locale = parsed.GetValue(locale),
        }).Run());
        return command;
    }
}
