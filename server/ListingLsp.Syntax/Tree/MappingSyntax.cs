using System.Collections.Immutable;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>Keys with values: a YAML mapping or a JSON object.</summary>
public sealed class MappingSyntax(TextSpan span, ImmutableArray<EntrySyntax> entries, bool isFlow) : SyntaxNode(span)
{
    /// <summary>All entries, repeated keys included.</summary>
    public ImmutableArray<EntrySyntax> Entries { get; } = entries;

    /// <summary>Written in braces.</summary>
    public bool IsFlow { get; } = isFlow;

    /// <summary>A syntax error may have swallowed entries of this mapping: no absence may be reported from it.</summary>
    public bool IsIncomplete { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => Entries;

    /// <summary>The first entry with this key, or null.</summary>
    public EntrySyntax? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.KeyText, key, StringComparison.Ordinal)) return entry;
        }

        return null;
    }
}
