using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>Turns what is to be written at a place into suggestions: what stands around it is the same for all.</summary>
internal sealed class Draft
{
    private readonly TypedWord _word;
    private readonly Landing _landing;
    private readonly string _before;
    private readonly string _typed;
    private readonly ImmutableArray<TextEdit> _others;
    private readonly TextEdit? _blanks;

    /// <summary>For a place.</summary>
    public Draft(SyntaxTree tree, TypedWord word, Landing landing)
    {
        _typed = tree.Text.GetText(word.Span).Trim('"', '\'');
        (_word, _landing, _before, _others) = (word, landing, landing.Before, []);
        var end = TypedWord.EndBefore(tree, word.Span.Start);
        if (landing.NeedsComma && end == word.Span.Start) _before = ", " + _before;
        else if (landing.NeedsComma) _others = [new TextEdit(TextSpan.At(end), ",")];
        var blanks = new TextSpan(tree.Text.Bytes[..word.Span.Start].LastIndexOfAnyExcept((byte)' ') + 1, word.Span.Start);
        _blanks = blanks.Length > 0 ? new TextEdit(blanks, "") : null;
    }

    /// <summary>A suggestion.</summary>
    /// <param name="label">What the list shows.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="text">What is written, with places to fill in; where it begins with a line break, no blank is left before it.</param>
    /// <param name="names">What it can be found by beside its label.</param>
    public Suggestion Make(string label, SuggestionKind kind, string text, params ImmutableArray<string> names)
    {
        var isBelow = text.Length > 0 && text[0] is '\n' or '\r';
        var whole = (isBelow ? "" : _before) + text + _landing.After;
        return new Suggestion
        {
            Label = label,
            Kind = kind,
            Span = _word.Span,
            NewText = Fillable.Plain(whole),
            Snippet = Fillable.Snippet(whole),
            Others = isBelow && _blanks is { } blanks ? _others.Add(blanks) : _others,
            FilterText = (_word.Quote is { } quote ? quote.ToString() : "") + string.Join(' ', Found(names.Insert(0, label))),
        };
    }

    /// <summary>The names, that one first which begins with what is typed: some clients look at beginnings only.</summary>
    private IEnumerable<string> Found(ImmutableArray<string> names)
    {
        var distinct = names.Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
        return _typed.Length == 0 ? distinct : distinct.OrderBy(n => n.StartsWith(_typed, StringComparison.OrdinalIgnoreCase) ? 0 : 1);
    }
}
