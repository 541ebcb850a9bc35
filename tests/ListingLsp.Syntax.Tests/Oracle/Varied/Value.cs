namespace ListingLsp.Syntax.Tests.Oracle.Varied;

/// <summary>What a document is to say, before it is decided how that is written.</summary>
internal abstract record Value;

/// <summary>A scalar; the empty text may be written as nothing.</summary>
internal sealed record TextValue(string Content) : Value;

/// <summary>A sequence.</summary>
internal sealed record ListValue(IReadOnlyList<Value> Values) : Value;

/// <summary>A mapping; most keys are texts.</summary>
internal sealed record MapValue(IReadOnlyList<(Value Key, Value Value)> Entries) : Value;
