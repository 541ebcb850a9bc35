using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Analysis.Reference;

/// <summary>One entry of a list of codes: a unit, a currency, a market.</summary>
/// <param name="Id">As it must be written.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Aliases">Other ways to write it that leave no doubt.</param>
/// <param name="Likely">Words that probably mean it.</param>
public sealed record Code(string Id, LocalizedText Name, ImmutableArray<string> Aliases, ImmutableArray<string> Likely);

/// <summary>The code that somebody meant.</summary>
/// <param name="Id">The code.</param>
/// <param name="Safety">Whether there is no doubt about it.</param>
public readonly record struct MeantCode(string Id, FixSafety Safety);
