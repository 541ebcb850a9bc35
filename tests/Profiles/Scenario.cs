using System.Diagnostics;
using System.Text;

namespace ListingLsp.Profiles;

/// <summary>One way to start the program.</summary>
/// <param name="Arguments">Its command line.</param>
/// <param name="Input">What it reads from standard input.</param>
internal sealed record Scenario(string[] Arguments, string Input = "")
{
    /// <summary>Runs the program to its end.</summary>
    /// <param name="command">The program and what stands before the arguments.</param>
    /// <param name="environment">What is added to the environment.</param>
    /// <returns>The id that the process had.</returns>
    public int Run(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(command[0], [.. command.Skip(1), .. Arguments]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(Input));
        process.StandardInput.Close();
        process.WaitForExit();
        return process.Id;
    }
}
