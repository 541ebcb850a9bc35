using System.Text.RegularExpressions;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Cli.Commands;

/// <summary>The words that the library of the command line says itself, in the other language.</summary>
internal static class LibraryWords
{
    /// <summary>Headings and notes of its help; each stands alone on its line or in brackets.</summary>
    private static readonly (string En, string Zh)[] OfHelp =
    [
        ("Description:\n", "说明：\n"),
        ("Usage:\n", "用法：\n"),
        ("Arguments:\n", "参数：\n"),
        ("Options:\n", "选项：\n"),
        ("Commands:\n", "命令：\n"),
        ("[command] [options]", "[命令] [选项]"),
        (" [options]\n", " [选项]\n"),
        ("[default: ", "[默认："),
        ("Show help and usage information", "显示帮助"),
        ("Show version information", "显示版本"),
    ];

    /// <summary>Its complaints about a command line.</summary>
    private static readonly (string En, string Zh)[] OfErrors =
    [
        (@"^Required command was not provided\.$", "缺少命令"),
        (@"^Required argument (?:'.+' )?missing for (?:command|option): '(.+)'\.$", "“$1”缺少参数"),
        (@"^Option '(.+)' expects a single argument but \d+ were provided\.$", "选项“$1”只接受一个参数"),
        (@"^Option '(.+)' is required\.$", "缺少选项“$1”"),
    ];

    /// <summary>A help page.</summary>
    public static string Help(string text, Locale locale) =>
        locale == Locale.English ? text : OfHelp.Aggregate(text, (page, words) => page.Replace(words.En, words.Zh, StringComparison.Ordinal));

    /// <summary>A complaint; one that is not known stays as it is.</summary>
    public static string Error(string message, Locale locale)
    {
        if (locale == Locale.English) return message;
        foreach (var (en, zh) in OfErrors)
        {
            var pattern = new Regex(en, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            if (pattern.IsMatch(message)) return pattern.Replace(message, zh);
        }

        return message;
    }
}
