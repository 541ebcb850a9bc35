using System.Collections.Immutable;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>What a suggestion is, for the icon that an editor shows.</summary>
internal enum SuggestionKind
{
    /// <summary>A field.</summary>
    Field,

    /// <summary>A key that is no field of a table: an attribute, a market.</summary>
    Key,

    /// <summary>A word of a closed list.</summary>
    Value,

    /// <summary>The id of a definition.</summary>
    Reference,

    /// <summary>Several fields at once.</summary>
    Snippet,

    /// <summary>A category path.</summary>
    Category,

    /// <summary>A substance, by its CAS number.</summary>
    Substance,

    /// <summary>A rule.</summary>
    Rule,
}

/// <summary>Something that can be written at the cursor.</summary>
internal sealed record Suggestion
{
    /// <summary>What the list shows.</summary>
    public required string Label { get; init; }

    /// <summary>What it is.</summary>
    public required SuggestionKind Kind { get; init; }

    /// <summary>What is replaced: on one line, and the cursor lies in it or at its end.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>What comes in its place, for clients that know no snippets.</summary>
    public required string NewText { get; init; }

    /// <summary>The same with places to fill in, in the syntax of the protocol; null where there are none.</summary>
    public string? Snippet { get; init; }

    /// <summary>Other edits that belong to it: a comma behind the value above, blanks that are in the way. They touch nothing of <see cref="Span"/>.</summary>
    public ImmutableArray<TextEdit> Others { get; init; } = [];

    /// <summary>What stands behind the label: a type, a name in words.</summary>
    public string? Detail { get; init; }

    /// <summary>What it means, in Markdown.</summary>
    public string? Documentation { get; init; }

    /// <summary>What is compared with the text that is replaced.</summary>
    public required string FilterText { get; init; }

    /// <summary>A field that must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Signs that accept it when they are typed.</summary>
    public ImmutableArray<string> CommitCharacters { get; init; } = [];

    /// <summary>All edits, without snippets.</summary>
    public IEnumerable<TextEdit> Edits => Others.Append(new TextEdit(Span, NewText));

    /// <summary>The document with it.</summary>
    public SyntaxTree AppliedTo(SyntaxTree tree) => Others.IsEmpty
        ? tree.WithEdit(new TextEdit(Span, NewText))
        : SyntaxTree.Parse(tree.Text.WithEdits(Edits), tree.Format);
}

/// <summary>What can be written at the cursor, the most likely first.</summary>
/// <param name="Items">The suggestions.</param>
/// <param name="IsIncomplete">There are more: ask again when more is typed.</param>
internal sealed record SuggestionList(ImmutableArray<Suggestion> Items, bool IsIncomplete = false)
{
    /// <summary>Nothing.</summary>
    public static readonly SuggestionList Empty = new([]);
}
