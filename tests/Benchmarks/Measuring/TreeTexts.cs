using ListingLsp.Syntax.Tree;

namespace ListingLsp.Benchmarks.Measuring;

/// <summary>Asks a tree for all its texts.</summary>
internal static class TreeTexts
{
    /// <summary>Characters of all scalars below a node, keys included.</summary>
    public static int Length(SyntaxNode node)
    {
        switch (node)
        {
            case ScalarSyntax scalar:
                return scalar.Value.Length;
            case MappingSyntax mapping:
                var sum = 0;
                foreach (var entry in mapping.Entries) sum += Length(entry.Key) + Length(entry.Value);
                return sum;
            case SequenceSyntax sequence:
                sum = 0;
                foreach (var item in sequence.Items) sum += Length(item.Value);
                return sum;
            default:
                return 0;
        }
    }
}
