using System.CommandLine;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;

namespace ListingLsp.Cli.Commands;

/// <summary><c>star</c>: the star level of a store, what it follows from, and the cheapest way up.</summary>
internal static class StarCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host, Option<Locale?> locale)
    {
        var paths = new Argument<string[]>("stores")
        {
            Description = host.Say("Files, folders or patterns (*, **) of stores (*.store.yaml). Default: the current folder. Listings and metrics of the whole workspace count", "店铺文件（*.store.yaml）、文件夹或匹配模式（*、**）。默认：当前文件夹。统计整个工作区的商品和商品数据"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var format = CommonOptions.Format(host, host.Say("Form of the report", "报告格式"), ReportFormats.NamesOf(CheckOutput.Stars));
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = host.Say("Day whose table of thresholds counts (YYYY-MM-DD). Default: that of the store's figures (asOf), else that of the settings, else today", "以哪一天的阈值表为准（YYYY-MM-DD）。默认：店铺数据的日期（asOf），否则为设置中的日期，否则为当天"),
            HelpName = "day",
            CustomParser = CommonOptions.AsOf(host).CustomParser,
        };
        var outputFiles = CommonOptions.OutputFiles(host, CheckOutput.Stars, "html=star.html");
        var command = new Command("star", host.Say("Show the star level of a store: each indicator with its gap, the marketing index, bonus routes, health gates, and the cheapest way up", "显示店铺星等级：各项指标及差距、营销流量指数、加分项、健康门槛，以及升星的最省途径")) { paths, format, outputFiles, asOf };
        command.SetAction(parsed => new CheckRun(host, new CheckOptions
        {
            Paths = parsed.GetValue(paths)!,
            Format = ReportFormats.Find(parsed.GetValue(format)!)!,
            OutputFiles = [.. (parsed.GetValue(outputFiles) ?? []).Select(OutputFile.Of)],
            Shows = CheckOutput.Stars,
            AsOf = parsed.GetValue(asOf),
            Locale = parsed.GetValue(locale),
        }).Run());
        return command;
    }
}
