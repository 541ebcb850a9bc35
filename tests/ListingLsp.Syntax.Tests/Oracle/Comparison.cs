using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>Reads a text with both parsers.</summary>
internal static class Comparison
{
    /// <summary>Null where YamlDotNet does not take the text; else what differs, or the empty text.</summary>
    /// <param name="text">What to read.</param>
    /// <param name="isDeliberate">Errors of ours that YamlDotNet may not know, where there are any.</param>
    public static string? Difference(string text, Func<SyntaxTree, SyntaxError, bool>? isDeliberate = null)
    {
        if (OracleReading.Of(text) is not { } theirs) return null;
        var tree = SyntaxTree.Parse(text, SyntaxFormat.Yaml);
        // Behind the first error the others may be its consequences.
        if (tree.Errors is [var error, ..]) return isDeliberate?.Invoke(tree, error) == true ? "" : $"rejected: {error.Kind} at {error.Span.Start}-{error.Span.End} '{error.Found}'";
        return First(theirs, OurReading.Of(tree));
    }

    private static string First(IReadOnlyList<Step> theirs, IReadOnlyList<Step> ours)
    {
        for (var i = 0; i < Math.Min(theirs.Count, ours.Count); i++)
        {
            if (!ours[i].Agrees(theirs[i])) return $"step {i}: {theirs[i]} is read as {ours[i]}";
        }

        return theirs.Count == ours.Count ? "" : $"{theirs.Count} steps are read as {ours.Count}";
    }
}
