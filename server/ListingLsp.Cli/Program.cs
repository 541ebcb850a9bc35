using System.Text;
using ListingLsp.Cli.Commands;
using ListingLsp.Workspace.Caching;

// The only place that knows the console, the clock, the environment and the current folder.
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
// Windows terminals must be told; elsewhere telling them would only send control codes.
if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = utf8;
await using var rawOutput = Console.OpenStandardOutput();
await using var output = new StreamWriter(rawOutput, utf8) { NewLine = "\n" };
await using var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
await using var input = Console.OpenStandardInput();
var host = new Host(
    input,
    output,
    error,
    Directory.GetCurrentDirectory(),
    DateOnly.FromDateTime(DateTime.UtcNow),
    Terminal.Of(
        isOutput: !Console.IsOutputRedirected,
        isError: !Console.IsErrorRedirected,
        understandsCodes: !OperatingSystem.IsWindows() || WindowsConsole.EnableCodes(),
        Environment.GetEnvironmentVariable),
    TimeProvider.System) { RawOutput = rawOutput, Processors = Environment.ProcessorCount, CacheFolder = CacheOptions.FolderFor(Environment.GetEnvironmentVariable) };
return CommandLine.Run(args, host);
