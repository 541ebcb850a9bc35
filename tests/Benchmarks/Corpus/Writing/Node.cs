namespace ListingLsp.Benchmarks.Corpus.Writing;

/// <summary>A value to be written as YAML or JSON.</summary>
internal abstract record Node;

/// <summary>A text, quoted where that is needed or the layout likes it.</summary>
internal sealed record TextNode(string Value) : Node;

/// <summary>Written as it stands: numbers, true, false, and what is broken on purpose.</summary>
internal sealed record RawNode(string Value) : Node;

/// <summary>Free text of several paragraphs; a paragraph may hold line breaks that count.</summary>
internal sealed record ProseNode(IReadOnlyList<string> Paragraphs) : Node;

/// <summary>A mapping.</summary>
/// <param name="Entries">Its entries in order.</param>
/// <param name="IsShort">Fits in braces on one line.</param>
internal sealed record MapNode(List<Entry> Entries, bool IsShort = false) : Node;

/// <summary>A list.</summary>
/// <param name="Items">Its items with the comment behind each, or null.</param>
/// <param name="IsShort">Fits in brackets on one line.</param>
internal sealed record ListNode(List<(Node Value, string? Comment)> Items, bool IsShort = false) : Node;

/// <summary>A key with its value; JSON leaves the comments out.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
/// <param name="Comment">Stands behind a value on the key's own line.</param>
internal sealed record Entry(string Key, Node Value, string? Comment = null);
