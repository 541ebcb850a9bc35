using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Workspace.Discovery;

/// <summary>A file or folder that could not be read.</summary>
/// <param name="Path">Relative to the workspace root, with <c>/</c>.</param>
/// <param name="Why">Why not.</param>
public sealed record Unread(string Path, LocalizedText Why);
