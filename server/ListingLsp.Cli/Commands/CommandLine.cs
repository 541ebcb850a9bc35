using System.CommandLine;

namespace ListingLsp.Cli.Commands;

/// <summary>The commands and their options.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program.</summary>
    public static int Run(string[] args, Host host)
    {
        var root = new RootCommand("Checks product listings, written as YAML or JSON files, before they reach the platform.")
        {
            CheckCommand.Create(host),
            ExplainCommand.Create(host),
            RulesCommand.Create(host),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors is [var first, ..])
        {
            host.Error.WriteLine($"listinglsp: {first.Message}");
            host.Error.WriteLine("Try 'listinglsp --help'.");
            return ExitCode.Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
        }
#pragma warning disable CA1031 // The last resort: say what happened and give the exit code that means it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            host.Error.WriteLine($"listinglsp: internal failure: {fault}");
            return ExitCode.Internal;
        }
    }
}
