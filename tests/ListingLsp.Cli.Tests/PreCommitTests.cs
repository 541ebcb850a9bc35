using System.Text.RegularExpressions;
using ListingLsp.Analysis.Model;
using ListingLsp.Testing;
using Xunit;
using YamlDotNet.Serialization;

namespace ListingLsp.Cli.Tests;

/// <summary>The hooks of <c>.pre-commit-hooks.yaml</c>, in a repository of the test's own: a bad commit is stopped, a good one passes.</summary>
[Collection(nameof(Alone))]
public sealed class PreCommitTests : IDisposable
{
    private readonly ConsoleRun _console = new();
    private readonly Dictionary<string, string> _environment;

    public PreCommitTests() => _environment = new()
    {
        ["PRE_COMMIT_HOME"] = Path.Combine(_console.Folder, "home"),
        ["GIT_CONFIG_GLOBAL"] = Path.Combine(_console.Folder, "gitconfig"),
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["DOTNET_NOLOGO"] = "1",
    };

    public void Dispose()
    {
        // Git writes its objects read-only, which stops the deletion on Windows.
        foreach (var file in Directory.EnumerateFiles(_console.Folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        _console.Dispose();
    }

    [Fact]
    public void The_hooks_are_for_every_kind_of_file_and_for_the_settings()
    {
        var hooks = new Deserializer().Deserialize<List<Dictionary<string, string>>>(File.ReadAllText(Repository.PathOf(".pre-commit-hooks.yaml")));
        Assert.Equal(["listinglsp dotnet", "listinglsp-system system"], hooks.Select(h => $"{h["id"]} {h["language"]}"));
        var names = Enum.GetValues<FileKind>().Where(k => k != FileKind.Config).Select(k => $"shop/a.{k.ToString().ToLowerInvariant()}").Append("listinglsp").Append("shop/listinglsp").ToList();
        Assert.All(hooks, hook =>
        {
            var files = new Regex(hook["files"], RegexOptions.None, TimeSpan.FromSeconds(1));
            Assert.All(names, n => Assert.All(["yaml", "yml", "json"], format => Assert.Matches(files, $"{n}.{format}")));
            Assert.All(["a.yaml", "listing.yaml", ".listing.yaml", "mylistinglsp.yaml", "a.listing.yaml.bak", "a.listings.yaml", "a.listing.txt"], n => Assert.DoesNotMatch(files, n));
        });
    }

    [FactWith("pre-commit")]
    public void The_hook_for_an_installed_program_stops_bad_commits() => Stops("listinglsp-system");

    [FactWith("pre-commit")]
    public void The_hook_that_builds_the_program_itself_stops_bad_commits() => Stops("listinglsp");

    private void Stops(string hook)
    {
        var source = SourceRepository();
        Directory.CreateDirectory(Path.Combine(_console.Folder, "shop"));
        Git("shop", "init", "--quiet");
        _console.With("shop/.pre-commit-config.yaml", $"""
            repos:
              - repo: {source}
                rev: {Git("source", "rev-parse", "HEAD").Trim()}
                hooks: [{"{"} id: {hook} {"}"}]

            """);
        Run(0, "shop", "pre-commit", "install", "--install-hooks");
        _console.With("shop/b.cartons.yaml", Listings.Cartons).With("shop/a.listing.yaml", Listings.With("moq: 10", "moq: 500"));
        Assert.Contains("a.listing.yaml:7:8: error[LST1001]", Commit(1), StringComparison.Ordinal);
        // What is not staged is not what is committed.
        Git("shop", "add", ".");
        _console.With("shop/a.listing.yaml", Listings.Polo);
        Assert.Contains("error[LST1001]", Run(1, "shop", "git", "commit", "--quiet", "-m", "Try"), StringComparison.Ordinal);
        Assert.Contains("Passed", Commit(0), StringComparison.Ordinal);
        // A staged file is judged together with those that are not.
        _console.With("shop/a.listing.yaml", Listings.Polo + "\n");
        Assert.Contains("Passed", Commit(0), StringComparison.Ordinal);
        _console.With("shop/readme.txt", "Polo shirts\n");
        Assert.Contains("Skipped", Commit(0), StringComparison.Ordinal);
        _console.With("shop/listinglsp.yaml", "ruls: {}\n");
        Assert.Contains("listinglsp.yaml:1:1: error[LST9004]", Commit(1), StringComparison.Ordinal);
        _console.With("shop/listinglsp.yaml", "rules: { LST1001: warning }\nexclude: [drafts]\n");
        Assert.Contains("Passed", Commit(0), StringComparison.Ordinal);
        // Of what the settings exclude nothing is wrong with a commit.
        _console.With("shop/drafts/new.listing.yaml", "id: [\n");
        Assert.Contains("Passed", Commit(0), StringComparison.Ordinal);
    }

    /// <summary>A repository with the files of this checkout as they are now.</summary>
    private string SourceRepository()
    {
        _console.With("gitconfig", "[user]\nname = Test\nemail = test@example.com\n[core]\nautocrlf = false\n");
        var source = Path.Combine(_console.Folder, "source");
        foreach (var file in Run(0, Repository.Root, "git", "ls-files", "--cached", "--others", "--exclude-standard", "-z").Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(f => File.Exists(Repository.PathOf(f))))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(source, file))!);
            File.Copy(Repository.PathOf(file), Path.Combine(source, file));
        }

        Git("source", "init", "--quiet");
        Git("source", "add", "--all", "--force");
        Git("source", "commit", "--quiet", "-m", "All");
        return source;
    }

    private string Commit(int expected)
    {
        Git("shop", "add", ".");
        return Run(expected, "shop", "git", "commit", "--quiet", "-m", "Try");
    }

    private string Git(string folder, params string[] args) => Run(0, folder, "git", args);

    private string Run(int expected, string folder, string program, params string[] args)
    {
        var (output, exitCode) = OtherProgram.Run(Path.Combine(_console.Folder, folder), _environment, program, args);
        Assert.True(exitCode == expected, $"{program} {string.Join(' ', args)} ended with {exitCode}:\n{output}");
        return output;
    }
}

/// <summary>Tests that build programs: they come after the others, some of which wait for moments of their own.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
