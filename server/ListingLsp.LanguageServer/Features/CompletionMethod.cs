using System.Globalization;
using ListingLsp.LanguageServer.Conversion;
using ListingLsp.LanguageServer.Features.Completion;
using ListingLsp.LanguageServer.Protocol;
using ListingLsp.LanguageServer.Session;

namespace ListingLsp.LanguageServer.Features;

/// <summary><c>textDocument/completion</c>: what can be written at the cursor.</summary>
internal static class CompletionMethod
{
    private const int SnippetFormat = 2;
    private const int AsIs = 1;

    /// <summary>The method.</summary>
    public static readonly Method Instance = Method.Request("textDocument/completion", LspJson.Default.CompletionParams, LspJson.Default.CompletionList, (session, p, _) =>
    {
        if (session.Find(p.TextDocument.Uri) is not { } document) return new CompletionList(false, []);
        var list = Completer.Complete(document.View, document.Converter.ToOffset(p.Position));
        return new CompletionList(list.IsIncomplete, [.. list.Items.Select((s, i) => Item(s, i, document, session.Settings.Client))]);
    });

    /// <summary>What the server says of it.</summary>
    public static readonly CompletionOptions Options = new([":", " ", "-", "\"", "'", "[", "{", ",", ">"], ResolveProvider: false);

    private static CompletionItem Item(Suggestion suggestion, int index, DocumentContext document, ClientCapabilities client)
    {
        var converter = document.Converter;
        var snippet = client.KnowsSnippets ? suggestion.Snippet : null;
        var text = snippet ?? suggestion.NewText;
        // Other clients indent the lines of a snippet themselves, as far as the line that it begins on.
        if (snippet is not null && !client.CanInsertAsIs) text = WithoutIndentation(text, IndentationAt(suggestion.Span.Start, document));
        return new CompletionItem
        {
            Label = suggestion.Label,
            Kind = KindOf(suggestion.Kind),
            Detail = suggestion.Detail,
            Documentation = suggestion.Documentation is not { } words ? null : client.KnowsMarkdownInCompletion ? MarkupContent.Markdown(words) : MarkupContent.PlainText(words),
            SortText = index.ToString("D4", CultureInfo.InvariantCulture),
            FilterText = suggestion.FilterText,
            InsertTextFormat = snippet is null ? null : SnippetFormat,
            InsertTextMode = client.CanInsertAsIs ? AsIs : null,
            TextEdit = new TextEdit(converter.ToRange(suggestion.Span), text),
            AdditionalTextEdits = suggestion.Others.IsEmpty ? null : [.. suggestion.Others.Select(e => new TextEdit(converter.ToRange(e.Span), e.NewText))],
            CommitCharacters = suggestion.CommitCharacters.IsEmpty || !client.KnowsCommitCharacters ? null : [.. suggestion.CommitCharacters],
        };
    }

    private static string IndentationAt(int offset, DocumentContext document)
    {
        var text = document.View.Tree.Text;
        var line = text.Line(text.LineAt(offset));
        var blanks = text.Bytes[line.Start..offset].IndexOfAnyExcept((byte)' ', (byte)'\t');
        return text.GetText(new Syntax.Text.TextSpan(line.Start, blanks < 0 ? offset : line.Start + blanks));
    }

    private static string WithoutIndentation(string text, string indentation) =>
        indentation.Length == 0 ? text : text.Replace("\n" + indentation, "\n", StringComparison.Ordinal).Replace("\r" + indentation, "\r", StringComparison.Ordinal);

    /// <summary>The numbers of the protocol.</summary>
    private static int KindOf(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Field => 5,
        SuggestionKind.Key => 10,
        SuggestionKind.Reference => 18,
        SuggestionKind.Snippet => 15,
        SuggestionKind.Category => 19,
        SuggestionKind.Substance => 21,
        SuggestionKind.Rule => 14,
        _ => 12,
    };
}
