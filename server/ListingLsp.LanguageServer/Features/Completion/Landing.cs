using System.Collections.Immutable;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>Where a key or a value would come if it were written at the cursor.</summary>
/// <param name="Path">The nodes around the mark in the tree with the mark, from the top; the last is the entry of a key, or a value.</param>
/// <param name="Before">What has to stand before it: a blank, a dash.</param>
/// <param name="NeedsComma">A comma is missing behind what stands before.</param>
/// <param name="After">What has to stand behind it: a comma, or nothing.</param>
internal sealed record Landing(ImmutableArray<SyntaxNode> Path, string Before, bool NeedsComma, string After)
{
    /// <summary>The tree with the mark.</summary>
    public SyntaxTree Tree => Path[0].Tree;

    /// <summary>The place of a key in the braces of YAML, behind another entry: no value can come there. In JSON a list may have been left open.</summary>
    public bool IsKeyInBraces => Tree.Format == SyntaxFormat.Yaml && Path is [.., MappingSyntax { IsFlow: true } braces, EntrySyntax entry] && entry.Span != braces.Span;
}
