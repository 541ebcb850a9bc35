using System.Collections.Immutable;

namespace ListingLsp.Syntax.Tree;

/// <summary>Keys with values: a YAML mapping or a JSON object.</summary>
public sealed class MappingSyntax : SyntaxNode
{
    private ImmutableArray<EntrySyntax> _entries;

    internal MappingSyntax(SyntaxTree tree, int row)
        : base(tree, row)
    {
    }

    /// <summary>All entries, repeated keys included.</summary>
    public ImmutableArray<EntrySyntax> Entries => _entries.IsDefault ? MakeEntries() : _entries;

    /// <summary>Written in braces.</summary>
    public bool IsFlow => Data.Is(NodeFlags.Flow);

    /// <summary>A syntax error may have swallowed entries of this mapping: no absence may be reported from it.</summary>
    public bool IsIncomplete => Data.Is(NodeFlags.Incomplete);

    /// <inheritdoc/>
    public override IReadOnlyList<SyntaxNode> Children => Entries;

    /// <summary>Whether its own keys certainly differ. False where that takes a closer look.</summary>
    public bool AreKeysDistinct() => RowSearch.AreKeysDistinct(Tree, Row);

    private ImmutableArray<EntrySyntax> MakeEntries()
    {
        var entries = new EntrySyntax[Tree.Table.CountChildren(Row)];
        for (var (i, row) = (0, Row + 1); i < entries.Length; i++, row = Tree.Table.After(row)) entries[i] = new EntrySyntax(Tree, row);
        return Once.Members(ref _entries, entries);
    }

    /// <summary>The first entry with this key, or null.</summary>
    public EntrySyntax? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.HasKey(key)) return entry;
        }

        return null;
    }
}
