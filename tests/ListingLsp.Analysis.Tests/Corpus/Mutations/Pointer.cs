using System.Globalization;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Tests.Corpus.Mutations;

/// <summary>JSON Pointers into the first document of a tree.</summary>
internal static class Pointer
{
    /// <summary>The node at a place, or null.</summary>
    public static SyntaxNode? Find(SyntaxTree tree, string pointer)
    {
        SyntaxNode? node = tree.Documents[0].Root;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            node = node switch
            {
                MappingSyntax group => group.Find(step)?.Value,
                SequenceSyntax list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Length => list.Items[index].Value,
                _ => null,
            };
        }

        return node;
    }

    /// <summary>The place that holds another, and the last step to that.</summary>
    public static (string Owner, string Last) Split(string pointer)
    {
        var slash = pointer.LastIndexOf('/');
        return (pointer[..slash], pointer[(slash + 1)..]);
    }
}
