using ListingLsp.Analysis.Binding;
using ListingLsp.LanguageServer.Features.Fields;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>What can be written at the cursor. It reads the document and the workspace as they stand, and analyses nothing.</summary>
internal static class Completer
{
    /// <summary>More than this nobody looks through; what is typed narrows it.</summary>
    private const int Most = 300;

    /// <summary>The suggestions at a place. Never throws on any content.</summary>
    /// <param name="view">The document.</param>
    /// <param name="offset">The cursor.</param>
    public static SuggestionList Complete(DocumentView view, int offset)
    {
        if (view.Kind is not { } kind || offset < 0 || offset > view.Tree.Text.Length) return SuggestionList.Empty;
        // Between the two signs of a line break is the end of the line.
        offset = Math.Min(offset, view.Tree.Text.Line(view.Tree.Text.LineAt(offset)).End);
        if (CommentSuggestions.CommentAt(view.Tree, offset) is { } comment) return Limited([.. CommentSuggestions.At(view, comment, offset)], view, offset);
        if (TypedWord.At(view.Tree, offset) is not { } word || word.Span.Start < view.Tree.Text.ContentStart) return SuggestionList.Empty;
        return Limited([.. At(view, word, FileShapes.Of(kind)).DistinctBy(s => (s.Label, s.NewText)).OrderBy(s => s.IsRequired ? 0 : s.Kind == SuggestionKind.Snippet ? 1 : 2)], view, offset);
    }

    private static IEnumerable<Suggestion> At(DocumentView view, TypedWord word, Shape root)
    {
        var landings = new LandingFinder(view.Tree, word);
        var ofKey = landings.OfKey();
        var keys = Site.Of(ofKey, root) is { } key ? Sound.Of(view, key, new FieldSuggestions(view, word).OfKey(key)) : [];
        if (keys.Count > 0 && ofKey!.IsKeyInBraces) return keys;
        var values = Site.Of(landings.OfValue(), root) is { } value ? Sound.Of(view, value, new ValueSuggestions(view, word).Of(value)) : [];
        if (keys.Count + values.Count > 0 || word.IsInBrackets) return keys.Concat(values);
        return Site.Of(landings.OfValue("- "), root) is { List: not null } item ? new ValueSuggestions(view, word).Of(item) : [];
    }

    /// <summary>Of very many those that hold what is typed, in any place.</summary>
    private static SuggestionList Limited(List<Suggestion> all, DocumentView view, int offset)
    {
        if (all.Count <= Most) return new SuggestionList([.. all]);
        var typed = view.Tree.Text.GetText(new(all[0].Span.Start, offset)).Trim('"', '\'', ' ');
        return new SuggestionList([.. all.Where(s => s.FilterText.Contains(typed, StringComparison.OrdinalIgnoreCase)).Take(Most)], IsIncomplete: true);
    }
}
