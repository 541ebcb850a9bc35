using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Binding;

/// <summary>A text with its place: an item of a list of texts.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Node">Where it stands.</param>
public sealed record Word(string Text, SyntaxNode Node);
