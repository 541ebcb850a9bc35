using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>Where YamlDotNet 16.3 and our parser part on purpose.</summary>
internal static class Quirks
{
    /// <summary>Errors that we report although YamlDotNet takes the text.</summary>
    public static bool IsDeliberate(SourceText text, SyntaxError error) => error.Kind switch
    {
        // YAML takes these too, but nobody who writes them means what it reads: {from:10} is the key 'from:10'.
        SyntaxErrorKind.MissingSpaceAfterColon or SyntaxErrorKind.FullWidthColon or SyntaxErrorKind.MergeConflict => true,

        // '*a: 1' is an alias named 'a:' since YAML 1.2, and so no key.
        SyntaxErrorKind.QuotesNeeded => text.Bytes[error.Span.Start] == '*',

        // The event parser does not look aliases up.
        SyntaxErrorKind.UnknownAlias => true,

        // YAML forbids control characters; YamlDotNet reads them.
        SyntaxErrorKind.ControlCharacter => true,

        // YAML wants the comma; YamlDotNet does without it behind a closing bracket or quote, and before a second colon.
        SyntaxErrorKind.MissingComma => Before(text, error) is ']' or '}' or '"' or '\'' || error.Found.StartsWith(':'),

        // YAML wants each line of a quoted text deeper than its owner.
        SyntaxErrorKind.UnclosedQuote => true,

        // YAML wants a blank before a comment, and nothing else behind a value.
        SyntaxErrorKind.TextAfterValue => (char)text.Bytes[error.Span.Start] is '#' or '*' or '&' or '!',
        _ => false,
    };

    /// <summary>
    /// NUL ends a line for YamlDotNet, and NEL, LS and PS break it as in YAML 1.1. A colon before a bracket or comma belongs to
    /// the text before it, an item '- : a' loses its value, and an escaped line break counts as one more where blank lines follow.
    /// </summary>
    public static bool Touches(string text) =>
        text.AsSpan().IndexOfAny("\0\u0085\u2028\u2029") >= 0 || Pieces.Any(p => text.Contains(p, StringComparison.Ordinal));

    private static readonly string[] Pieces = [":]", ":}", ":,", "- : ", "\\\n\n", "\\\r\n"];

    private static char Before(SourceText text, SyntaxError error) => error.Span.Start == 0 ? ' ' : (char)text.Bytes[error.Span.Start - 1];
}
