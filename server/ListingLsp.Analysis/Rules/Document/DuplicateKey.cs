using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Document;

/// <summary>LST0002: a key that its mapping has already. Readers take the first or the last one, nobody knows which.</summary>
internal static class DuplicateKey
{
    /// <summary>Up to this many entries looking back is cheaper than a table.</summary>
    private const int Small = 24;

    /// <summary>Fixes offered in one mapping; who repeats more keys has to look at the whole of it.</summary>
    private const int MaxFixes = 100;

    /// <summary>Reports every later key of a tree, whatever the mapping holds.</summary>
    public static void Add(FindingSink sink, AliasMap aliases)
    {
        foreach (var document in sink.Tree.Documents) Add(document.Root, sink, aliases);
    }

    /// <summary>Reports every later key inside a node.</summary>
    public static void Add(SyntaxNode node, FindingSink sink, AliasMap aliases)
    {
        if (!node.HasDistinctKeys()) Visit(node, sink, aliases);
    }

    private static void Visit(SyntaxNode node, FindingSink sink, AliasMap aliases)
    {
        if (sink.IsFull) return;
        switch (node)
        {
            case MappingSyntax mapping:
                Check(mapping, sink, aliases);
                foreach (var entry in mapping.Entries)
                {
                    if (entry.Key is not ScalarSyntax) Visit(entry.Key, sink, aliases);
                    Visit(entry.Value, sink, aliases);
                }

                break;
            case SequenceSyntax list:
                foreach (var item in list.Items) Visit(item.Value, sink, aliases);
                break;
        }
    }

    private static void Check(MappingSyntax mapping, FindingSink sink, AliasMap aliases)
    {
        if (mapping.AreKeysDistinct()) return;
        var entries = mapping.Entries;
        var keys = new string?[entries.Length];
        var seen = entries.Length > Small ? new Dictionary<string, int>(entries.Length, StringComparer.Ordinal) : null;
        var repeats = 0;
        for (var i = 0; i < entries.Length; i++)
        {
            if ((keys[i] = TextOf(entries[i], aliases)) is not { } key) continue;
            var at = seen is null ? Array.IndexOf(keys, key, 0, i) : seen.GetValueOrDefault(key, -1);
            seen?.TryAdd(key, i);
            if (at < 0) continue;
            var first = entries[at];
            var finding = sink.Begin("LST0002", entries[i].Key.Span, ("key", key), ("n", sink.Tree.Text.LineAt(first.Key.Span.Start) + 1));
            if (sink.IsFull) return;
            finding?.KnownBy(key).Related(first.Key, "first");
            if (++repeats <= MaxFixes) finding?.Fix(SyntaxEditor.RemoveEntry(sink.Tree, mapping, entries[i]));
        }
    }

    /// <summary>
    /// What a key says, however it is written. Null where that is a guess, where it is no text, and where no colon tells
    /// that it is a key at all.
    /// </summary>
    private static string? TextOf(EntrySyntax entry, AliasMap aliases) =>
        !entry.IsDamaged && entry.Colon >= 0 && aliases.Resolve(entry.Key) is ScalarSyntax scalar ? scalar.Value : null;
}
