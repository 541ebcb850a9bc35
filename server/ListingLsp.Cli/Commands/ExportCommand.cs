using System.CommandLine;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Commands;

/// <summary><c>export</c>: listings become a sheet.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host, Option<Locale?> locale)
    {
        var file = new Argument<string>("file") { Description = host.Say("The sheet to write: .xlsx, or .csv without the findings", "要写入的表格：.xlsx，或不含问题的.csv") };
        var paths = new Argument<string[]>("paths")
        {
            Description = host.Say("Files, folders or patterns (*, **) of listings. Default: the current folder", "商品的文件、文件夹或通配模式（*、**）。默认：当前文件夹"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var overwrite = new Option<bool>("--overwrite") { Description = host.Say("Replace the sheet if it is there already", "表格已存在时覆盖") };
        var asOf = CommonOptions.AsOf(host);
        var command = new Command("export", host.Say("Write listings and what is wrong with them into a spreadsheet; import reads it back", "将商品及其问题导出为表格，可再导入")) { file, paths, overwrite, asOf };
        command.SetAction(parsed => new ExportRun(host, parsed.GetValue(locale)) { IsOverwriting = parsed.GetValue(overwrite), AsOf = parsed.GetValue(asOf) }.Run(parsed.GetValue(file)!, parsed.GetValue(paths)!));
        return command;
    }
}
