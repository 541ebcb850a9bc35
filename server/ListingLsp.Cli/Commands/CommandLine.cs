using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;
using ListingLsp.Cli.Reporting;
using ListingLsp.Workspace.Discovery;

namespace ListingLsp.Cli.Commands;

/// <summary>The commands and their options.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program.</summary>
    public static int Run(string[] args, Host world)
    {
        var host = world with { Language = CommonOptions.LanguageOf(args) };
        var locale = CommonOptions.Locale(host);
        var root = new RootCommand(host.Say(
            "Checks product listings, written as YAML or JSON files, before they reach the platform. (中文帮助：listinglsp --help --locale zh-CN)",
            "在上传平台之前，检查以YAML或JSON文件编写的商品。"))
        {
            CheckCommand.Create(host, locale),
            InitCommand.Create(host, locale),
            BaselineCommand.Create(host, locale),
            ImportCommand.Create(host, locale),
            ExportCommand.Create(host, locale),
            MarketsCommand.Create(host, locale),
            StarCommand.Create(host, locale),
            ScoreCommand.Create(host, locale),
            ExplainCommand.Create(host, locale),
            RulesCommand.Create(host, locale),
            ConfigCommand.Create(host, locale),
            ServerCommand.Create(host),
            CompletionsCommand.Create(host),
            locale,
        };
        var parsed = root.Parse(args);
        if (Suggestions.AskedFor(parsed) is { } line)
        {
            foreach (var word in Suggestions.For(root, line)) host.Output.WriteLine(word);
            host.Output.Flush();
            return ExitCode.Clean;
        }

        // Of "no command given" and "this is no command" the second says what to mend.
        var unknown = UnknownWords(parsed, host).ToList();
        if (parsed.Errors.Count > 0 || unknown.Count > 0)
        {
            foreach (var fault in unknown.Count > 0 ? unknown : parsed.Errors.Select(e => LibraryWords.Error(e.Message, host.Language)).Distinct(StringComparer.Ordinal)) host.Tell(fault);
            host.Error.WriteLine(host.Say("Try 'listinglsp --help'.", "运行 listinglsp --help --locale zh-CN 查看用法。"));
            return ExitCode.Usage;
        }

        try
        {
            var exitCode = parsed.Action is HelpAction ? Help(parsed, host) : parsed.Invoke(Into(host.Output, host));
            host.Output.Flush();
            return exitCode;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Whatever else may not be read or written is said where it happens.
            host.Tell(ReportWords.CannotSay.Fill([("why", DiskFault.Why(fault, ""))]).In(host.Language));
            return ExitCode.Internal;
        }
#pragma warning disable CA1031 // The last resort: say what happened and give the exit code that means it.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            host.Error.WriteLine($"{host.Say("listinglsp: internal failure", "listinglsp: 内部错误")}: {fault}");
            return ExitCode.Internal;
        }
    }

    /// <summary>Help as the library writes it, its own words in the language of the host.</summary>
    private static int Help(ParseResult parsed, Host host)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var exitCode = parsed.Invoke(Into(text, host));
        host.Output.Write(LibraryWords.Help(text.ToString(), host.Language));
        return exitCode;
    }

    private static InvocationConfiguration Into(TextWriter output, Host host) => new() { Output = output, Error = host.Error, EnableDefaultExceptionHandler = false };

    /// <summary>A word that is no command; else options that do not exist, also where their names were taken for paths; else words too many.</summary>
    private static IEnumerable<string> UnknownWords(ParseResult parsed, Host host)
    {
        var command = parsed.CommandResult.Command;
        var words = parsed.UnmatchedTokens.Where(t => !IsOption(t)).ToList();
        if (command.Subcommands.Any() && words is [var first, ..]) return [Unknown(host.Say("unknown command", "未知命令"), first, command.Subcommands.Select(c => c.Name), host)];
        var known = command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(o => o.Recursive)).Where(o => !o.Hidden).Select(o => o.Name).ToList();
        var options = parsed.Tokens
            .TakeWhile(t => t.Type != TokenType.DoubleDash)
            .Where(t => t.Type == TokenType.Argument && IsOption(t.Value))
            .Select(t => Unknown(host.Say("unknown option", "未知选项"), t.Value.Split('=')[0], known, host))
            .ToList();
        return options.Count > 0 ? options : words.Select(w => host.Say($"unexpected argument '{w}'", $"多余的参数“{w}”"));
    }

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    private static string Unknown(string what, string word, IEnumerable<string> known, Host host)
    {
        var nearest = Nearest.Of(word, known.Where(k => k != word));
        if (host.Language == Locale.Chinese) return $"{what}“{word}”{(nearest is null ? "" : $"，是否应为“{nearest}”？")}";
        return $"{what} '{word}'{(nearest is null ? "" : $"; did you mean '{nearest}'?")}";
    }
}
