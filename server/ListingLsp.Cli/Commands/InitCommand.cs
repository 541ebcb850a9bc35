using System.CommandLine;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Model;
using ListingLsp.Cli.Reporting;
using ListingLsp.Workspace.Configuration;
using ListingLsp.Workspace.Discovery;
using ListingLsp.Workspace.Writing;

namespace ListingLsp.Cli.Commands;

/// <summary><c>init</c>: writes settings, a first listing and settings of editors, where they are not there yet.</summary>
internal static class InitCommand
{
    private const string Listing = "listings/first.listing.yaml";
    private const string EditorSettings = ".vscode/settings.json";

    /// <summary>The command.</summary>
    public static Command Create(Host host, Option<Locale?> locale)
    {
        var workspace = new Option<string?>("--workspace")
        {
            Description = host.Say("Folder that becomes the workspace. Default: the current folder", "作为工作区的文件夹。默认：当前文件夹"),
            HelpName = "folder",
        };
        var command = new Command("init", host.Say("Write settings with comments, a first listing and settings for editors; what is there already stays", "写入带注释的设置、示例商品和编辑器设置；已有的文件不会改动")) { workspace };
        command.SetAction(parsed => Run(host, parsed.GetValue(workspace) ?? ".", parsed.GetValue(locale)));
        return command;
    }

    private static int Run(Host host, string folder, Locale? locale)
    {
        var path = Path.GetFullPath(folder, host.CurrentFolder);
        if (!Disk.HasFolder(path)) return Refuse(InitWords.NoFolder, ("path", folder));
        var config = WorkspaceSettings.Read(path).Config;
        var language = locale ?? config.Locale ?? Locale.English;
        var hasListings = FileFinder.Find(path, new EffectiveConfig(config)).Files.Any(f => f.Kind == FileKind.Listing);
        var files = NewFiles.Write(path, [.. Templates(Path.GetFileName(WorkspaceRoot.ConfigIn(path)) ?? "listinglsp.yaml", hasListings).Select(t => (t.Path, Text(language, t.Template)))]);
        foreach (var written in files.Written) Say(InitWords.Written, ("path", Shown(written)));
        foreach (var left in files.Left) Say(left == EditorSettings ? InitWords.TabsHint : InitWords.Left, ("path", Shown(left)));
        if (files.Fault is var (faulty, why)) return Refuse(ReportWords.CannotWrite, ("path", Shown(faulty)), ("why", why));
        if (hasListings) Say(InitWords.HasListings);
        host.Output.WriteLine();
        Say(hasListings ? InitWords.NextForOld : InitWords.Next, ("check", Line("check")), ("create", Line("baseline create")), ("path", Shown(Listing)));
        return ExitCode.Clean;

        string Shown(string file) => Path.GetRelativePath(host.CurrentFolder, Path.Combine(path, file)).Replace('\\', '/');

        string Line(string command) => path == host.CurrentFolder ? $"listinglsp {command}" : folder.Contains(' ', StringComparison.Ordinal) ? $"listinglsp {command} \"{folder}\"" : $"listinglsp {command} {folder}";

        void Say(LocalizedText words, params ReadOnlySpan<MessageArgument> arguments) => host.Output.WriteLine(Steering.Visible(words.Fill(arguments.ToArray()).In(language)));

        int Refuse(LocalizedText words, params ReadOnlySpan<MessageArgument> arguments)
        {
            host.Tell(words.Fill(arguments.ToArray()).In(locale ?? Locale.English));
            return ExitCode.Usage;
        }
    }

    /// <summary>Where the files go, and which template each is made of.</summary>
    private static IEnumerable<(string Path, string Template)> Templates(string config, bool hasListings)
    {
        yield return (config, "listinglsp.yaml");
        if (!hasListings) yield return (Listing, "first.listing.yaml");
        yield return (".editorconfig", "editorconfig");
        yield return (EditorSettings, "settings.json");
        yield return (".vscode/tasks.json", "tasks.json");
    }

    private static string Text(Locale locale, string template)
    {
        using var stream = typeof(InitCommand).Assembly.GetManifestResourceStream($"templates/{(locale == Locale.Chinese ? "zh-CN" : "en")}/{template}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
