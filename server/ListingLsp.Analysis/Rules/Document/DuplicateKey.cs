using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Document;

/// <summary>LST0002: a key that its mapping has already. Readers take the first or the last one, nobody knows which.</summary>
internal static class DuplicateKey
{
    /// <summary>Up to this many entries looking back is cheaper than a table.</summary>
    private const int Small = 24;

    /// <summary>Reports every later key of a tree, whatever the mapping holds.</summary>
    public static void Add(FindingSink sink)
    {
        foreach (var document in sink.Tree.Documents) Visit(document.Root, sink);
    }

    private static void Visit(SyntaxNode node, FindingSink sink)
    {
        if (node is MappingSyntax mapping) Check(mapping, sink);
        foreach (var child in node.Children) Visit(child, sink);
    }

    private static void Check(MappingSyntax mapping, FindingSink sink)
    {
        var seen = mapping.Entries.Length > Small ? new Dictionary<string, EntrySyntax>(StringComparer.Ordinal) : null;
        var repeats = 0;
        foreach (var entry in mapping.Entries)
        {
            if (entry.IsDamaged || entry.Colon < 0 || entry.KeyText is not { } key) continue;
            var first = seen is null ? mapping.Find(key)! : seen.GetValueOrDefault(key, entry);
            seen?.TryAdd(key, entry);
            if (first == entry) continue;
            sink.Begin("LST0002", entry.Key.Span, ("key", key), ("n", sink.Tree.Text.LineAt(first.Key.Span.Start) + 1))
                ?.KnownBy($"{key} {++repeats}")
                .Related(first.Key, "first")
                .Fix(SyntaxEditor.RemoveEntry(sink.Tree, mapping, entry));
        }
    }
}
