using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Syntax.Tests.Oracle;

/// <summary>Errors that we report on purpose although YamlDotNet 16.3 takes the text.</summary>
internal static class Quirks
{
    /// <summary>Whether they are why a text is rejected. Behind the first error the others may be its consequences.</summary>
    public static bool Explain(SyntaxTree tree) => tree.Errors is [var error, ..]
        && (IsDeliberate(tree.Text, error) || IsTabInside(tree, error) || tree.Errors.Any(e => e.Kind == SyntaxErrorKind.MergeConflict));

    private static bool IsDeliberate(SourceText text, SyntaxError error) => error.Kind switch
    {
        // YAML takes these two (and markers of a merge), but nobody who writes them means what it reads: {from:10} is the key 'from:10'.
        SyntaxErrorKind.MissingSpaceAfterColon or SyntaxErrorKind.FullWidthSign => true,

        // '*a: 1' is an alias named 'a:' since YAML 1.2, and so no key; no text may begin with the others, and no tag has a comma or bracket.
        SyntaxErrorKind.QuotesNeeded => At(text, error.Span.Start) is '*' or '@' or '`' or '%' or '#' or '!',

        // The event parser does not look aliases up.
        SyntaxErrorKind.UnknownAlias => true,

        // YAML forbids control characters; YamlDotNet reads them.
        SyntaxErrorKind.ControlCharacter => true,

        // YAML wants the comma; YamlDotNet does without it behind a closing bracket or quote, behind an alias, before a second
        // colon, and where a comment ends the text.
        SyntaxErrorKind.MissingComma => BehindBracketOrQuote(text, error) || BehindAlias(text, error) || error.Found is ":" or [':', ' ' or ',' or ']' or '}', ..]
            || At(text, SkipSpace(text, error.Span.Start)) == '#',

        // Nor does it want the colon: {"from"10} has two keys for it.
        SyntaxErrorKind.MissingColon => BehindBracketOrQuote(text, error),

        // Behind an anchored text, YamlDotNet takes '{a: &b ""]}'.
        SyntaxErrorKind.WrongBracket => BehindBracketOrQuote(text, error),

        // YAML wants each line in brackets deeper than their owner. And '[{a: 1, {b: 2}}]', with a mapping for a key that has no
        // value, lacks a brace for anyone but a parser.
        SyntaxErrorKind.UnclosedBracket => GoesOnTooFarLeft(text, error) || GoesOnWithBrace(text, error),

        // YAML wants each line of a quoted text deeper than its owner.
        SyntaxErrorKind.UnclosedQuote => true,

        // YAML wants a blank before a comment, and nothing else behind a value.
        SyntaxErrorKind.TextAfterValue => At(text, error.Span.Start) is '#' or '*' or '&' or '!',

        // Directives stand behind '...' only.
        SyntaxErrorKind.TextAfterEnd => At(text, error.Span.Start) == '%',

        // '---' has to follow a directive, and a version is a number; YamlDotNet passes over what it does not know.
        SyntaxErrorKind.MissingDocumentStart or SyntaxErrorKind.BadDirective => true,

        // An alias on a line between is no value of anything.
        SyntaxErrorKind.BadIndentation => At(text, error.Span.End) == '*',

        // No tab may stand before a key; YamlDotNet takes it before the first one of a mapping.
        SyntaxErrorKind.TabIndentation => text.GetText(text.Line(text.LineAt(error.Span.Start))).IndexOfAny([':', '?']) >= 0,
        _ => false,
    };

    /// <summary>Inside quotes and brackets YAML wants the lines deeper than their owner, and that by spaces.</summary>
    private static bool IsTabInside(SyntaxTree tree, SyntaxError error) =>
        error.Kind == SyntaxErrorKind.TabIndentation && tree.Documents.Any(d => IsInside(d.Root, error.Span));

    private static bool IsInside(SyntaxNode node, TextSpan span) => node switch
    {
        ScalarSyntax { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } or MappingSyntax { IsFlow: true } or SequenceSyntax { IsFlow: true } => node.Span.Contains(span),
        _ => node.Children.Any(c => IsInside(c, span)),
    };

    private static bool BehindBracketOrQuote(SourceText text, SyntaxError error) => At(text, error.Span.Start - 1) is ']' or '}' or '"' or '\'';

    private static bool BehindAlias(SourceText text, SyntaxError error)
    {
        var start = error.Span.Start;
        while (At(text, start - 1) is not ('\n' or '\r' or ' ' or '\t' or ',' or '[' or ']' or '{' or '}')) start--;
        return At(text, start) == '*';
    }

    private static bool GoesOnTooFarLeft(SourceText text, SyntaxError error)
    {
        var next = SkipToToken(text, error.Span.Start);
        return error.Opening is { } opening && text.LineAt(next) > text.LineAt(opening.Start) && Column(text, next) <= OwnersColumn(text, opening.Start);
    }

    /// <summary>The column of the dash, sign or key that owns what stands behind it on the line.</summary>
    private static int OwnersColumn(SourceText text, int offset)
    {
        var start = text.Line(text.LineAt(offset)).Start;
        var before = text.GetText(new TextSpan(start, offset));
        var signs = before.Length - before.TrimStart(' ', '\t', '-', '?', ':').Length;
        if (signs < before.Length) return signs;
        // A bracket alone on its line is deeper than its owner.
        return before.AsSpan().LastIndexOfAny('-', '?', ':') is var sign and >= 0 ? sign : signs - 1;
    }

    private static bool GoesOnWithBrace(SourceText text, SyntaxError error) => error.Found == "{" && At(text, SkipToToken(text, error.Span.Start)) == '{';

    private static int SkipSpace(SourceText text, int at)
    {
        while (at < text.Length && At(text, at) is ' ' or '\t' or '\n' or '\r') at++;
        return at;
    }

    /// <summary>The next token behind blanks, lines, commas and comments.</summary>
    private static int SkipToToken(SourceText text, int at)
    {
        while (at < text.Length && At(text, at) is ' ' or '\t' or '\n' or '\r' or ',' or '#') at = At(text, at) == '#' ? text.Line(text.LineAt(at)).End : at + 1;
        return at;
    }

    private static int Column(SourceText text, int offset) => text.Column(offset, ColumnUnit.Utf8);

    /// <summary>The sign at an offset; a line break outside the text.</summary>
    private static char At(SourceText text, int offset) => offset >= 0 && offset < text.Length ? (char)text.Bytes[offset] : '\n';
}
