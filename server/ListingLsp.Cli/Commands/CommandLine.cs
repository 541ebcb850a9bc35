using System.CommandLine;
using ListingLsp.Analysis.Binding;

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
        if (parsed.Errors.Count > 0)
        {
            // Of "no command given" and "this is no command" the second says what to mend.
            var faults = parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal).ToList();
            foreach (var fault in parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens.Select(t => UnknownWord(t, root)) : faults) host.Error.WriteLine($"listinglsp: {fault}");
            host.Error.WriteLine("Try 'listinglsp --help'.");
            return ExitCode.Usage;
        }

        try
        {
            var exitCode = parsed.Invoke(new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
            host.Output.Flush();
            return exitCode;
        }
        catch (IOException fault)
        {
            host.Error.WriteLine($"listinglsp: {fault.Message}");
            return ExitCode.Internal;
        }
#pragma warning disable CA1031 // The last resort: say what happened and give the exit code that means it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            host.Error.WriteLine($"listinglsp: internal failure: {fault}");
            return ExitCode.Internal;
        }
    }

    private static string UnknownWord(string word, RootCommand root)
    {
        var nearest = Nearest.Of(word, root.Subcommands.Select(c => c.Name));
        return $"unknown command or option '{word}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}";
    }
}
