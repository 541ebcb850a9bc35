namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>One step of a reading: the start or end of a collection or document, a scalar, an alias.</summary>
/// <param name="What">What it is: sign, anchor, tag, style and value.</param>
/// <param name="Start">Byte offset where it begins, its anchor and tag included; -1 where that is not known.</param>
/// <param name="End">Byte offset where it ends; -1 where that is not known.</param>
internal readonly record struct Step(string What, int Start = -1, int End = -1)
{
    /// <summary>Whether two parsers saw the same, as far as both know.</summary>
    public bool Agrees(Step other) => What == other.What && Same(Start, other.Start) && Same(End, other.End);

    /// <summary>The step of a scalar.</summary>
    public static string OfScalar(string properties, char style, string value) => $"{properties}{style}{value}";

    /// <summary>Anchor and resolved tag in front of a node.</summary>
    public static string Properties(string? anchor, string? tag) => $"{(anchor is null ? "" : $"&{anchor} ")}{(tag is null ? "" : $"<{tag}> ")}";

    private static bool Same(int ours, int theirs) => ours < 0 || theirs < 0 || ours == theirs;
}
