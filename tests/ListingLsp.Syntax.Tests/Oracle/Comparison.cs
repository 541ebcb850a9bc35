using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>Reads a text with both parsers.</summary>
internal static class Comparison
{
    /// <summary>What differs in a text that is YAML beyond doubt: the empty text is nothing, null says that YamlDotNet does not take it.</summary>
    public static string? OfGoodText(string text)
    {
        var source = SourceText.From(text);
        var tree = SyntaxTree.Parse(source, SyntaxFormat.Yaml);
        // Full-width quotes around text in brackets are quotes to people and text to YAML.
        if (tree.Errors is [{ Kind: SyntaxErrorKind.FullWidthSign, Found: "“" }, ..]) return null;
        return OracleReading.Of(source) is { } theirs ? Difference(theirs, tree) : null;
    }

    /// <summary>
    /// What differs in any text: the empty text is nothing. Null where YamlDotNet does not take the text, reads it wrongly, or
    /// where we reject it on purpose.
    /// </summary>
    public static string? OfAnyText(string text)
    {
        // A lone surrogate becomes the same character for both here.
        var source = SourceText.From(text);
        if (OracleReading.Of(source) is not { } theirs) return null;
        var tree = SyntaxTree.Parse(source, SyntaxFormat.Yaml);
        if (OracleFaults.Touch(tree) || Quirks.Explain(tree)) return null;
        return Difference(theirs, tree);
    }

    private static string Difference(IReadOnlyList<Step> theirs, SyntaxTree tree)
    {
        // Behind the first error the others may be its consequences.
        if (tree.Errors is [var error, ..]) return $"rejected: {error.Kind} at {error.Span.Start}-{error.Span.End} '{error.Found}'";
        var ours = OurReading.Of(tree);
        for (var i = 0; i < Math.Min(theirs.Count, ours.Count); i++)
        {
            if (!ours[i].Agrees(theirs[i])) return $"step {i}: {theirs[i]} is read as {ours[i]}";
        }

        return theirs.Count == ours.Count ? "" : $"{theirs.Count} steps are read as {ours.Count}";
    }
}
