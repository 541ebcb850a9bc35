using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>A git repository of a test's own, with a branch <c>main</c> that is on a server, too.</summary>
internal sealed class ScratchRepository : IDisposable
{
    private readonly ConsoleRun _console = new();
    private readonly Dictionary<string, string> _environment;

    public ScratchRepository()
    {
        _environment = new()
        {
            ["GIT_CONFIG_GLOBAL"] = Path.Combine(_console.Folder, "gitconfig"),
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["PATH"] = string.Join(Path.PathSeparator, Path.Combine(_console.Folder, "bin"), Path.GetDirectoryName(PublishedProgram.Path), Environment.GetEnvironmentVariable("PATH")),
        };
        _console.With("gitconfig", "[user]\nname = Test\nemail = test@example.com\n[core]\nautocrlf = false\n[init]\ndefaultBranch = main\n");
        Directory.CreateDirectory(Path.Combine(_console.Folder, "shop"));
        Must("git", "init", "--quiet", "--bare", "../server.git");
        Must("git", "init", "--quiet");
        Must("git", "remote", "add", "origin", "../server.git");
    }

    /// <summary>Its folder.</summary>
    public string Folder => Path.Combine(_console.Folder, "shop");

    /// <summary>A folder beside it.</summary>
    public string Beside(string name) => Path.Combine(_console.Folder, name);

    /// <summary>Puts a program of the test's own before those on the PATH.</summary>
    public void Program(string name, string script)
    {
        _console.With($"bin/{name}", script);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Beside($"bin/{name}"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Commits a file.</summary>
    public void Commit(string file, string text)
    {
        _console.With($"shop/{file}", text);
        Must("git", "add", file);
        Must("git", "commit", "--quiet", "--allow-empty", "-m", "Try");
    }

    /// <summary>Brings what is committed to the server.</summary>
    public void Push() => Must("git", "push", "--quiet", "origin", "HEAD:main");

    /// <summary>Runs lines of a shell until one fails; gives what they print and the exit code.</summary>
    public (string Output, int ExitCode) Shell(string lines, IReadOnlyDictionary<string, string>? environment = null, string folder = "")
    {
        File.WriteAllText(Beside("step.sh"), lines);
        return OtherProgram.Run(Path.Combine(Folder, folder), _environment.Concat(environment ?? new Dictionary<string, string>()).ToDictionary(), "bash", "--noprofile", "--norc", "-eo", "pipefail", Beside("step.sh"));
    }

    public void Dispose()
    {
        // Git writes its objects read-only, which stops the deletion on Windows.
        foreach (var file in Directory.EnumerateFiles(_console.Folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        _console.Dispose();
    }

    private void Must(string program, params string[] args)
    {
        var (output, exitCode) = OtherProgram.Run(Folder, _environment, program, args);
        Assert.True(exitCode == 0, $"{program} {string.Join(' ', args)} ended with {exitCode}:\n{output}");
    }
}
