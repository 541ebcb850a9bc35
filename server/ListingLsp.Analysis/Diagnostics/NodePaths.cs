using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Diagnostics;

/// <summary>Finds the ways to places in one tree. Many findings in one large mapping or list cost no more than in a small one.</summary>
internal sealed class NodePaths(SyntaxTree tree)
{
    /// <summary>The fields that a group in a list is known by, the best one first.</summary>
    private static readonly string[] IdentityKeys = ["id", "from", "upTo", "name", "option", "side", "cas", "path", "category", "markets"];

    /// <summary>Lists of definitions in the outermost group: what they hold is known by its id in the whole workspace. SKUs are not.</summary>
    private static readonly string[] DefinitionLists = ["cartons", "templates"];

    /// <summary>So much of a text tells a group from others; every finding in it carries it.</summary>
    private const int MostOfText = 1000;

    private readonly Dictionary<MappingSyntax, ImmutableArray<(string Key, string Text)>> _identities = [];

    /// <summary>The way to the innermost member that holds a place.</summary>
    public NodePath To(TextSpan span) => Find(span, target: null);

    /// <summary>The way to a mapping, list or value itself.</summary>
    public NodePath ToNode(SyntaxNode node) => Find(node.Span, node);

    private NodePath Find(TextSpan span, SyntaxNode? target)
    {
        if (tree.Documents.IsEmpty) return new NodePath(0, "", "", false);
        var document = tree.Documents[Math.Max(0, LastBefore(tree.Documents, static d => d.Root.Span.Start, span.Start))];
        var (pointer, identity, hasId) = (new StringBuilder(), new StringBuilder(), false);
        var node = document.Root;
        var isInDefinitions = false;
        hasId |= AppendDefinition(identity, node);
        while (node != target && Step(node, span, out var index) is { } member)
        {
            var step = member is EntrySyntax entry ? entry.KeyText ?? "" : index.ToString(CultureInfo.InvariantCulture);
            pointer.Append('/').Append(step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            var isItem = member is ItemSyntax;
            if (node == document.Root && isItem) hasId |= AppendDefinition(identity, member.Value);
            else identity.Append('/').Append(isItem ? ItemIdentity(member.Value) ?? step : step);
            hasId |= isItem && isInDefinitions && Identity(member.Value) is [("id", _), ..];
            isInDefinitions = node == document.Root && member is EntrySyntax { KeyText: { } list } && DefinitionLists.Contains(list);
            if (member is EntrySyntax { Key: var key } && key.Span.Contains(span) && span.Length > 0) break;
            node = member.Value;
        }

        return new NodePath(document.Index, pointer.ToString(), identity.ToString(), hasId);
    }

    private static MemberSyntax? Step(SyntaxNode node, TextSpan span, out int index)
    {
        switch (node)
        {
            case MappingSyntax { Entries: var entries }:
                index = FirstAround(entries, span);
                return index < 0 ? null : entries[index];
            case SequenceSyntax { Items: var items }:
                index = FirstAround(items, span);
                return index < 0 ? null : items[index];
            default:
                index = -1;
                return null;
        }
    }

    /// <summary>The first member that holds a place, or -1. Members stand in the order of the text; a place between two belongs to the earlier.</summary>
    private static int FirstAround<T>(ImmutableArray<T> members, TextSpan span)
        where T : MemberSyntax
    {
        var index = LastBefore(members, static m => m.Span.Start, span.Start);
        while (index > 0 && members[index - 1].Span.Contains(span)) index--;
        return index >= 0 && members[index].Span.Contains(span) ? index : -1;
    }

    /// <summary>The last element that begins at an offset or before it, or -1.</summary>
    private static int LastBefore<T>(ImmutableArray<T> elements, Func<T, int> start, int offset)
    {
        var (low, high) = (0, elements.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (start(elements[middle]) <= offset) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    private bool AppendDefinition(StringBuilder identity, SyntaxNode root)
    {
        if (Identity(root) is not [("id", var id), ..]) return false;
        identity.Append("id=").Append(id);
        return true;
    }

    /// <summary>A group by what it is known by, a value by itself; null for what only its place tells.</summary>
    private string? ItemIdentity(SyntaxNode item) => Identity(item) is [var (key, text), ..] ? $"{key}={text}" : item is ScalarSyntax { IsNull: false } scalar ? $"={scalar.Value}" : null;

    private static string Beginning(string text) => text.Length <= MostOfText ? text : text[..MostOfText];

    /// <summary>The fields that a group is known by, the best one first.</summary>
    private ImmutableArray<(string Key, string Text)> Identity(SyntaxNode node)
    {
        if (node is not MappingSyntax mapping) return [];
        if (_identities.TryGetValue(mapping, out var known)) return known;
        var texts = new string?[IdentityKeys.Length];
        var seen = new bool[IdentityKeys.Length];
        foreach (var entry in mapping.Entries)
        {
            var rank = entry.KeyText is { } key ? Array.IndexOf(IdentityKeys, key) : -1;
            if (rank < 0 || seen[rank]) continue;
            seen[rank] = true;
            texts[rank] = entry.Value is ScalarSyntax { IsNull: false } or SequenceSyntax ? Beginning(Canonical.Of(entry.Value)) : null;
        }

        var identity = IdentityKeys.Zip(texts).Where(p => p.Second is not null).Select(p => (p.First, p.Second!)).ToImmutableArray();
        _identities.Add(mapping, identity);
        return identity;
    }
}
