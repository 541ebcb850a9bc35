using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Analysis.Fixes;

/// <summary>An edit in a file of the workspace.</summary>
/// <param name="File">The file, relative to the workspace root.</param>
/// <param name="Edit">What changes in it.</param>
public readonly record struct FileEdit(string File, TextEdit Edit);

/// <summary>A way to mend a finding.</summary>
/// <param name="Title">An imperative.</param>
/// <param name="Safety">Whether it may be applied unseen.</param>
/// <param name="Edits">Edits that do not overlap.</param>
public sealed record Fix(LocalizedText Title, FixSafety Safety, ImmutableArray<FileEdit> Edits);
