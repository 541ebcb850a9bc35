using System.Text.RegularExpressions;
using ListingLsp.Testing;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace ListingLsp.Cli.Tests;

/// <summary>The recipes of <c>docs/ci.md</c>, in both languages.</summary>
public sealed class RecipeTests
{
    [Theory]
    [InlineData("ci.md")]
    [InlineData("ci.zh-CN.md")]
    public void Recipes_name_only_hooks_and_inputs_that_there_are(string file)
    {
        var recipes = Blocks(file, "yaml").Select(Parse).ToList();
        var hooks = recipes.SelectMany(r => Values(r, "hooks")).SelectMany(h => ((YamlSequenceNode)h).Select(hook => hook["id"].ToString())).ToList();
        Assert.NotEmpty(hooks);
        Assert.All(hooks, id => Assert.Contains($"- id: {id}\n", File.ReadAllText(Repository.PathOf(".pre-commit-hooks.yaml")), StringComparison.Ordinal));
        var inputs = ((YamlMappingNode)Parse(File.ReadAllText(Repository.PathOf("action.yml")))["inputs"]).Select(i => i.Key.ToString()).ToList();
        var given = recipes.SelectMany(r => Values(r, "with")).SelectMany(w => ((YamlMappingNode)w).Select(p => p.Key.ToString())).ToList();
        Assert.NotEmpty(given);
        Assert.All(given, name => Assert.Contains(name, inputs));
    }

    [Fact]
    public void Both_languages_have_the_same_recipes()
    {
        foreach (var kind in new[] { "groovy", "sh" }) Assert.Equal(Blocks("ci.md", kind), Blocks("ci.zh-CN.md", kind));
        Assert.Equal(Blocks("ci.md", "yaml").Count, Blocks("ci.zh-CN.md", "yaml").Count);
    }

    private static List<string> Blocks(string file, string kind) =>
        [.. Regex.Matches(File.ReadAllText(Repository.PathOf("docs", file)), $"```{kind}\n(.*?)```", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Select(m => m.Groups[1].Value)];

    private static YamlNode Parse(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    /// <summary>The values of a key, wherever it stands.</summary>
    private static IEnumerable<YamlNode> Values(YamlNode node, string key) =>
        node.AllNodes.OfType<YamlMappingNode>().Where(m => m.Children.ContainsKey(key)).Select(m => m.Children[key]);
}
