using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using System.Text.RegularExpressions;

namespace ListingLsp.Testing.Fixtures;

/// <summary>A code block of a fixture.</summary>
/// <param name="File">The file it stands for.</param>
/// <param name="IsFixed">It shows a file after its fixes, not before.</param>
/// <param name="FirstLine">Zero-based line of its first content line in the Markdown file.</param>
/// <param name="Lines">Its lines, markers included.</param>
public sealed record FixtureBlock(string File, bool IsFixed, int FirstLine, ImmutableArray<string> Lines);

/// <summary>The blocks below one heading: a small workspace.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Blocks">Its blocks in order.</param>
/// <param name="Images">The images that there are; null for all that a listing names.</param>
public sealed record FixtureSection(string Title, ImmutableArray<FixtureBlock> Blocks, ImmutableArray<string>? Images);

/// <summary>
/// A Markdown file of small workspaces with what a check finds in them. Carets under a line mark a finding
/// (<c># ^^^ error[LST1001] message | fix: title</c>); every finding must be marked, so a block without markers asserts silence.
/// A block <c>yaml fixed</c> shows a file after its fixes. A line <c>&lt;!-- rules: LST1 LST2009 --&gt;</c> says which rules are on,
/// <c>&lt;!-- images: a.jpg b.jpg --&gt;</c> which images the workspace of a section has.
/// </summary>
public sealed partial class Fixture
{
    private readonly ImmutableArray<string> _lines;

    private Fixture(string path, ImmutableArray<string> lines, ImmutableArray<string> rules, ImmutableArray<FixtureSection> sections)
    {
        Path = path;
        _lines = lines;
        Rules = rules;
        Sections = sections;
    }

    /// <summary>Absolute path of the Markdown file.</summary>
    public string Path { get; }

    /// <summary>Language of the messages in its markers: Chinese in files that end in <c>.zh-CN.md</c>.</summary>
    public Locale Locale => Path.EndsWith(".zh-CN.md", StringComparison.Ordinal) ? Locale.Chinese : Locale.English;

    /// <summary>Ids or beginnings of ids of the rules that are on; none for the caller's choice.</summary>
    public ImmutableArray<string> Rules { get; }

    /// <summary>Its sections that have blocks.</summary>
    public ImmutableArray<FixtureSection> Sections { get; }

    /// <summary>Reads a Markdown file.</summary>
    public static Fixture Load(string path)
    {
        var lines = File.ReadAllText(path).Split('\n').ToImmutableArray();
        ImmutableArray<string> rules = [];
        var sections = new List<(string Title, List<FixtureBlock> Blocks)> { ("", []) };
        var images = new Dictionary<int, ImmutableArray<string>>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (RulesPattern().Match(lines[i]) is { Success: true } selection) rules = [.. selection.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            if (ImagesPattern().Match(lines[i]) is { Success: true } there) images[sections.Count - 1] = [.. there.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
            if (lines[i].StartsWith("## ", StringComparison.Ordinal)) sections.Add((lines[i][3..].Trim(), []));
            if (FencePattern().Match(lines[i]) is not { Success: true } fence) continue;
            var end = i + 1;
            while (end < lines.Length && lines[end] != "```") end++;
            var isFixed = fence.Groups["fixed"].Success;
            var file = fence.Groups["file"].Value;
            var blocks = sections[^1].Blocks;
            if (file.Length == 0 && isFixed) file = blocks[0].File;
            if (file.Length > 0) blocks.Add(new FixtureBlock(file, isFixed, i + 1, lines[(i + 1)..end]));
            i = end;
        }

        return new Fixture(path, lines, rules, [.. sections.Select((s, i) => new FixtureSection(s.Title, [.. s.Blocks], images.TryGetValue(i, out var there) ? there : null)).Where(s => !s.Blocks.IsEmpty)]);
    }

    /// <summary>The Markdown file with other lines in some of its blocks.</summary>
    public string With(IReadOnlyDictionary<FixtureBlock, ImmutableArray<string>> actual)
    {
        var result = _lines.ToList();
        foreach (var (block, lines) in actual.OrderByDescending(p => p.Key.FirstLine))
        {
            result.RemoveRange(block.FirstLine, block.Lines.Length);
            result.InsertRange(block.FirstLine, lines);
        }

        return string.Join('\n', result);
    }

    [GeneratedRegex("^<!-- rules: (.*) -->$")]
    private static partial Regex RulesPattern();

    [GeneratedRegex("^<!-- images: (.*)-->$")]
    private static partial Regex ImagesPattern();

    [GeneratedRegex("^```(?:yaml|json)(?:(?<fixed> fixed)| file=(?<file>\\S+))*$")]
    private static partial Regex FencePattern();
}
