using System.CommandLine;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Commands;

/// <summary><c>import</c>: a sheet of products becomes listings.</summary>
internal static class ImportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Host host, Option<Locale?> locale)
    {
        var file = new Argument<string>("file") { Description = host.Say("The sheet: .xlsx or .csv. How its columns are read stands beside it in a file that ends in .mapping.yaml", "表格文件：.xlsx或.csv。各列的对应关系写在旁边以.mapping.yaml结尾的文件中") };
        var workspace = new Option<string?>("--workspace")
        {
            Description = host.Say("Folder of the workspace that takes the listings. Default: the current folder", "导入到哪个工作区文件夹。默认：当前文件夹"),
            HelpName = "folder",
        };
        var update = new Option<bool>("--update") { Description = host.Say("Change listings that are there where the sheet says otherwise; comments and other fields stay", "更新已有商品中与表格不同的内容；注释和其他字段保持不变") };
        var dryRun = new Option<bool>("--dry-run") { Description = host.Say("Say what would be written, and write nothing", "只显示将写入的内容，不写入文件") };
        var format = CommonOptions.Format(host, host.Say("Form of the report", "报告格式"), "text", "json");
        var command = new Command("import", host.Say("Read products from a spreadsheet into listings, one file each", "从表格导入商品，每个商品一个文件")) { file, workspace, update, dryRun, format };
        command.SetAction(parsed => new ImportRun(host, parsed.GetValue(locale), parsed.GetValue(format) == "json") { IsUpdate = parsed.GetValue(update), IsDry = parsed.GetValue(dryRun) }.Run(parsed.GetValue(file)!, parsed.GetValue(workspace) ?? "."));
        return command;
    }
}
