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
    private readonly ImmutableArray<TextEdit> _others;
    private readonly TextEdit? _blanks;

    /// <summary>For a place.</summary>
    public Draft(SyntaxTree tree, TypedWord word, Landing landing)
    {
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
    /// <param name="filter">What is compared with what is typed, the label where that is null.</param>
    public Suggestion Make(string label, SuggestionKind kind, string text, string? filter = null)
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
            FilterText = (_word.Quote is { } quote ? quote.ToString() : "") + (filter ?? label),
        };
    }
}
