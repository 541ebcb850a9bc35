using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>What is known of the freight to a market.</summary>
internal enum FreightState
{
    /// <summary>Something that decides could not be read: nothing may be concluded.</summary>
    Unknown,

    /// <summary>It can be computed.</summary>
    Computed,

    /// <summary>No line and no override covers the market.</summary>
    NotCovered,

    /// <summary>A line covers the market, but has no rate that fits: none at all, or one for cartons only.</summary>
    NoRate,

    /// <summary>A line covers the market, and goes by weight; the package does not say what it weighs.</summary>
    NoWeight,

    /// <summary>The order is heavier than every line to the market takes.</summary>
    TooHeavy,
}

/// <summary>The freight of the smallest order to a market.</summary>
/// <param name="Market">Code of the market.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Cost">The freight where it can be computed, 0 for free shipping.</param>
/// <param name="Currency">ISO 4217 code of the cost; null where it is not known.</param>
/// <param name="HasGuarantee">Whether the delivery is guaranteed (到货保障).</param>
/// <param name="Source">The override or line that decided, or null. It may stand in another file.</param>
/// <param name="File">The file of the source, or null.</param>
internal readonly record struct FreightQuote(string Market, FreightState State, decimal Cost, string? Currency, bool HasGuarantee, SyntaxNode? Source, string? File)
{
    /// <summary>It can be computed.</summary>
    public bool IsComputed => State == FreightState.Computed;

    /// <summary>It certainly cannot be computed.</summary>
    public bool IsMissing => State is not (FreightState.Computed or FreightState.Unknown);
}
