using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Symbols;

/// <summary>An id where it is defined.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Id">The id as text, whether quoted or not.</param>
/// <param name="File">The file, relative to the workspace root.</param>
/// <param name="Tree">The file's tree.</param>
/// <param name="Node">The id's scalar.</param>
public sealed record Definition(DefinitionKind Kind, string Id, string File, SyntaxTree Tree, ScalarSyntax Node);
