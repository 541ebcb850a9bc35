using ListingLsp.Syntax.Tree;

namespace ListingLsp.Sheets.Writing;

/// <summary>The definitions of a file: its documents, or in JSON the objects of its list.</summary>
public static class Definitions
{
    /// <summary>All of them in their order.</summary>
    public static IEnumerable<SyntaxNode> In(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return tree.Documents.SelectMany(d => d.Root is SequenceSyntax list ? list.Items.Select(i => i.Value) : [d.Root]).Where(n => n is not ScalarSyntax { IsNull: true });
    }

    /// <summary>The id of a definition, or null.</summary>
    public static string? IdOf(SyntaxNode node) => (node as MappingSyntax)?.Find("id")?.Value is ScalarSyntax { IsNull: false } id ? id.Value : null;
}
