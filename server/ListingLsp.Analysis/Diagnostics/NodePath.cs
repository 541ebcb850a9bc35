namespace ListingLsp.Analysis.Diagnostics;

/// <summary>The way from a document's root to a place in it.</summary>
/// <param name="Document">Zero-based index of the document.</param>
/// <param name="Pointer">JSON Pointer, as RFC 6901.</param>
/// <param name="Identity">The same with definitions and SKUs known by id and tiers by quantity, so that moving them changes nothing.</param>
/// <param name="HasId">Whether a definition's id is part of <paramref name="Identity"/>.</param>
internal readonly record struct NodePath(int Document, string Pointer, string Identity, bool HasId);
