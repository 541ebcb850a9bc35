using ListingLsp.Analysis.Binding;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Symbols;

/// <summary>An id where it is defined.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Id">The id as text, whether quoted or not.</param>
/// <param name="File">The file, relative to the workspace root.</param>
/// <param name="Span">Where the id stands.</param>
/// <param name="Line">Number of its line, from 1.</param>
public sealed record Definition(DefinitionKind Kind, string Id, string File, TextSpan Span, int Line);
