using System.Text;
using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>Runs the published program as the scenarios say, and on the samples.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> Scenarios => new(Directory.EnumerateFiles(Repository.PathOf("tests", "Scenarios"), "*.md").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void The_published_program_does_what_the_scenario_says(string name)
    {
        var path = Repository.PathOf("tests", "Scenarios", name);
        var expected = File.ReadAllText(path);
        var actual = Play(expected);
        if (Snapshot.IsUpdating) File.WriteAllText(path, actual);
        else Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("faulty", "text", "en")]
    [InlineData("faulty", "json", "zh-CN")]
    [InlineData("clean", "json", "zh-CN")]
    public void The_published_program_prints_for_the_samples_what_the_built_one_does(string sample, string format, string locale)
    {
        var (output, error, _) = PublishedProgram.Run(Repository.PathOf("tests", "Samples", sample), "check", "--format", format, "--locale", locale);
        Assert.Equal("", error);
        Snapshot.Verify(output, $"{sample}.{format}.{locale}");
    }

    /// <summary>The way from a spreadsheet to a catalogue without errors, as the README tells it, is gone step by step.</summary>
    [Theory]
    [InlineData("README.md", "### From a spreadsheet")]
    [InlineData("README.zh-CN.md", "### 从表格开始")]
    public void The_walkthrough_of_the_README_is_what_happens(string file, string heading)
    {
        var path = Repository.PathOf(file);
        var text = File.ReadAllText(path);
        var start = text.IndexOf(heading, StringComparison.Ordinal);
        var section = text[start..text.IndexOf("\n### ", start, StringComparison.Ordinal)];
        var actual = Play(section);
        Assert.Contains("[0]", actual, StringComparison.Ordinal);
        if (Snapshot.IsUpdating) File.WriteAllText(path, text.Replace(section, actual, StringComparison.Ordinal));
        else Assert.Equal(section, actual);
    }

    /// <summary>Plays a scenario and writes down what really happened.</summary>
    private static string Play(string scenario)
    {
        var result = new StringBuilder();
        var lines = scenario.Split('\n');
        var folder = Directory.CreateTempSubdirectory("listinglsp-");
        for (var i = 0; i < lines.Length; i++)
        {
            result.Append(lines[i]).Append(i < lines.Length - 1 ? "\n" : "");
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                folder.Delete(recursive: true);
                folder.Create();
            }

            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            var fence = lines[i][..lines[i].AsSpan().LastIndexOf('`')] + "`";
            var end = Array.IndexOf(lines, fence, i + 1);
            var block = lines[(i + 1)..end];
            if (lines[i] == fence + "console") block = Run(folder.FullName, block[0]);
            Assert.False(block.Contains(fence), $"Line {i + 1}: a longer fence is needed, what is printed has '{fence}' too.");
            if (lines[i].Split("file=") is [var kind, var file]) Write(Path.Combine(folder.FullName, file), block, kind);
            if (lines[i].Split("after=") is [_, var written]) block = Read(Path.Combine(folder.FullName, written));
            foreach (var line in block) result.Append(line).Append('\n');
            result.Append(fence).Append('\n');
            i = end;
        }

        folder.Delete(recursive: true);
        return result.ToString();
    }

    /// <summary>No shell: words are parted by blanks, quotes keep nothing from being expanded, and <c>&lt; file</c> at the end is standard input.</summary>
    private static string[] Run(string folder, string command)
    {
        var (line, input) = command.Split(" < ") is [var before, var file] ? (before, File.ReadAllText(Path.Combine(folder, file))) : (command, "");
        var (output, error, exitCode) = PublishedProgram.RunWith(input, folder, [.. line.Split(' ')[2..].Select(w => w.Trim('"'))]);
        var errors = error.Split('\n')[..^1].Select(l => "! " + l);
        // Colours must be readable in Markdown.
        return [command, .. output.Replace('\u001B', '␛').Split('\n')[..^1], .. errors, $"[{exitCode}]"];
    }

    /// <summary>What a file holds by now.</summary>
    private static string[] Read(string path) => File.Exists(path) ? File.ReadAllText(path).Split('\n')[..^1] : ["(there is no such file)"];

    /// <summary>A workbook after <c>```sheet</c>; else a text, in GBK after <c>encoding=gbk</c>.</summary>
    private static void Write(string path, string[] lines, string kind)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var text = string.Concat(lines.Select(l => l + "\n"));
        if (kind.Contains("`sheet", StringComparison.Ordinal)) File.WriteAllBytes(path, BookText.Write(lines));
        else if (kind.Contains("encoding=gbk", StringComparison.Ordinal)) File.WriteAllBytes(path, CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text));
        else File.WriteAllText(path, text);
    }
}
