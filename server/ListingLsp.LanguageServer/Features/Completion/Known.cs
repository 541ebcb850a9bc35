using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Editing;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>A word that may stand at a place.</summary>
/// <param name="Value">As it is written.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">Its name, or a word or two about it.</param>
internal sealed record Known(string Value, SuggestionKind Kind, LocalizedText? Detail = null)
{
    /// <summary>More about it, in Markdown.</summary>
    public LocalizedText? Documentation { get; init; }

    /// <summary>What it can be found by beside its value: names in both languages.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Of a key, its value; null for the usual one.</summary>
    public NewValue? Fill { get; init; }

    /// <summary>A word with a name in both languages, by which it is found too.</summary>
    public static Known Named(string value, SuggestionKind kind, LocalizedText name) => new(value, kind, name) { Names = [name.En, name.Zh] };
}
