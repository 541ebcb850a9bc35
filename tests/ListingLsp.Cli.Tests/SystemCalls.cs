using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ListingLsp.Cli.Tests;

/// <summary>What the published program asked of the system in one run, as <c>strace</c> saw it.</summary>
internal sealed partial class SystemCalls
{
    private readonly List<Call> _calls = [];
    private readonly HashSet<int> _others = [];

    /// <summary>Runs the program in a folder under <c>strace</c>.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="home">The home folder and the folder for temporary files.</param>
    /// <param name="log">Where strace may write.</param>
    /// <param name="said">What standard input says, and what standard output must say before it goes on.</param>
    /// <param name="args">The program's arguments.</param>
    public SystemCalls(string folder, string home, string log, IReadOnlyList<(string Input, string Awaited)> said, params string[] args)
    {
        var start = new ProcessStartInfo("strace", ["-f", "-qq", "-s", "4096", "-o", log, "-e", "trace=%file,%network,execve,ftruncate,fchmod,fchown", PublishedProgram.Path, .. args])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        (start.Environment["HOME"], start.Environment["TMPDIR"]) = (home, home);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = new StringBuilder();
        foreach (var (input, awaited) in said)
        {
            process.StandardInput.Write(input);
            process.StandardInput.Flush();
            for (int c; !output.ToString().Contains(awaited, StringComparison.Ordinal) && (c = process.StandardOutput.Read()) >= 0;) output.Append((char)c);
        }

        process.StandardInput.Close();
        output.Append(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        (Output, Error, ExitCode) = (output.ToString(), error.Result, process.ExitCode);
        foreach (var line in File.ReadLines(log)) Read(line);
    }

    /// <summary>Standard output.</summary>
    public string Output { get; }

    /// <summary>Standard error.</summary>
    public string Error { get; }

    /// <summary>The exit code.</summary>
    public int ExitCode { get; }

    /// <summary>The programs that were started besides ours, by the path that worked.</summary>
    public IEnumerable<string> Programs => _calls.Where(c => c is { Name: "execve", Worked: true }).Skip(1).Select(c => c.Paths[0]);

    /// <summary>Network calls on anything but sockets of this machine's own file system; of all programs.</summary>
    public IEnumerable<string> Network => _calls.Where(c => (c.Name == "socket" && !c.Text.Contains("AF_UNIX", StringComparison.Ordinal)) || c.Text.Contains("sa_family=AF_INET", StringComparison.Ordinal)).Select(c => c.Text);

    /// <summary>Files that our program opened to read or listed.</summary>
    public IEnumerable<string> Read() => Ours.Where(c => c is { Name: "open" or "openat", Worked: true } && !Writes(c)).Select(c => c.Paths[0]);

    /// <summary>Files and folders that our program made, changed, moved or deleted, tried ones too.</summary>
    public IEnumerable<string> Written() => Ours.Where(Writes).SelectMany(c => c.Paths);

    private IEnumerable<Call> Ours => _calls.Where(c => !_others.Contains(c.Process));

    private static bool Writes(Call call) => call.Name switch
    {
        "open" or "openat" => WritingFlags().IsMatch(call.Text),
        "creat" or "mkdir" or "mkdirat" or "mknod" or "mknodat" or "rmdir" or "unlink" or "unlinkat" or "rename" or "renameat" or "renameat2" => true,
        "link" or "linkat" or "symlink" or "symlinkat" or "truncate" or "utimensat" or "utime" or "utimes" => true,
        "chmod" or "fchmodat" or "chown" or "lchown" or "fchownat" or "setxattr" or "lsetxattr" or "removexattr" or "mount" or "umount2" or "swapon" => true,
        _ => false,
    };

    private void Read(string line)
    {
        if (CallLine().Match(line) is not { Success: true } match) return;
        var process = int.Parse(match.Groups["process"].ValueSpan, CultureInfo.InvariantCulture);
        var text = match.Groups["rest"].Value;
        var call = new Call(process, match.Groups["name"].Value, text, [.. Quoted().Matches(text).Select(m => m.Groups[1].Value)], !text.Contains(" = -1 ", StringComparison.Ordinal));
        // A process that became another program speaks for that program.
        if (call is { Name: "execve", Worked: true } && _calls.Any(c => c.Name == "execve")) _others.Add(process);
        _calls.Add(call);
    }

    [GeneratedRegex(@"^(?<process>\d+) +(?<name>\w+)\((?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CallLine();

    [GeneratedRegex("\"((?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bO_(WRONLY|RDWR|CREAT|TRUNC|APPEND)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WritingFlags();

    /// <summary>One call: who, which, with what, and whether it worked.</summary>
    private sealed record Call(int Process, string Name, string Text, IReadOnlyList<string> Paths, bool Worked);
}
