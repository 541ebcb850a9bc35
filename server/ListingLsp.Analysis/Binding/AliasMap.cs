using ListingLsp.Syntax;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Binding;

/// <summary>
/// What each alias of a file stands for, and whether the aliases repeat more than anybody wants to read. All of it is found
/// in one pass over the text as it is written: no alias is followed, so that aliases which multiply cost nothing.
/// </summary>
internal sealed class AliasMap
{
    /// <summary>That of every file without aliases.</summary>
    private static readonly AliasMap None = new();

    private readonly Dictionary<AliasSyntax, SyntaxNode> _targets = [];
    private readonly Dictionary<string, Anchor> _anchors = new(StringComparer.Ordinal);
    private int _order;
    private long _repeated;

    private AliasMap()
    {
    }

    /// <summary>The alias with which the file goes over the limit, or null. What follows it has not been looked at.</summary>
    public AliasSyntax? OverLimit { get; private set; }

    /// <summary>Looks through a whole file.</summary>
    public static AliasMap Of(SyntaxTree tree)
    {
        if (!tree.HasAliases) return None;
        var map = new AliasMap();
        foreach (var document in tree.Documents)
        {
            map._anchors.Clear();
            map.Visit(document.Root);
        }

        return map;
    }

    /// <summary>The node that is meant: what an alias stands for, else the node itself. An alias of nothing stays one.</summary>
    public SyntaxNode Resolve(SyntaxNode node) => node is AliasSyntax alias ? _targets.GetValueOrDefault(alias, node) : node;

    /// <summary>Gives the number of nodes, aliases written out.</summary>
    private long Visit(SyntaxNode node)
    {
        var order = _order++;
        long size = node is MemberSyntax ? 0 : 1;
        if (node is AliasSyntax alias)
        {
            size = Count(alias);
        }
        else
        {
            foreach (var child in node.Children)
            {
                if (OverLimit is not null) return size;
                size += Visit(child);
            }
        }

        if (node.Properties?.Anchor is { } name) Remember(name, new Anchor(Resolve(node), order, size));
        return size;
    }

    private long Count(AliasSyntax alias)
    {
        if (!_anchors.TryGetValue(alias.Name, out var anchor)) return 1;
        _targets.Add(alias, anchor.Node);
        _repeated += anchor.Size;
        if (_repeated > Limits.RepeatedValues) OverLimit ??= alias;
        return anchor.Size;
    }

    /// <summary>Of several nodes with one name the one that begins last is meant, and only once it has ended.</summary>
    private void Remember(string name, Anchor anchor)
    {
        if (!_anchors.TryGetValue(name, out var before) || before.Order < anchor.Order) _anchors[name] = anchor;
    }

    private readonly record struct Anchor(SyntaxNode Node, int Order, long Size);
}
