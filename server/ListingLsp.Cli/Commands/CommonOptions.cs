using System.CommandLine;
using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;
using ListingLsp.Cli.Reporting;

namespace ListingLsp.Cli.Commands;

/// <summary>Options that several commands take.</summary>
internal static class CommonOptions
{
    private const string Language = "--locale";

    /// <summary>So many names stand in the left column of the help.</summary>
    private const int Few = 5;

    /// <summary>The language that a command line asks for, English where it does not: known before anything is parsed, as help needs it.</summary>
    public static Locale LanguageOf(string[] args)
    {
        for (var i = 0; i < args.Length && args[i] != "--"; i++)
        {
            if (args[i] is $"{Language}=zh-CN" or $"{Language}:zh-CN" || (args[i] == Language && i + 1 < args.Length && args[i + 1] == "zh-CN")) return Analysis.Catalogue.Locale.Chinese;
        }

        return Analysis.Catalogue.Locale.English;
    }

    /// <summary><c>--locale en|zh-CN</c>, for every command; null where it is not given.</summary>
    public static Option<Locale?> Locale(Host host)
    {
        var option = new Option<Locale?>(Language)
        {
            Description = host.Say("Language: en or zh-CN. Default: that of the settings, else en", "语言：en或zh-CN。默认：设置中的语言，否则为en"),
            HelpName = "en|zh-CN",
            Recursive = true,
            CustomParser = result => result.Tokens[0].Value switch
            {
                "en" => Analysis.Catalogue.Locale.English,
                "zh-CN" => Analysis.Catalogue.Locale.Chinese,
                var other => Fail<Locale?>(result, $"'{other}' is no locale; choose en or zh-CN"),
            },
        };
        // Those of the library are the names in code.
        option.CompletionSources.Clear();
        option.CompletionSources.Add("en", "zh-CN");
        return option;
    }

    /// <summary><c>--as-of DAY</c>; null where it is not given.</summary>
    public static Option<DateOnly?> AsOf(Host host) => new("--as-of")
    {
        Description = host.Say("Day that decides which dated rules are in force (YYYY-MM-DD). Default: that of the settings, else today", "以哪一天判定规则是否生效（YYYY-MM-DD）。默认：设置中的日期，否则为当天"),
        HelpName = "day",
        CustomParser = result => DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Fail<DateOnly?>(result, host.Say($"'{result.Tokens[0].Value}' is no day; write YYYY-MM-DD", $"“{result.Tokens[0].Value}”不是日期，请写成YYYY-MM-DD")),
    };

    /// <summary><c>--config FILE</c>; null where it is not given.</summary>
    public static Option<string?> Config(Host host) => new("--config")
    {
        Description = host.Say("Settings to use in place of the workspace's own; its root stays", "用此设置文件代替工作区自己的设置；工作区根目录不变"),
        HelpName = "file",
    };

    /// <summary><c>--format A|B</c>, the first one by default.</summary>
    public static Option<string> Format(Host host, string description, params string[] formats)
    {
        var option = Choice(host, "--format", host.Say("format", "格式"), description, formats[0], formats);
        if (formats.Length <= Few) return option;
        // Many names would push the descriptions of all options out of sight.
        option.HelpName = "format";
        option.Description += host.Say($": {string.Join(", ", formats)}", $"：{string.Join("、", formats)}");
        return option;
    }

    /// <summary>An option that takes one of a few words.</summary>
    /// <param name="host">The world around.</param>
    /// <param name="name">Its name.</param>
    /// <param name="noun">What the words are.</param>
    /// <param name="description">What it does.</param>
    /// <param name="otherwise">The word that holds where it is not given.</param>
    /// <param name="words">The words.</param>
    public static Option<string> Choice(Host host, string name, string noun, string description, string otherwise, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => otherwise,
            CompletionSources = { words },
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && !words.Contains(token.Value)) result.AddError(NoChoice(host, name, noun, token.Value, words));
        });
        return option;
    }

    /// <summary><c>--output-file FORMAT=PATH</c>, as often as one likes; what it gives is known to be of that form.</summary>
    /// <param name="host">The world around.</param>
    /// <param name="shows">What the files are to show.</param>
    /// <param name="example">What one may write.</param>
    public static Option<string[]> OutputFiles(Host host, CheckOutput shows, string example)
    {
        var option = new Option<string[]>("--output-file")
        {
            Description = host.Say($"Write a report to a file too, such as {example}; may be given several times", $"同时将报告写入文件，如 {example}，可多次使用"),
            HelpName = "format=file",
            Arity = ArgumentArity.OneOrMore,
        };
        option.Validators.Add(result =>
        {
            var formats = ReportFormats.NamesOf(shows);
            foreach (var token in result.Tokens)
            {
                if (OutputFile.Split(token.Value) is not var (format, _)) result.AddError(host.Say($"--output-file: '{token.Value}' does not say form and file; write for example {example}", $"--output-file：“{token.Value}”未写明格式和文件，请写成如 {example}"));
                else if (!formats.Contains(format)) result.AddError(NoChoice(host, "--output-file", host.Say("format", "格式"), format, formats));
            }
        });
        return option;
    }

    /// <summary>What is wrong with a word that is none of a few.</summary>
    /// <param name="host">The world around.</param>
    /// <param name="name">The option or command that takes it.</param>
    /// <param name="noun">What the words are.</param>
    /// <param name="word">The word that was given.</param>
    /// <param name="words">The words.</param>
    public static string NoChoice(Host host, string name, string noun, string word, string[] words)
    {
        var nearest = Nearest.Of(word, words);
        var advice = nearest is null
            ? host.Say($"choose {string.Join(", ", words[..^1])} or {words[^1]}", $"可选：{string.Join("、", words)}")
            : host.Say($"did you mean '{nearest}'?", $"是否应为“{nearest}”？");
        return host.Say($"{name}: '{word}' is no {noun}; {advice}", $"{name}：“{word}”不是有效的{noun}，{advice}");
    }

    private static T? Fail<T>(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}
