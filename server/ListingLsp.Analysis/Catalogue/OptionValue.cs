using System.Collections.Immutable;

namespace ListingLsp.Analysis.Catalogue;

/// <summary>What an option of a rule is set to. Which of the three it takes is told by its default in the catalogue.</summary>
public abstract record OptionValue;

/// <summary>A threshold, a factor or a count.</summary>
/// <param name="Value">Null where the option has no default: what it governs is off then.</param>
public sealed record NumberOption(decimal? Value) : OptionValue;

/// <summary>Something that is on or off.</summary>
/// <param name="Value">Whether it is on.</param>
public sealed record FlagOption(bool Value) : OptionValue;

/// <summary>A list of words, such as market codes.</summary>
/// <param name="Value">The words.</param>
public sealed record TextsOption(ImmutableArray<string> Value) : OptionValue;
