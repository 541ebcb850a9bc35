using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ListingLsp.StartupProfile;

/// <summary>One way to start the program.</summary>
/// <param name="Arguments">Its command line.</param>
/// <param name="Input">What it reads from standard input.</param>
internal sealed record Scenario(string[] Arguments, string Input = "")
{
    /// <summary>Runs the program; gives the methods that it compiled.</summary>
    public IReadOnlyList<CompiledMethod> Run(string program, string folder)
    {
        var start = new ProcessStartInfo(program, Arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        (start.Environment["DOTNET_PerfMapEnabled"], start.Environment["DOTNET_PerfMapJitDumpPath"]) = ("1", folder);
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(Input));
        process.StandardInput.Close();
        process.WaitForExit();
        var map = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"perf-{process.Id}.map"));
        var compiled = CompiledMethod.In(map).ToList();
        File.Delete(map);
        return compiled;
    }
}
