using System.Globalization;
using ListingLsp.Analysis;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Text;
using Xunit;

namespace ListingLsp.Testing.Fixtures;

/// <summary>
/// Files that are not UTF-8, and what is said of them: <c>tests/Fixtures/Document/encodings.txt</c>, a line <c>bytes | where encoding</c>
/// each, with <c>\xNN</c> for a byte and <c>\n</c> for a line break; <c>unknown</c> where none is named, <c>fine</c> where nothing is said.
/// </summary>
public static class EncodingCases
{
    /// <summary>The lines.</summary>
    public static IReadOnlyList<string> All { get; } = [.. File.ReadLines(Repository.PathOf("tests", "Fixtures", "Document", "encodings.txt")).Where(l => l.Length > 0 && l[0] != '#')];

    /// <summary>Fails where something else is said than the line tells.</summary>
    public static void Run(string line)
    {
        var at = line.LastIndexOf(" | ", StringComparison.Ordinal);
        Assert.Equal(line[(at + 3)..], Said(Bytes(line[..at])));
    }

    /// <summary>Runs all.</summary>
    public static void RunAll()
    {
        foreach (var line in All) Run(line);
    }

    private static string Said(byte[] bytes)
    {
        var file = FileAnalyzer.Analyze("a.listing.yaml", FileKind.Listing, SourceText.From(bytes), RuleSettings.Default(FixtureWorkspace.Today));
        var finding = file.Findings.FirstOrDefault(f => f.Rule.Id == "LST0014");
        if (finding is null) return "fine";
        var (before, behind) = ("The file is not UTF-8 (it looks like ", "); save it as UTF-8");
        var name = finding.Message.En.StartsWith(before, StringComparison.Ordinal) ? finding.Message.En[before.Length..^behind.Length] : "unknown";
        return string.Create(CultureInfo.InvariantCulture, $"{finding.Span.Start} {name}");
    }

    private static byte[] Bytes(string text)
    {
        var result = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text.AsSpan(i))
            {
                case ['\\', 'n', ..]:
                    result.Add((byte)'\n');
                    i++;
                    break;
                case ['\\', 'x', var high, var low, ..]:
                    result.Add(byte.Parse([high, low], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    i += 3;
                    break;
                default:
                    result.Add((byte)text[i]);
                    break;
            }
        }

        return [.. result];
    }
}
