using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using Xunit;

namespace ListingLsp.Syntax.Tests.Editing;

/// <summary>Applies edits and asks what every edit must leave behind: a text without errors.</summary>
internal static class Edited
{
    public static string Yaml(string text, Func<SyntaxTree, MappingSyntax, TextEdit[]> change) => Apply(text, SyntaxFormat.Yaml, change);

    public static string Json(string text, Func<SyntaxTree, MappingSyntax, TextEdit[]> change) => Apply(text, SyntaxFormat.Json, change);

    /// <summary>The edit, in a text with LF and, told back as LF, in the same text with CRLF.</summary>
    private static string Apply(string text, SyntaxFormat format, Func<SyntaxTree, MappingSyntax, TextEdit[]> change)
    {
        var result = ApplyOnce(text, format, change);
        if (!text.Contains('\n', StringComparison.Ordinal)) return result;
        var windows = ApplyOnce(text.ReplaceLineEndings("\r\n"), format, change);
        Assert.Equal(result.ReplaceLineEndings("\r\n"), windows);
        return result;
    }

    private static string ApplyOnce(string text, SyntaxFormat format, Func<SyntaxTree, MappingSyntax, TextEdit[]> change)
    {
        var tree = SyntaxTree.Parse(text, format);
        Assert.Empty(tree.Errors);
        var edited = tree.Text.WithEdits(change(tree, Assert.IsType<MappingSyntax>(tree.Documents[0].Root)));
        Assert.True(SyntaxTree.Parse(edited, format).Errors.IsEmpty, $"The edit leaves errors:\n{edited}");
        return edited.ToString();
    }

    public static SequenceSyntax List(this MappingSyntax mapping, string key) => Assert.IsType<SequenceSyntax>(mapping.Find(key)!.Value);

    public static MappingSyntax Map(this MappingSyntax mapping, string key) => Assert.IsType<MappingSyntax>(mapping.Find(key)!.Value);
}
