using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ListingLsp.Cli.Commands;

/// <summary>What may stand where a command line ends: <c>[suggest] "check --fo"</c>, as shells ask it.</summary>
internal static class Suggestions
{
    /// <summary>The line that is asked about, up to the cursor; null where nothing is asked. <c>[suggest:8]</c> says where the cursor is, <c>[suggest]</c> that it is at the end.</summary>
    public static string? AskedFor(ParseResult parsed)
    {
        if (parsed.RootCommandResult.Command is not RootCommand root || root.Directives.OfType<SuggestDirective>().Select(parsed.GetResult).FirstOrDefault(r => r is not null) is not { } asked) return null;
        var line = parsed.Tokens.LastOrDefault(t => t.Type != TokenType.Directive)?.Value ?? "";
        return asked.Values is [var place, ..] && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var cursor) && cursor < line.Length ? line[..cursor] : line;
    }

    /// <summary>The words that continue the last one. Options are left out until a hyphen asks for them, so that a shell can offer files.</summary>
    /// <param name="root">The command without its own name.</param>
    /// <param name="line">What stands behind that name, up to the cursor.</param>
    public static IEnumerable<string> For(RootCommand root, string line)
    {
        var start = line.LastIndexOfAny([' ', '\t']) + 1;
        var word = line[start..];
        // The library knows values of '--format js', not of '--format=js'.
        if (word.StartsWith("--", StringComparison.Ordinal) && word.IndexOf('=', StringComparison.Ordinal) is var sign and > 0) return For(root, $"{line[..start]}{word[..sign]} {word[(sign + 1)..]}");
        // The library would offer True and False behind a switch, and its spellings of help for Windows everywhere.
        var isOption = word.StartsWith('-');
        var before = line[..start].Trim();
        return root.Parse($"{before} {word}".TrimStart())
            .GetCompletions(before.Length == 0 ? word.Length : before.Length + 1 + word.Length)
            .Select(c => c.Label)
            .Where(l => l.StartsWith(word, StringComparison.Ordinal) && l.StartsWith('-') == isOption && !l.StartsWith('/') && l is not ("True" or "False"));
    }
}
