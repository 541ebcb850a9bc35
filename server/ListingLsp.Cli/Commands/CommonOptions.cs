using System.CommandLine;
using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;

namespace ListingLsp.Cli.Commands;

/// <summary>Options that several commands take.</summary>
internal static class CommonOptions
{
    /// <summary><c>--locale en|zh-CN</c>; null where it is not given.</summary>
    public static Option<Locale?> Locale(string otherwise) => new("--locale")
    {
        Description = $"Language: en or zh-CN. Default: {otherwise}",
        HelpName = "en|zh-CN",
        CustomParser = result => result.Tokens[0].Value switch
        {
            "en" => Analysis.Catalogue.Locale.English,
            "zh-CN" => Analysis.Catalogue.Locale.Chinese,
            var other => Fail<Locale?>(result, $"'{other}' is no locale; choose en or zh-CN"),
        },
    };

    /// <summary><c>--as-of DAY</c>; null where it is not given.</summary>
    public static Option<DateOnly?> AsOf() => new("--as-of")
    {
        Description = "Day that decides which dated rules are in force (YYYY-MM-DD). Default: that of the settings, else today",
        HelpName = "day",
        CustomParser = result => DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : Fail<DateOnly?>(result, $"'{result.Tokens[0].Value}' is no day; write YYYY-MM-DD"),
    };

    /// <summary><c>--format A|B</c>, the first one by default.</summary>
    public static Option<string> Format(string description, params string[] formats) => Choice("--format", "format", description, formats[0], formats);

    /// <summary>An option that takes one of a few words.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="noun">What the words are.</param>
    /// <param name="description">What it does.</param>
    /// <param name="otherwise">The word that holds where it is not given.</param>
    /// <param name="words">The words.</param>
    public static Option<string> Choice(string name, string noun, string description, string otherwise, params string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', words),
            DefaultValueFactory = _ => otherwise,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is not [var token, ..] || words.Contains(token.Value)) return;
            var nearest = Nearest.Of(token.Value, words);
            result.AddError($"{name}: '{token.Value}' is no {noun}; {(nearest is null ? $"choose {string.Join(", ", words[..^1])} or {words[^1]}" : $"did you mean '{nearest}'?")}");
        });
        return option;
    }

    private static T? Fail<T>(System.CommandLine.Parsing.ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }
}
