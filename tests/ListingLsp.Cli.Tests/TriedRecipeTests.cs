using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ListingLsp.Testing;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ListingLsp.Cli.Tests;

/// <summary>The shell lines of README and <c>docs/ci.md</c>, run as they stand in a repository: a bad commit fails, a good one passes.</summary>
public sealed class TriedRecipeTests : IDisposable
{
    private static readonly string Bad = Listings.With("moq: 10", "moq: 500");
    private readonly ScratchRepository _repository = new();

    public TriedRecipeTests()
    {
        if (OperatingSystem.IsWindows()) return;
        _repository.Commit("b.cartons.yaml", Listings.Cartons);
        _repository.Commit("a.listing.yaml", Listings.Polo);
        _repository.Push();
        // Packages come from a server; what is installed is the program that is tested.
        _repository.Program("dotnet", $"""
            #!/bin/sh
            [ "$1 $2 $3 $4" = "tool install listinglsp --tool-path" ] || exit 9
            mkdir -p "$5" && ln -sf "{PublishedProgram.Path}" "$5/listinglsp"

            """);
    }

    public void Dispose() => _repository.Dispose();

    [TheoryWith("git", notOnWindows: true)]
    [InlineData("README.md", "In a pipeline")]
    [InlineData("README.zh-CN.md", "放进流水线")]
    public void What_the_readme_says_of_pipelines(string file, string section)
    {
        var text = File.ReadAllText(Repository.PathOf(file));
        var begin = text.IndexOf($"\n### {section}\n", StringComparison.Ordinal);
        Assert.True(begin > 0, $"{file} has no section {section}");
        var blocks = Blocks(text[begin..text.IndexOf("\n### ", begin + 5, StringComparison.Ordinal)], "sh");
        Assert.Equal(2, blocks.Count);
        Assert.All(blocks, b => StopsBadCommits(() => _repository.Shell(b).ExitCode));
        Assert.Equal(0, Failures(Read("junit.xml")));
    }

    [TheoryWith("git", notOnWindows: true)]
    [InlineData("ci.md")]
    [InlineData("ci.zh-CN.md")]
    public void Gitlab(string file)
    {
        var lines = Yaml(file, "listings:")["listings"]["script"];
        StopsBadCommits(() => _repository.Shell(string.Join('\n', ((YamlSequenceNode)lines).Select(l => l.ToString()))).ExitCode, isBad =>
        {
            using var report = JsonDocument.Parse(Read("gl-code-quality.json"));
            Assert.Equal(isBad ? ["a.listing.yaml"] : [], report.RootElement.EnumerateArray().Select(f => f.GetProperty("location").GetProperty("path").GetString()));
            Assert.Equal(isBad ? 1 : 0, Failures(Read("junit.xml")));
        });
    }

    [TheoryWith("git", notOnWindows: true)]
    [InlineData("ci.md")]
    [InlineData("ci.zh-CN.md")]
    public void Azure_pipelines(string file)
    {
        var agent = _repository.Beside("agent");
        Directory.CreateDirectory(agent);
        string Filled(string text) => text.Replace("$(Agent.TempDirectory)", agent, StringComparison.Ordinal);
        var steps = ((YamlSequenceNode)Yaml(file, "steps:\n  - task:")["steps"]).Cast<YamlMappingNode>().ToList();
        var scripts = steps.Where(s => s.Children.ContainsKey("script")).Select(s => Filled(s["script"].ToString())).ToList();
        var results = Filled(steps.Single(s => s.Children.ContainsKey("condition"))["inputs"]["testResultsFiles"].ToString());
        // Each step is a shell of its own; one that fails stops those behind it.
        StopsBadCommits(() => scripts.Select(s => _repository.Shell(s).ExitCode).FirstOrDefault(c => c != 0), isBad => Assert.Equal(isBad ? 1 : 0, Failures(File.ReadAllText(results))));
    }

    [TheoryWith("git", notOnWindows: true)]
    [InlineData("ci.md")]
    [InlineData("ci.zh-CN.md")]
    public void Jenkins(string file)
    {
        var pipeline = Assert.Single(Blocks(Document(file), "groovy"));
        var line = Assert.Single(Regex.Matches(pipeline, "\\bsh '([^']*)'", RegexOptions.None, TimeSpan.FromSeconds(1))).Groups[1].Value;
        StopsBadCommits(() => _repository.Shell(line).ExitCode, isBad =>
        {
            Assert.Equal(isBad ? 1 : 0, Failures(Read("junit.xml")));
            using var log = JsonDocument.Parse(Read("listinglsp.sarif"));
            Assert.Equal(isBad ? 1 : 0, log.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        });
        Assert.All(Regex.Matches(pipeline, @"\(?pattern: '([^']+)'|testResults: '([^']+)'", RegexOptions.None, TimeSpan.FromSeconds(1)), m => Assert.True(File.Exists(Path.Combine(_repository.Folder, m.Groups[1].Value + m.Groups[2].Value))));
    }

    [TheoryWith("git", notOnWindows: true)]
    [InlineData("ci.md")]
    [InlineData("ci.zh-CN.md")]
    public void Old_problems(string file)
    {
        var blocks = Blocks(Document(file), "sh");
        Assert.Equal(2, blocks.Count);
        var (baseline, branch) = (blocks[0], blocks[1]);
        _repository.Commit("a.listing.yaml", Bad);
        _repository.Push();
        Assert.Equal(1, _repository.Shell("listinglsp check").ExitCode);
        // Only what a branch changes.
        var other = Listings.Polo.Replace("polo-2201", "polo-2", StringComparison.Ordinal).Replace("Quick dry", "Cotton", StringComparison.Ordinal);
        _repository.Commit("c.listing.yaml", other);
        Assert.Equal(0, _repository.Shell(branch).ExitCode);
        _repository.Commit("c.listing.yaml", other.Replace("moq: 10", "moq: 500", StringComparison.Ordinal));
        Assert.Equal(1, _repository.Shell(branch).ExitCode);
        _repository.Commit("c.listing.yaml", other);
        Assert.Equal(0, _repository.Shell(branch).ExitCode);
        // A baseline.
        Assert.Equal(0, _repository.Shell(baseline + "git commit --quiet -m Baseline\nlistinglsp check\n").ExitCode);
        _repository.Commit("c.listing.yaml", other.Replace("moq: 10", "moq: 500", StringComparison.Ordinal));
        Assert.Equal(1, _repository.Shell("listinglsp check").ExitCode);
    }

    /// <summary>Commits what is bad, then what is good, and runs a gate on both.</summary>
    private void StopsBadCommits(Func<int> gate, Action<bool>? look = null)
    {
        foreach (var isBad in new[] { true, false })
        {
            _repository.Commit("a.listing.yaml", isBad ? Bad : Listings.Polo);
            Assert.Equal(isBad ? 1 : 0, gate());
            look?.Invoke(isBad);
        }
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(_repository.Folder, file));

    private static int Failures(string junit) => XDocument.Parse(junit).Descendants("failure").Count();

    private static string Document(string file) => File.ReadAllText(Repository.PathOf("docs", file));

    private static List<string> Blocks(string text, string kind) =>
        [.. Regex.Matches(text, $"```{kind}\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Select(m => m.Groups[1].Value)];

    /// <summary>The recipe that begins like this.</summary>
    private static YamlNode Yaml(string file, string beginning)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Blocks(Document(file), "yaml").Single(b => b.StartsWith(beginning, StringComparison.Ordinal))));
        return stream.Documents[0].RootNode;
    }
}
