using System.Text.Json;
using System.Text.RegularExpressions;
using ListingLsp.Testing;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ListingLsp.Cli.Tests;

/// <summary>The shape of <c>action.yml</c>, and what its shell steps do.</summary>
public sealed class GithubActionTests : IDisposable
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("action.yml"));
    private readonly ConsoleRun _console = new();

    public void Dispose() => _console.Dispose();

    [Fact]
    public void Every_input_is_described_has_a_default_and_is_used_and_no_other_is()
    {
        Assert.All(Map(Action["inputs"]), input => Assert.Equal(["default", "description"], Map(input.Value).Select(p => p.Key.ToString()).Order(StringComparer.Ordinal)));
        Assert.Equal(Map(Action["inputs"]).Select(i => i.Key.ToString()).Order(StringComparer.Ordinal), Named(@"\binputs\.([\w-]+)").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_steps_say_is_read_from_steps_that_are_there()
    {
        Assert.Equal("composite", Action["runs"]["using"].ToString());
        Assert.All(Named(@"\bsteps\.([\w-]+)\.outputs\."), id => Assert.Contains(Steps, s => Value(s, "id") == id));
        Assert.All(Steps, s => Assert.True(Value(s, "uses") is null ? Value(s, "shell") == "bash" && Value(s, "run") is not null : Value(s, "run") is null, $"{s["name"]} neither uses nor runs"));
        Assert.All(Steps.Select(s => Value(s, "uses")).OfType<string>(), u => Assert.Matches(@"^[\w-]+/[\w-]+(/[\w-]+)?@v\d+$", u));
        // What people write into inputs reaches a shell as a value, never as its code.
        Assert.All(Steps.Select(s => Value(s, "run")).OfType<string>(), run => Assert.DoesNotContain("${{", run, StringComparison.Ordinal));
    }

    [Fact]
    public void Steps_read_the_variables_that_they_are_given()
    {
        foreach (var step in Steps.Where(s => Value(s, "run") is not null))
        {
            var read = Regex.Matches(Value(step, "run")!, @"\$\{?([A-Z_]+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Groups[1].Value).Where(v => !v.StartsWith("GITHUB_", StringComparison.Ordinal) && v != "RUNNER_TEMP");
            Assert.Equal(Map(step["env"]).Select(p => p.Key.ToString()).Order(StringComparer.Ordinal), read.Distinct().Order(StringComparer.Ordinal));
        }
    }

    [FactWith("bash")]
    public void Shell_steps_are_bash()
    {
        foreach (var run in Steps.Select(s => Value(s, "run")).OfType<string>())
        {
            _console.With("step.sh", run);
            OtherProgram.Run(_console.Folder, "bash", "-n", "step.sh");
        }
    }

    [FactWith("bash")]
    public void The_check_gets_each_option_and_path_as_one_word_and_its_exit_code_stays()
    {
        Assert.Equal(["exit 1", "check --fail-on warning --locale zh-CN --format github --output-file markdown=TEMP/listinglsp.md --output-file sarif=out/a b.sarif --only=LST1001 --statistics -- a b.listing.yaml catalog/**", "exit-code=1", "# Findings"], Checked("warning", "zh-CN", "true", "--only=LST1001\n--statistics\n", "a b.listing.yaml\n\ncatalog/**"));
        Assert.Equal(["exit 1", "check --fail-on never -- .", "exit-code=1"], Checked("never", "", "false", "", "."));
    }

    [FactWith("git", notOnWindows: true)]
    public void In_a_folder_of_the_repository_the_findings_stand_where_github_looks_for_them()
    {
        using var repository = new ScratchRepository();
        repository.Commit("shop/listinglsp.yaml", "");
        repository.Commit("shop/in/b.cartons.yaml", Listings.Cartons);
        repository.Commit("shop/in/a.listing.yaml", Listings.With("moq: 10", "moq: 500"));
        var inputs = new Dictionary<string, string> { ["working-directory"] = "shop/in" };
        var step = Steps.Single(s => Value(s, "id") == "check");
        var environment = Map(step["env"]).ToDictionary(p => p.Key.ToString(), p => Filled(p.Value.ToString(), inputs));
        foreach (var (name, file) in new[] { ("RUNNER_TEMP", ""), ("GITHUB_OUTPUT", "output"), ("GITHUB_STEP_SUMMARY", "summary") }) environment[name] = Path.Combine(repository.Beside("runner"), file);
        Directory.CreateDirectory(repository.Beside("runner"));
        var (output, exitCode) = repository.Shell(Value(step, "run")!, environment, Filled(Value(step, "working-directory")!, inputs));
        Assert.Equal(1, exitCode);
        Assert.StartsWith("::error file=shop/in/a.listing.yaml,line=7,", output, StringComparison.Ordinal);
        Assert.Contains("LST1001", File.ReadAllText(environment["GITHUB_STEP_SUMMARY"]), StringComparison.Ordinal);
        var uploaded = Map(Steps.Single(s => Value(s, "uses")?.Contains("upload-sarif", StringComparison.Ordinal) == true)["with"]);
        using var log = JsonDocument.Parse(File.ReadAllText(Path.Combine(repository.Folder, Filled(uploaded["sarif_file"].ToString(), inputs))));
        var run = log.RootElement.GetProperty("runs")[0];
        var places = run.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.All(places.Concat(run.GetProperty("artifacts").EnumerateArray().Select(a => a.GetProperty("location").GetProperty("uri").GetString())), p => Assert.Equal("shop/in/a.listing.yaml", p));
        Assert.EndsWith("/shop/", run.GetProperty("originalUriBaseIds").GetProperty("SRCROOT").GetProperty("uri").GetString(), StringComparison.Ordinal);
    }

    /// <summary>What a step is given: inputs, or their defaults.</summary>
    private static string Filled(string text, Dictionary<string, string> inputs) =>
        Regex.Replace(text, @"\$\{\{ inputs\.([\w-]+) \}\}", m => inputs.GetValueOrDefault(m.Groups[1].Value) ?? Action["inputs"][m.Groups[1].Value]["default"].ToString(), RegexOptions.None, TimeSpan.FromSeconds(1));

    private static YamlMappingNode Action
    {
        get
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(Text));
            return (YamlMappingNode)stream.Documents[0].RootNode;
        }
    }

    private static List<YamlMappingNode> Steps => [.. ((YamlSequenceNode)Action["runs"]["steps"]).Cast<YamlMappingNode>()];

    private static YamlMappingNode Map(YamlNode node) => (YamlMappingNode)node;

    private static string? Value(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out var value) ? value.ToString() : null;

    private static IEnumerable<string> Named(string pattern) => Regex.Matches(Text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Groups[1].Value).Distinct();

    /// <summary>Plays the step with a program in our place that writes down its arguments, a report, and ends with 1.</summary>
    private string[] Checked(string failOn, string locale, string reports, string args, string paths)
    {
        _console.With("step.sh", $$"""
            listinglsp() { echo "$@" > "$LOG/calls"; if [ "$SUMMARY" = true ]; then echo '# Findings' > "$RUNNER_TEMP/listinglsp.md"; fi; return 1; }
            {{Value(Steps.Single(s => Value(s, "id") == "check"), "run")}}
            """);
        foreach (var file in new[] { "calls", "output", "summary", "listinglsp.md" }) File.Delete(Path.Combine(_console.Folder, file));
        var environment = new Dictionary<string, string>
        {
            ["LOG"] = ".", ["RUNNER_TEMP"] = _console.Folder, ["GITHUB_OUTPUT"] = "output", ["GITHUB_STEP_SUMMARY"] = "summary",
            ["FAIL_ON"] = failOn, ["LOCALE"] = locale, ["ANNOTATIONS"] = reports, ["SUMMARY"] = reports, ["SARIF"] = reports, ["SARIF_FILE"] = "out/a b.sarif", ["ARGS"] = args, ["PATHS"] = paths,
        };
        var (output, exitCode) = OtherProgram.Run(_console.Folder, environment, "bash", "--noprofile", "--norc", "-eo", "pipefail", "step.sh");
        Assert.Equal("", output);
        return [$"exit {exitCode}", .. new[] { "calls", "output", "summary" }.Select(f => Path.Combine(_console.Folder, f)).Where(File.Exists).SelectMany(File.ReadAllLines).Select(l => l.Replace(_console.Folder, "TEMP", StringComparison.Ordinal))];
    }
}
