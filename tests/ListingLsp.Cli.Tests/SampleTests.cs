using ListingLsp.Testing;
using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>What the samples print, in both languages and both forms.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("faulty", "text", "en", 1)]
    [InlineData("faulty", "text", "zh-CN", 1)]
    [InlineData("faulty", "json", "en", 1)]
    [InlineData("faulty", "json", "zh-CN", 1)]
    [InlineData("clean", "text", "en", 0)]
    [InlineData("clean", "json", "zh-CN", 0)]
    public void A_sample_prints_what_is_verified(string sample, string format, string locale, int exitCode)
    {
        using var console = new ConsoleRun();
        Assert.Equal(exitCode, console.RunIn(Repository.PathOf("tests", "Samples", sample), "check", "--format", format, "--locale", locale));
        Snapshot.Verify(console.Output, $"{sample}.{format}.{locale}");
    }

    [Theory]
    [InlineData("jsonl", "en")]
    [InlineData("sarif", "en")]
    [InlineData("github", "en")]
    [InlineData("github", "zh-CN")]
    [InlineData("gitlab", "en")]
    [InlineData("junit", "en")]
    [InlineData("junit", "zh-CN")]
    [InlineData("markdown", "en")]
    [InlineData("markdown", "zh-CN")]
    public void Every_other_form_of_the_faulty_sample_is_what_is_verified(string format, string locale)
    {
        // A repository of its own: where this one stands does not matter.
        using var console = new ConsoleRun().With(".git/HEAD", "ref: refs/heads/main\n");
        var sample = Repository.PathOf("tests", "Samples", "faulty");
        foreach (var file in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories)) console.With(Path.GetRelativePath(sample, file), File.ReadAllText(file));
        Assert.Equal(1, console.Run("check", "--format", format, "--locale", locale));
        // Nor does what the pages of rules say.
        var output = System.Text.RegularExpressions.Regex.Replace(console.Output.Replace(Workspace.Discovery.FileUri.OfFolder(console.Folder), "file:///faulty/", StringComparison.Ordinal), "(\"(?:text|markdown)\": \"# )[^\n]*?(\",?\n)", "$1…$2");
        Snapshot.Verify(output, $"faulty.{format}.{locale}");
    }

    [Theory]
    [InlineData("faulty")]
    [InlineData("standing")]
    public void A_faulty_sample_has_exactly_the_findings_that_its_table_lists(string sample)
    {
        var folder = Repository.PathOf("tests", "Samples", sample);
        var expected = File.ReadLines(Path.Combine(folder, "EXPECTED.md"))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
            .Where(c => c.Length > 4 && c[3].StartsWith("LST", StringComparison.Ordinal))
            .Select(c => $"{c[1]}:{c[2]} {c[3]}");
        using var console = new ConsoleRun();
        console.RunIn(folder, "check");
        var actual = console.Output.Split('\n')
            .Select(l => System.Text.RegularExpressions.Regex.Match(l, @"^(\S+):(\d+):\d+: [a-z]+\[(LST\d+)\]"))
            .Where(m => m.Success)
            .Select(m => $"{m.Groups[1].Value}:{m.Groups[2].Value} {m.Groups[3].Value}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("score", "clean", "en")]
    [InlineData("star", "clean", "zh-CN")]
    [InlineData("score", "standing", "zh-CN")]
    [InlineData("star", "standing", "en")]
    public void How_a_sample_stands_is_what_is_verified(string command, string sample, string locale)
    {
        using var console = new ConsoleRun();
        Assert.Equal(0, console.RunIn(Repository.PathOf("tests", "Samples", sample), command, "--locale", locale));
        Snapshot.Verify(console.Output, $"{sample}.{command}.{locale}");
    }

    [Theory]
    [InlineData("star", "en")]
    [InlineData("star", "zh-CN")]
    [InlineData("score", "en")]
    [InlineData("score", "zh-CN")]
    public void The_sources_of_figures_are_what_is_verified(string topic, string locale)
    {
        using var console = new ConsoleRun();
        Assert.Equal(0, console.Run("explain", topic, "--locale", locale));
        Snapshot.Verify(console.Output, $"explain.{topic}.{locale}");
    }

    [Fact]
    public void The_output_that_the_readme_shows_is_real()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var shown = System.Text.RegularExpressions.Regex.Matches(readme, "```text\n(.*?)```", System.Text.RegularExpressions.RegexOptions.Singleline)
            .SelectMany(m => m.Groups[1].Value.Split("\n\n"))
            .Select(f => f.Trim())
            .ToList();
        using var console = new ConsoleRun();
        console.RunIn(Repository.Root, "check", "tests/Samples/faulty");
        var real = console.Output;
        console.RunIn(Repository.Root, "check", "tests/Samples/faulty", "--locale", "zh-CN");
        real += console.Output;
        Assert.True(shown.Count >= 4);
        Assert.All(shown, f => Assert.Contains(f, real, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("LST2009", "en")]
    [InlineData("LST2009", "zh-CN")]
    [InlineData("LST4001", "en")]
    public void Explain_prints_what_is_verified(string rule, string locale)
    {
        using var console = new ConsoleRun();
        Assert.Equal(0, console.Run("explain", rule, "--locale", locale));
        Snapshot.Verify(console.Output, $"explain.{rule}.{locale}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void The_list_of_rules_is_what_is_verified(string locale)
    {
        using var console = new ConsoleRun();
        Assert.Equal(0, console.Run("rules", "--locale", locale));
        Snapshot.Verify(console.Output, $"rules.{locale}");
    }
}
