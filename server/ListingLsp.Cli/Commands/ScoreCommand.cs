using System.CommandLine;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;

namespace ListingLsp.Cli.Commands;

/// <summary><c>score</c>: the items of the platform's quality test, what the platform shows of a listing, and what it lacks to rise.</summary>
internal static class ScoreCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host, Option<Locale?> locale)
    {
        var paths = new Argument<string[]>("listings")
        {
            Description = host.Say("Files, folders or patterns (*, **) of listings. Default: the current folder. The whole workspace around them is read", "商品的文件、文件夹或匹配模式（*、**）。默认：当前文件夹。会读取其所在的整个工作区"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = CommonOptions.Format(host, host.Say("Form of the report", "报告格式"), ReportFormats.NamesOf(CheckOutput.Scores));
        var asOf = CommonOptions.AsOf(host);
        var outputFiles = CommonOptions.OutputFiles(host, CheckOutput.Scores, "html=score.html");
        var command = new Command("score", host.Say("Show how listings stand: items of the platform's quality test, scores from *.metrics.yaml with their meaning, stratum, steps to strong and excellent", "显示商品状况：平台质量检测项、*.metrics.yaml中的分数及其含义、分层、成为强优商品的步骤")) { paths, format, outputFiles, asOf };
        command.SetAction(parsed => new CheckRun(host, new CheckOptions
        {
            Paths = parsed.GetValue(paths)!,
            Format = ReportFormats.Find(parsed.GetValue(format)!)!,
            OutputFiles = [.. (parsed.GetValue(outputFiles) ?? []).Select(OutputFile.Of)],
            Shows = CheckOutput.Scores,
            AsOf = parsed.GetValue(asOf),
            Locale = parsed.GetValue(locale),
        }).Run());
        return command;
    }
}
