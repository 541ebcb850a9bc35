using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ListingLsp.Workspace.Tests;

/// <summary>What <c>git check-ignore</c> says, free of the settings of whoever runs the tests.</summary>
internal static class GitOracle
{
    public static bool IsInstalled { get; } = Try();

    /// <summary>Makes a folder a repository.</summary>
    public static void Init(string folder) => Run(folder, "", "init", "--quiet");

    /// <summary>Runs git in a folder.</summary>
    public static void Do(string folder, params string[] args) => Run(folder, "", args);

    /// <summary>Which of some paths (relative, with <c>/</c>) git ignores.</summary>
    public static HashSet<string> Ignored(string folder, IEnumerable<string> paths) =>
        [.. Run(folder, string.Concat(paths.Select(p => p + '\0')), "check-ignore", "--no-index", "--stdin", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries)];

    private static bool Try()
    {
        try
        {
            Run(Path.GetTempPath(), "", "--version");
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static string Run(string folder, string input, params string[] args)
    {
        var utf8 = new UTF8Encoding(false);
        var start = new ProcessStartInfo("git", args)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("GIT_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["HOME"] = start.Environment["XDG_CONFIG_HOME"] = folder;
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        // 1 says that none is ignored.
        if (process.ExitCode > 1) throw new InvalidOperationException($"git {string.Join(' ', args)} ended with {process.ExitCode}");
        return output.Result;
    }
}
