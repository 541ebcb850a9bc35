using ListingLsp.Analysis.Model;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Symbols;

/// <summary>A freight template with the file that defines it.</summary>
/// <param name="Template">The template.</param>
/// <param name="File">The file, relative to the workspace root.</param>
/// <param name="Tree">Its tree, for edits.</param>
/// <param name="Lines">Its lines by the markets that they cover on the day of the settings.</param>
public sealed record DefinedTemplate(FreightTemplate Template, string File, SyntaxTree Tree, LinesByMarket Lines);
