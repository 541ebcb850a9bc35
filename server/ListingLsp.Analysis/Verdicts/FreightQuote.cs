using ListingLsp.Analysis.Model;

namespace ListingLsp.Analysis.Verdicts;

/// <summary>What is known of the freight to a market.</summary>
public enum FreightState
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

/// <summary>What is known of the freight to a market; many markets share it.</summary>
/// <param name="Charge">What is charged.</param>
public sealed record FreightTerms(FreightCharge Charge)
{
    /// <summary>ISO 4217 code of the cost; null where it is not known.</summary>
    public string? Currency { get; init; }

    /// <summary>Whether the delivery is guaranteed (到货保障); null where that is not known.</summary>
    public bool? IsGuaranteed { get; init; }

    /// <summary>The override that gives the freight, or null where none does.</summary>
    public FreightOverride? Override { get; init; }

    /// <summary>The override that says whether the delivery is guaranteed, or null where none does.</summary>
    public FreightOverride? Promise { get; init; }

    /// <summary>The line of the template that decided, or null where none did.</summary>
    public FreightLine? Line { get; init; }

    /// <summary>The file of the line.</summary>
    public string? File { get; init; }
}

/// <summary>The freight of the smallest order to a market.</summary>
/// <param name="Market">Code of the market.</param>
/// <param name="Terms">What is known of it.</param>
public readonly record struct FreightQuote(string Market, FreightTerms Terms)
{
    /// <summary>What is known of it.</summary>
    public FreightState State => Terms.Charge.State;

    /// <summary>The freight where it can be computed, 0 for free shipping.</summary>
    public decimal Cost => Terms.Charge.Cost;

    /// <summary>The cost is that of the smallest order by carton, not of the MOQ.</summary>
    public bool IsByCarton => Terms.Charge.IsByCarton;

    /// <summary>ISO 4217 code of the cost; null where it is not known.</summary>
    public string? Currency => Terms.Currency;

    /// <summary>Whether the delivery is guaranteed (到货保障); null where that is not known.</summary>
    public bool? IsGuaranteed => Terms.IsGuaranteed;

    /// <summary>The override that gives the freight, or null where none does.</summary>
    public FreightOverride? Override => Terms.Override;

    /// <summary>The override that says whether the delivery is guaranteed, or null where none does.</summary>
    public FreightOverride? Promise => Terms.Promise;

    /// <summary>The line of the template that decided, or null where none did.</summary>
    public FreightLine? Line => Terms.Line;

    /// <summary>The file of the line.</summary>
    public string? File => Terms.File;

    /// <summary>It can be computed.</summary>
    public bool IsComputed => State == FreightState.Computed;

    /// <summary>It certainly cannot be computed.</summary>
    public bool IsMissing => State is not (FreightState.Computed or FreightState.Unknown);
}
