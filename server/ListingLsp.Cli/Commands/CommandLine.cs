using System.CommandLine;
using System.CommandLine.Parsing;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Reference;

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
            MarketsCommand.Create(host),
            ExplainCommand.Create(host),
            RulesCommand.Create(host),
        };
        var parsed = root.Parse(args);
        // Of "no command given" and "this is no command" the second says what to mend.
        var unknown = UnknownWords(parsed).ToList();
        if (parsed.Errors.Count > 0 || unknown.Count > 0)
        {
            foreach (var fault in unknown.Count > 0 ? unknown : parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal)) host.Error.WriteLine($"listinglsp: {fault}");
            host.Error.WriteLine("Try 'listinglsp --help'.");
            return ExitCode.Usage;
        }

        try
        {
            var exitCode = parsed.Invoke(new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
            host.Output.Flush();
            return exitCode;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
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

    /// <summary>A word that is no command; else options that do not exist, also where their names were taken for paths; else words too many.</summary>
    private static IEnumerable<string> UnknownWords(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var words = parsed.UnmatchedTokens.Where(t => !IsOption(t)).ToList();
        if (command.Subcommands.Any() && words is [var first, ..]) return [Unknown("command", first, command.Subcommands.Select(c => c.Name))];
        var known = command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(o => o.Recursive)).Where(o => !o.Hidden).Select(o => o.Name).ToList();
        var options = parsed.Tokens
            .TakeWhile(t => t.Type != TokenType.DoubleDash)
            .Where(t => t.Type == TokenType.Argument && IsOption(t.Value))
            .Select(t => Unknown("option", t.Value.Split('=')[0], known))
            .ToList();
        return options.Count > 0 ? options : words.Select(w => $"unexpected argument '{w}'");
    }

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    private static string Unknown(string noun, string word, IEnumerable<string> known)
    {
        var nearest = Nearest.Of(word, known.Where(k => k != word));
        return $"unknown {noun} '{word}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}";
    }
}
