using System.Collections.Immutable;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Syntax.Tree;

/// <summary>What is wrong. The words for each kind stand in the rule catalogue (LST0001), in both languages.</summary>
public enum SyntaxErrorKind
{
    /// <summary>A quote that is not closed where it should be.</summary>
    UnclosedQuote,

    /// <summary>A bracket or brace that is not closed.</summary>
    UnclosedBracket,

    /// <summary>A closing bracket of the wrong kind.</summary>
    WrongBracket,

    /// <summary>A closing bracket that nothing opened.</summary>
    StrayBracket,

    /// <summary>More text behind a value that has ended.</summary>
    TextAfterValue,

    /// <summary>More text behind the end of the document.</summary>
    TextAfterEnd,

    /// <summary>A colon and a blank inside unquoted text.</summary>
    ColonInText,

    /// <summary>A key without its colon.</summary>
    MissingColon,

    /// <summary>No blank behind the colon of a key.</summary>
    MissingSpaceAfterColon,

    /// <summary>A full-width sign, as a Chinese keyboard types it, where the ASCII one is needed: reported as LST0013.</summary>
    FullWidthSign,

    /// <summary>No comma between two values in brackets.</summary>
    MissingComma,

    /// <summary>A comma with nothing before it, or, in JSON, nothing behind it.</summary>
    ExtraComma,

    /// <summary>A tab in the indentation.</summary>
    TabIndentation,

    /// <summary>A line that is indented unlike its neighbours.</summary>
    BadIndentation,

    /// <summary>A <c>-</c> where a key is expected.</summary>
    StrayDash,

    /// <summary>A list item without its <c>-</c>.</summary>
    MissingDash,

    /// <summary>Text that begins with a sign that YAML keeps for itself.</summary>
    QuotesNeeded,

    /// <summary>A backslash sequence that does not exist.</summary>
    BadEscape,

    /// <summary>An alias without its anchor.</summary>
    UnknownAlias,

    /// <summary>A wrong header behind <c>|</c> or <c>&gt;</c>.</summary>
    BadBlockHeader,

    /// <summary>Markers that a version control merge left behind.</summary>
    MergeConflict,

    /// <summary>A comment in a JSON file.</summary>
    CommentInJson,

    /// <summary>Single quotes or none where JSON wants double quotes.</summary>
    DoubleQuotesNeeded,

    /// <summary>A word or number that JSON does not know.</summary>
    UnknownWord,

    /// <summary>A value is missing.</summary>
    MissingValue,

    /// <summary>In a YAML list in brackets, a key and its colon on two lines.</summary>
    ColonOnOtherLine,

    /// <summary>A second anchor or tag of one value, or one before an alias.</summary>
    MisplacedProperty,

    /// <summary>A <c>%YAML</c> line that cannot be read, or a second one.</summary>
    BadDirective,

    /// <summary>A line that begins with <c>%</c> without the <c>---</c> that has to follow.</summary>
    MissingDocumentStart,

    /// <summary>A JSON file without any value.</summary>
    EmptyJson,

    /// <summary>A control character that may not stand in the file.</summary>
    ControlCharacter,

    /// <summary>Nested deeper than the limit: reported as LST0011.</summary>
    TooDeep,
}

/// <summary>A break of the grammar, at the place where a person would mend it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Span">Where to mend it.</param>
/// <param name="Found">What stands there, for the message.</param>
/// <param name="Expected">What should, for the message.</param>
public sealed record SyntaxError(SyntaxErrorKind Kind, TextSpan Span, string Found = "", string Expected = "")
{
    /// <summary>Where the damaged thing began, where that is another place.</summary>
    public TextSpan? Opening { get; init; }

    /// <summary>The repair that the tree has assumed, where it is certain.</summary>
    public ImmutableArray<TextEdit> Repair { get; init; } = [];
}
