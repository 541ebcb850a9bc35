using System.CommandLine;

namespace ListingLsp.Cli.Commands;

/// <summary><c>completions SHELL</c>: prints the script that lets a shell complete command lines. The script asks the program, and so is never out of date.</summary>
internal static class CompletionsCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];
    private static readonly string[] Endings = ["bash", "zsh", "fish", "ps1"];

    /// <summary>The command.</summary>
    public static Command Create(Host host)
    {
        var shell = new Argument<string>("shell") { Description = host.Say("The shell", "shell的名称"), HelpName = string.Join('|', Shells), CompletionSources = { Shells } };
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Shells.Contains(token.Value)) result.AddError(CommonOptions.NoChoice(host, "completions", "shell", token.Value, Shells));
        });
        var command = new Command("completions", host.Say("Print a script for your shell that completes commands, options and rules; its first lines say where it goes", "输出shell的补全脚本，可补全命令、选项和规则；脚本开头写明如何启用")) { shell };
        command.SetAction(parsed =>
        {
            var ending = Endings[Array.IndexOf(Shells, parsed.GetValue(shell))];
            using var script = typeof(CompletionsCommand).Assembly.GetManifestResourceStream($"completions/listinglsp.{ending}")!;
            using var reader = new StreamReader(script);
            host.Output.Write(reader.ReadToEnd());
            return ExitCode.Clean;
        });
        return command;
    }
}
