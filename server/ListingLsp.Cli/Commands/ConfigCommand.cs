using System.CommandLine;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Cli.Reporting;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Snapshots;

namespace ListingLsp.Cli.Commands;

/// <summary><c>config show [FILE]</c>: which settings hold, for a workspace or one of its files, and where each comes from.</summary>
internal static class ConfigCommand
{
    /// <summary>The command with its subcommand.</summary>
    public static Command Create(Host host, Option<Locale?> locale)
    {
        var file = new Argument<string?>("file") { Description = host.Say("A file of the workspace, be it there or not. Default: what holds for all files", "工作区中的文件，不必存在。默认：对所有文件都有效的设置"), Arity = ArgumentArity.ZeroOrOne };
        var config = new Option<string?>("--config") { Description = host.Say("Settings to use in place of the workspace's own; its root stays", "用此设置文件代替工作区自己的设置；工作区根目录不变"), HelpName = "file" };
        var show = new Command("show", host.Say("Show the settings that hold, and where each comes from", "显示有效的设置及其来源")) { file, config };
        show.SetAction(parsed => Show(host, parsed.GetValue(file), parsed.GetValue(config), parsed.GetValue(locale)));
        return new Command("config", host.Say("Look at the settings", "查看设置")) { show };
    }

    private static int Show(Host host, string? file, string? config, Locale? locale)
    {
        var path = Path.GetFullPath(file ?? ".", host.CurrentFolder);
        if (ReportWords.NoConfigFileAt(config, host.CurrentFolder) is { } fault)
        {
            host.Tell(fault.In(locale ?? Locale.English));
            return ExitCode.Usage;
        }

        var root = WorkspaceRoot.Of(path, host.CurrentFolder);
        var chain = WorkspaceSettings.Read(root, config is null ? null : Path.GetFullPath(config, host.CurrentFolder));
        var language = locale ?? chain.Config.Locale ?? Locale.English;
        if (!chain.Findings.IsEmpty)
        {
            var faults = new WorkspaceResult { Root = root, Findings = chain.Findings, Tree = p => chain.Files.First(f => f.Path == p).Tree };
            TextReport.WriteFindings(new ReportContext { Report = new Report([faults], language, Severity.Hint), Results = [faults], CurrentFolder = host.CurrentFolder }, host.Error);
            return ExitCode.Usage;
        }

        var relative = path == root || Disk.HasFolder(path) ? null : Path.GetRelativePath(root, path).Replace('\\', '/');
        new ConfigText(chain, language).Write(root, relative, host.Output);
        return ExitCode.Clean;
    }
}
