using ListingLsp.LanguageServer.Protocol;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Session;

/// <summary>A document that the client has open. Immutable.</summary>
/// <param name="Uri">Its address, as the client writes it.</param>
/// <param name="Version">Its version, as the client counts.</param>
/// <param name="Tree">Its text and tree.</param>
/// <param name="Place">Where it is.</param>
internal sealed record OpenDocument(string Uri, int Version, SyntaxTree Tree, DocumentPlace Place)
{
    /// <summary>The document after changes, each of which sees what the one before it left.</summary>
    public OpenDocument With(int version, IEnumerable<ContentChange> changes, ColumnUnit encoding)
    {
        var tree = Tree;
        foreach (var change in changes)
        {
            if (change.Range is not { } range)
            {
                tree = SyntaxTree.Parse(SourceText.From(change.Text), tree.Format);
                continue;
            }

            var span = new Conversion.SpanConverter(tree.Text, encoding).ToSpan(range);
            tree = tree.WithEdit(new Syntax.Text.TextEdit(span, change.Text));
        }

        return this with { Version = version, Tree = tree };
    }
}
