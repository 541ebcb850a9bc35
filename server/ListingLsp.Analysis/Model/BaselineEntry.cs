namespace ListingLsp.Analysis.Model;

/// <summary>A problem that a baseline knows.</summary>
/// <param name="Rule">Id of its rule.</param>
/// <param name="File">The file it was found in, relative to the workspace root; where a definition with an id is concerned, it may be in another one now.</param>
/// <param name="Fingerprint">What it is known by.</param>
/// <param name="Count">How often it was found there, at least once.</param>
/// <param name="Hint">What it is about, for people; it may be empty and decides nothing.</param>
public sealed record BaselineEntry(string Rule, string File, string Fingerprint, int Count, string Hint);
