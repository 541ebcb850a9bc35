namespace ListingLsp.LanguageServer.Features.Hints;

/// <summary>Words that an editor shows in the text, and that are not in it.</summary>
/// <param name="Offset">Behind which place.</param>
/// <param name="Label">The words.</param>
internal sealed record Hint(int Offset, string Label);

/// <summary>Which hints are wanted.</summary>
internal sealed record HintOptions
{
    /// <summary>The range of a tier, and what its smallest quantity costs.</summary>
    public bool Tiers { get; init; } = true;

    /// <summary>The units of a carton tier, and what they cost.</summary>
    public bool Cartons { get; init; } = true;

    /// <summary>The names of markets.</summary>
    public bool Markets { get; init; } = true;
}
