using ListingLsp.Analysis.Diagnostics;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Rules.Document;

/// <summary>LST0001 and LST0013: what the parser found, in words.</summary>
internal static class SyntaxErrorReport
{
    /// <summary>Reports the errors of a tree.</summary>
    public static void Add(FindingSink sink)
    {
        foreach (var error in sink.Tree.Errors)
        {
            // LST0011.
            if (error.Kind == SyntaxErrorKind.TooDeep) continue;
            if (error.Kind == SyntaxErrorKind.FullWidthSign)
            {
                var sign = sink.Begin("LST0013", error.Span, ("found", error.Found), ("ascii", error.Expected));
                if (error.Expected == " ") sign?.As("blank");
                else if (error.Found.Length > 1) sign?.As("text");
                sign?.Fix(error.Expected == " " ? "blank" : "", null, sink.File, error.Repair.AsSpan());
                continue;
            }

            var finding = sink.Begin("LST0001", error.Span, ("found", error.Found), ("expected", error.Expected.Length > 0 ? error.Expected : error.Found));
            if (finding is null) continue;
            finding.As(VariantOf(error.Kind)).KnownInFileBy(sink.Tree.Text.GetText(sink.Tree.Text.Line(sink.Tree.Text.LineAt(error.Span.Start))).Trim());
            if (error.Opening is { } opening) finding.Related(sink.File, opening, "opening");
            finding.Fix(FixOf(error.Kind), null, sink.File, error.Repair.AsSpan());
        }
    }

    /// <summary>The wording's name in the catalogue.</summary>
    internal static string VariantOf(SyntaxErrorKind kind) => kind switch
    {
        SyntaxErrorKind.UnclosedQuote => "unclosed-quote",
        SyntaxErrorKind.UnclosedBracket => "unclosed-bracket",
        SyntaxErrorKind.WrongBracket => "wrong-bracket",
        SyntaxErrorKind.StrayBracket => "stray-bracket",
        SyntaxErrorKind.TextAfterValue => "text-after-value",
        SyntaxErrorKind.TextAfterEnd => "text-after-end",
        SyntaxErrorKind.ColonInText => "colon-in-text",
        SyntaxErrorKind.MissingColon => "missing-colon",
        SyntaxErrorKind.MissingSpaceAfterColon => "missing-space-after-colon",
        SyntaxErrorKind.MissingComma => "missing-comma",
        SyntaxErrorKind.ExtraComma => "extra-comma",
        SyntaxErrorKind.TabIndentation => "tab-indentation",
        SyntaxErrorKind.BadIndentation => "bad-indentation",
        SyntaxErrorKind.StrayDash => "stray-dash",
        SyntaxErrorKind.MissingDash => "missing-dash",
        SyntaxErrorKind.QuotesNeeded => "quotes-needed",
        SyntaxErrorKind.BadEscape => "bad-escape",
        SyntaxErrorKind.UnknownAlias => "unknown-alias",
        SyntaxErrorKind.BadBlockHeader => "bad-block-header",
        SyntaxErrorKind.MergeConflict => "merge-conflict",
        SyntaxErrorKind.CommentInJson => "comment-in-json",
        SyntaxErrorKind.DoubleQuotesNeeded => "double-quotes-needed",
        SyntaxErrorKind.UnknownWord => "unknown-word",
        SyntaxErrorKind.MissingValue => "missing-value",
        SyntaxErrorKind.ColonOnOtherLine => "colon-on-other-line",
        SyntaxErrorKind.MisplacedProperty => "misplaced-property",
        SyntaxErrorKind.BadDirective => "bad-directive",
        SyntaxErrorKind.MissingDocumentStart => "missing-document-start",
        SyntaxErrorKind.EmptyJson => "empty-json",
        SyntaxErrorKind.ControlCharacter => "control-character",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static string FixOf(SyntaxErrorKind kind) => kind switch
    {
        SyntaxErrorKind.TextAfterValue or SyntaxErrorKind.ColonInText or SyntaxErrorKind.QuotesNeeded or SyntaxErrorKind.DoubleQuotesNeeded => "quote",
        SyntaxErrorKind.MissingSpaceAfterColon => "space",
        SyntaxErrorKind.MissingComma => "comma",
        SyntaxErrorKind.ExtraComma => "extra-comma",
        SyntaxErrorKind.WrongBracket => "bracket",
        SyntaxErrorKind.TabIndentation or SyntaxErrorKind.BadIndentation => "indentation",
        SyntaxErrorKind.MissingDash => "dash",
        SyntaxErrorKind.CommentInJson => "comment",
        SyntaxErrorKind.ColonOnOtherLine => "colon-up",
        SyntaxErrorKind.MissingColon => "missing-colon",
        SyntaxErrorKind.UnclosedQuote => "closing-quote",
        SyntaxErrorKind.StrayBracket or SyntaxErrorKind.StrayDash => "remove",
        _ => "",
    };
}
