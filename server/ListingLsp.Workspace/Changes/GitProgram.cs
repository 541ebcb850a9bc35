using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Workspace.Changes;

/// <summary>Git could not say what was asked of it.</summary>
/// <param name="what">What git said, or why it could not be asked.</param>
public sealed class GitException(LocalizedText what) : Exception(what.En)
{
    /// <summary>What git said, in its own words, or why it could not be asked.</summary>
    public LocalizedText What { get; } = what;
}

/// <summary>The git program in one repository, with nothing of the repository's own run: no hooks, no file monitor, no text conversion, no pager.</summary>
/// <param name="folder">A folder of the repository.</param>
internal sealed class GitProgram(string folder)
{
    private static readonly string[] Always =
    [
        "--no-pager", "--no-optional-locks", "-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.untrackedCache=false", "-c", "core.quotePath=false",
    ];

    /// <summary>The texts between NUL signs that a command prints.</summary>
    /// <exception cref="GitException">Git failed.</exception>
    public string[] List(params string[] args) => Encoding.UTF8.GetString(Run(args)).Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first line that a command prints.</summary>
    /// <exception cref="GitException">Git failed.</exception>
    public string Line(params string[] args) => Encoding.UTF8.GetString(Run(args)).Split('\n')[0].TrimEnd('\r');

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
        foreach (var name in names)
        {
            var header = Header(output);
            if (header.EndsWith(" missing", StringComparison.Ordinal) || header.EndsWith(" ambiguous", StringComparison.Ordinal)) continue;
            var parts = header.Split(' ');
            if (parts.Length != 3 || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size)) throw new GitException(error.Result.Trim() is { Length: > 0 } said ? said : $"git cat-file: {header}");
            var content = new byte[size];
            output.ReadExactly(content);
            output.ReadByte();
            if (parts[1] == "blob") contents[name] = content;
        }

        asked.Wait();
        git.WaitForExit();
        return contents;
    }

    private static string Header(Stream output)
    {
        var header = new List<byte>();
        for (var next = output.ReadByte(); next is >= 0 and not '\n'; next = output.ReadByte()) header.Add((byte)next);
        return Encoding.UTF8.GetString([.. header]);
    }

    private byte[] Run(string[] args)
    {
        using var git = Start(args);
        git.StandardInput.Close();
        var error = git.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        git.StandardOutput.BaseStream.CopyTo(output);
        git.WaitForExit();
        return git.ExitCode == 0 ? output.ToArray() : throw new GitException(error.Result.Trim());
    }

    private Process Start(params string[] args)
    {
        var utf8 = new UTF8Encoding(false);
        var start = new ProcessStartInfo("git", [.. Always, .. args])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new GitException(new("the program git is not installed", "未安装git程序"));
        }
    }
}
