using System.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>
/// Where a bracket is missing, what is written inside it has a say in where it is closed. There each larger suggestion is tried: it
/// may not break more than is broken anyway, and a field has to come where the mark came.
/// </summary>
internal static class Sound
{
    /// <summary>So many bytes are read again at most: all suggestions of a usual listing. In a long document the rest is taken on trust.</summary>
    private const int Most = 100_000;

    /// <summary>The suggestions that hold.</summary>
    public static List<Suggestion> Of(DocumentView view, Site site, IEnumerable<Suggestion> suggestions)
    {
        if (site.Landing.Tree.Errors.IsEmpty) return [.. suggestions];
        var read = 0;
        return [.. suggestions.Where(s => (read += view.Tree.Text.Length) > Most || IsSound(view.Tree, site, s))];
    }

    private static bool IsSound(SyntaxTree tree, Site site, Suggestion suggestion)
    {
        if (suggestion.Kind is not (SuggestionKind.Field or SuggestionKind.Key or SuggestionKind.Snippet)) return true;
        var applied = suggestion.AppliedTo(tree);
        if (applied.Errors.Length > tree.Errors.Length) return false;
        if (suggestion.Kind != SuggestionKind.Field) return true;
        var moved = suggestion.Others.Where(e => e.Span.Start < suggestion.Span.Start).Sum(e => e.NewText.Length - e.Span.Length);
        var key = suggestion.Span.Start + moved + Encoding.UTF8.GetByteCount(suggestion.NewText.AsSpan(0, suggestion.NewText.IndexOf(suggestion.Label, StringComparison.Ordinal)));
        var keys = TypedWord.PathTo(applied, key).OfType<EntrySyntax>().Select(e => e.KeyText ?? "");
        return keys.SequenceEqual(site.Keys.Append(suggestion.Label), StringComparer.Ordinal);
    }
}
