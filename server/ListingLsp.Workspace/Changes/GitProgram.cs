using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax;

namespace ListingLsp.Workspace.Changes;

/// <summary>Git could not say what was asked of it.</summary>
/// <param name="what">What git said, or why it could not be asked.</param>
public sealed class GitException(LocalizedText what) : Exception(what.En)
{
    /// <summary>What git said, in its own words, or why it could not be asked.</summary>
    public LocalizedText What { get; } = what;
}

/// <summary>
/// The git program in one repository. The repository may come from anybody, its settings in <c>.git/config</c> with it: so none of the
/// programs that they can name is run (hooks, file monitor, filters, text conversion, external diffs, pager), and nothing is fetched.
/// </summary>
internal sealed class GitProgram
{
    private static readonly string[] Always =
    [
        "--no-pager", "--no-optional-locks", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.untrackedCache=false", "-c", "core.quotePath=false",
        "-c", "diff.external=", "-c", "protocol.allow=never",
    ];

    private static readonly LocalizedText NoGit = new("the program git is not installed", "未安装git程序");
    private static readonly LocalizedText Partial = new("this clone is partial and lacks the earlier state; fetch it first, or clone without --filter", "此克隆不完整，缺少较早的内容；请先获取，或在克隆时不使用--filter");

    private readonly string _folder;
    private readonly string[] _filters;

    /// <summary>Looks which filters the settings have, so that they can be switched off.</summary>
    /// <param name="folder">A folder of the repository.</param>
    /// <exception cref="GitException">There is no git.</exception>
    public GitProgram(string folder)
    {
        _folder = folder;
        _filters = [];
        _filters = [.. Settings("^filter\\..*\\.(clean|smudge|process|required)$").Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Whether objects are missing on purpose, to be fetched when they are needed.</summary>
    private bool IsPartial => Settings("^(remote\\..*\\.promisor|extensions\\.partialclone)$").Length > 0;

    /// <summary>The texts between NUL signs that a command prints.</summary>
    /// <exception cref="GitException">Git failed.</exception>
    public string[] List(params string[] args) => Encoding.UTF8.GetString(Output(args).Span).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first line that a command prints.</summary>
    /// <exception cref="GitException">Git failed.</exception>
    public string Line(params string[] args) => Encoding.UTF8.GetString(Output(args).Span).Split('\n')[0].TrimEnd('\r');

    /// <summary>The same, null where git failed.</summary>
    public string? TryLine(params string[] args)
    {
        try
        {
            return Line(args);
        }
        catch (GitException)
        {
            return null;
        }
    }

    /// <summary>The contents of some objects, by the names that were asked for; those that are not there are left out.</summary>
    /// <exception cref="GitException">Git failed.</exception>
    public Dictionary<string, byte[]> Contents(IEnumerable<string> objects)
    {
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        // One name a line; a file whose name has several is none of ours.
        var names = objects.Where(n => !n.Contains('\n', StringComparison.Ordinal)).ToList();
        if (names.Count == 0) return contents;
        using var git = Start("cat-file", "--batch");
        var asked = Task.Run(() =>
        {
            using var input = git.StandardInput.BaseStream;
            foreach (var name in names) input.Write(Encoding.UTF8.GetBytes(name + '\n'));
        });
        using var output = new BufferedStream(git.StandardOutput.BaseStream);
        var error = git.StandardError.ReadToEndAsync();
        bool? isPartial = null;
        foreach (var name in names)
        {
            var header = Header(output);
            if (header.EndsWith(" missing", StringComparison.Ordinal) || header.EndsWith(" ambiguous", StringComparison.Ordinal))
            {
                // Where nothing is missing on purpose, the file was not there.
                isPartial ??= IsPartial;
                if (isPartial == true && TryLine("rev-parse", "--verify", "--quiet", "--end-of-options", name) is { Length: > 0 }) throw new GitException(Partial);
                continue;
            }

            var parts = header.Split(' ');
            if (parts.Length != 3 || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            {
                // Git ends where it may not fetch what is missing.
                if (header.Length == 0 && IsPartial) throw new GitException(Partial);
                throw new GitException(error.Result.Trim() is { Length: > 0 } said ? said : $"git cat-file: {header}");
            }

            var content = new byte[Math.Min(size, Limits.Bytes + 1L)];
            output.ReadExactly(content);
            // Of a file over the limit so much that it shows; and the line break behind it.
            for (var rest = size - content.Length + 1; rest > 0; rest--) output.ReadByte();
            if (parts[1] == "blob") contents[name] = content;
        }

        asked.Wait();
        git.WaitForExit();
        return contents;
    }

    /// <summary>The names of the settings that match; none where there are none.</summary>
    private string[] Settings(string pattern)
    {
        try
        {
            return List("config", "--name-only", "-z", "--get-regexp", pattern);
        }
        catch (GitException fault) when (fault.What.En.Length == 0)
        {
            return [];
        }
    }

    private static string Header(Stream output)
    {
        var header = new List<byte>();
        for (var next = output.ReadByte(); next is >= 0 and not '\n'; next = output.ReadByte()) header.Add((byte)next);
        return Encoding.UTF8.GetString([.. header]);
    }

    /// <summary>All that a command prints.</summary>
    /// <exception cref="GitException">Git failed.</exception>
    public ReadOnlyMemory<byte> Output(params string[] args)
    {
        using var git = Start(args);
        git.StandardInput.Close();
        var error = git.StandardError.ReadToEndAsync();
        var output = new MemoryStream();
        git.StandardOutput.BaseStream.CopyTo(output);
        git.WaitForExit();
        return git.ExitCode == 0 ? output.GetBuffer().AsMemory(0, (int)output.Length) : throw new GitException(error.Result.Trim());
    }

    private Process Start(params string[] args)
    {
        var utf8 = new UTF8Encoding(false);
        var start = new ProcessStartInfo("", [.. Always, .. args])
        {
            WorkingDirectory = _folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        var variables = start.Environment;
        variables["LC_ALL"] = "C";
        variables["GIT_TERMINAL_PROMPT"] = "0";
        // Neither asked for nor allowed: a way to another machine is a program of the settings, too.
        variables["GIT_NO_LAZY_FETCH"] = "1";
        variables["GIT_ALLOW_PROTOCOL"] = "";
        variables.Remove("GIT_EXTERNAL_DIFF");
        SwitchOffFilters(variables);
        start.FileName = ProgramPath.Find("git", variables["PATH"] ?? "", _folder) ?? throw new GitException(NoGit);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new GitException(NoGit);
        }
    }

    /// <summary>Behind the settings that the environment gives already. Here a name may hold any sign, which it may not on a command line.</summary>
    private void SwitchOffFilters(IDictionary<string, string?> environment)
    {
        const string count = "GIT_CONFIG_COUNT";
        var at = environment.TryGetValue(count, out var given) && int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        foreach (var filter in _filters)
        {
            environment[$"GIT_CONFIG_KEY_{at.ToString(CultureInfo.InvariantCulture)}"] = filter;
            environment[$"GIT_CONFIG_VALUE_{at.ToString(CultureInfo.InvariantCulture)}"] = "";
            at++;
        }

        environment[count] = at.ToString(CultureInfo.InvariantCulture);
    }
}
