using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>What shells offer to complete a command line: what the program suggests, and the scripts that ask it.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly ConsoleRun _console = new();

    public void Dispose() => _console.Dispose();

    [Theory]
    [InlineData("", "baseline check completions config explain export import init markets rules score server star")]
    [InlineData("che", "check")]
    [InlineData(" check --fo", "--format")]
    [InlineData("check --f", "--fail-on --fix --format")]
    [InlineData("check --format ", "github gitlab html json jsonl junit markdown sarif text")]
    [InlineData("star --format ", "html json text")]
    [InlineData("score --out", "--output-file")]
    [InlineData("check --format=sa", "sarif")]
    [InlineData("check --fail-on=", "error hint info never warning")]
    [InlineData("check x --locale ", "en zh-CN")]
    [InlineData("check --fix --only LST200", "LST2001 LST2002 LST2003 LST2004 LST2005 LST2006 LST2007 LST2008 LST2009")]
    [InlineData("explain moq-d", "moq-differs-from-first-tier")]
    [InlineData("explain LST100", "LST1001 LST1002 LST1003 LST1004 LST1005 LST1006 LST1007 LST1008 LST1009")]
    [InlineData("completions p", "powershell")]
    [InlineData("rules --as", "")]
    public void The_program_suggests_what_continues_the_line(string line, string expected) => Assert.Equal(expected, Suggested("[suggest]", line));

    [Theory]
    [InlineData("check ")]
    [InlineData("check --quiet ")]
    [InlineData("check --config ")]
    [InlineData("check - --stdin-filename po")]
    public void Where_a_file_may_stand_nothing_is_suggested(string line) => Assert.Equal("", Suggested("[suggest]", line));

    [Theory]
    [InlineData("[suggest:3]", "check")]
    [InlineData("[suggest:9]", "--fail-on --fix --format")]
    [InlineData("[suggest:99]", "--format")]
    public void The_cursor_may_stand_inside_the_line(string directive, string expected) => Assert.Equal(expected, Suggested(directive, "check --fo"));

    [Fact]
    public void Every_beginning_of_a_line_can_be_asked_about()
    {
        foreach (var line in new[] { "check --format=json --fail-on never --only LST1001,LST1002 --quiet -- -", "explain 'LST1001\" --locale zh-CN", "-- - = --=x /" })
        {
            for (var length = 0; length <= line.Length; length++) Suggested("[suggest]", line[..length]);
        }
    }

    [FactWith("bash")]
    public void Bash_completes_commands_options_values_and_rules()
    {
        Assert.Equal("--format", InBash("listinglsp check --fo"));
        Assert.Equal("--fail-on --fix --format", InBash("LANG=C listinglsp check x --f"));
        Assert.Equal("sarif", InBash("listinglsp check --format=sa"));
        Assert.Equal("LST2009", InBash("listinglsp explain LST2009"));
        Assert.Equal("moq-differs-from-first-tier", InBash("listinglsp explain moq-d"));
        Assert.Equal("", InBash("listinglsp check po"));
    }

    [FactWith("zsh")]
    public void Zsh_completes_commands_options_values_and_rules()
    {
        Script("zsh", "listinglsp.zsh");
        OtherProgram.Run(_console.Folder, "zsh", "-n", "listinglsp.zsh");
        // A completion function can only run inside the line editor; what it calls there is written down instead.
        _console.With("ask.zsh", """
            compdef() { }
            compset() { PREFIX=${PREFIX#*=} }
            compadd() { print -r -- ${(P)2} }
            _files() { print files }
            source ./listinglsp.zsh
            words=("$@") CURRENT=$# PREFIX=${@[-1]}
            _listinglsp
            """);
        Assert.Equal("--format\n", InZsh("check", "--fo"));
        Assert.Equal("sarif\n", InZsh("check", "--format=sa"));
        Assert.Equal("LST2009\n", InZsh("explain", "LST2009"));
        Assert.Equal("files\n", InZsh("check", ""));
    }

    [FactWith("fish")]
    public void Fish_completes_commands_options_values_and_rules()
    {
        Script("fish", "listinglsp.fish");
        OtherProgram.Run(_console.Folder, "fish", "-n", "listinglsp.fish");
        _console.With("polo.listing.yaml", "");
        Assert.Equal("--format\n", InFish("check --fo"));
        Assert.Equal("--format=sarif\n", InFish("check --format=sa"));
        Assert.Equal("github\ngitlab\nhtml\njson\njsonl\njunit\nmarkdown\nsarif\ntext\n", InFish("check --format "));
        Assert.Equal("LST2009\n", InFish("explain LST2009"));
        Assert.Contains("polo.listing.yaml\n", InFish("check po"), StringComparison.Ordinal);
    }

    [FactWith("pwsh")]
    public void PowerShell_completes_commands_options_values_and_rules()
    {
        Script("powershell", "listinglsp.ps1");
        Assert.Equal("--format\n", InPowerShell("check --fo"));
        Assert.Equal("--format=sarif\n", InPowerShell("check --format=sa"));
        Assert.Equal("github\ngitlab\nhtml\njson\njsonl\njunit\nmarkdown\nsarif\ntext\n", InPowerShell("check --format "));
        Assert.Equal("LST2009\n", InPowerShell("explain LST2009"));
    }

    private string Suggested(string directive, string line)
    {
        Assert.Equal(0, _console.Run(directive, line));
        Assert.Equal("", _console.Error);
        return string.Join(' ', _console.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Writes a script as the program prints it.</summary>
    private void Script(string shell, string file)
    {
        var (output, error, exitCode) = PublishedProgram.Run(_console.Folder, "completions", shell);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Equal(File.ReadAllText(Repository.PathOf("server", "ListingLsp.Cli", "Completions", file)), output);
        _console.With(file, output);
    }

    private string InBash(string line)
    {
        Script("bash", "listinglsp.bash");
        OtherProgram.Run(_console.Folder, "bash", "-n", "listinglsp.bash");
        const string Ask = """
            source ./listinglsp.bash
            COMP_LINE=$1 COMP_POINT=${#1}
            _listinglsp listinglsp
            echo "${COMPREPLY[*]}"
            """;
        return OtherProgram.Run(_console.Folder, "bash", "-euc", Ask, "ask", line).TrimEnd('\n');
    }

    private string InZsh(params string[] words) => OtherProgram.Run(_console.Folder, "zsh", ["-f", "ask.zsh", "listinglsp", .. words]);

    private string InFish(string line) => OtherProgram.Run(_console.Folder, "fish", "--no-config", "-c", $"source ./listinglsp.fish; complete -C 'listinglsp {line}'");

    private string InPowerShell(string line) => OtherProgram.Run(
        _console.Folder,
        "pwsh",
        "-NoProfile",
        "-Command",
        $"Get-Content -Raw ./listinglsp.ps1 | Invoke-Expression; (TabExpansion2 'listinglsp {line}' {"listinglsp ".Length + line.Length}).CompletionMatches.CompletionText");
}
