using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Tests.Conformance;

/// <summary>One case of yaml-test-suite.</summary>
/// <param name="Id">Its name in the suite; behind a dash its place in the file, where that has several.</param>
/// <param name="Name">What it is about.</param>
/// <param name="IsValid">Whether YAML 1.2 allows the text.</param>
/// <param name="Text">The text to read.</param>
/// <param name="Events">What a valid text says.</param>
public sealed record YamlCase(string Id, string Name, bool IsValid, string Text, string Events)
{
    private static readonly Lazy<IReadOnlyList<YamlCase>> Suite = new(() => Exported.Read<YamlCase>("yaml.json"));

    /// <summary>All cases, in the order of the suite.</summary>
    public static IReadOnlyList<YamlCase> All => Suite.Value;

    /// <summary>The case of that name.</summary>
    public static YamlCase Of(string id) => All.Single(c => c.Id == id);

    /// <summary>What our parser does otherwise than the suite wants, or null.</summary>
    public string? Deviation => DeviationIn(Text);

    /// <summary>The same for the text in another spelling that says the same.</summary>
    public string? DeviationIn(string text)
    {
        var tree = SyntaxTree.Parse(text, SyntaxFormat.Yaml);
        if (!IsValid) return tree.Errors.IsEmpty ? $"accepted, as\n{EventText.Of(tree)}" : null;
        if (!tree.Errors.IsEmpty) return $"rejected: {string.Join(", ", tree.Errors)}";
        var (expected, actual) = (EventText.Normalize(Events), EventText.Of(tree));
        return expected == actual ? null : $"read as\n{actual}\ninstead of\n{expected}";
    }
}
