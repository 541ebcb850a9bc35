using System.Text;
using ListingLsp.Cli.Commands;

namespace ListingLsp.Cli.Tests;

/// <summary>Runs the program in this process, in a folder of the test's own.</summary>
internal sealed class ConsoleRun : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("listinglsp-").FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>What the program finds on its standard input.</summary>
    public string Input { get; set; } = "";

    /// <summary>What stands behind its streams: nothing, unless a test says otherwise.</summary>
    public Terminal Terminal { get; set; } = new();

    /// <summary>Measures its time.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Where it keeps what it has learned; nowhere, unless a test says so.</summary>
    public string? CacheFolder { get; set; }

    /// <summary>Writes a file below the folder.</summary>
    public ConsoleRun With(string relative, string text)
    {
        var path = Path.Combine(Folder, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Runs a command line and gives the exit code.</summary>
    public int Run(params string[] args) => RunIn(Folder, args);

    /// <summary>The same with a folder for what is kept.</summary>
    public int RunWith(string cache, params string[] args)
    {
        CacheFolder = cache;
        return Run(args);
    }

    public int RunIn(string folder, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(Input));
        var code = CommandLine.Run(args, new Host(input, output, error, folder, new DateOnly(2026, 11, 22), Terminal, Clock) { CacheFolder = CacheFolder });
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
