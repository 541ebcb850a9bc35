using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>What may stand as a value.</summary>
/// <param name="view">The document.</param>
/// <param name="word">The word at the cursor.</param>
internal sealed class ValueSuggestions(DocumentView view, TypedWord word)
{
    private static readonly string[] Flags = ["true", "false"];
    private readonly FieldSuggestions _fields = new(view, word);

    /// <summary>What can be written where a value would come.</summary>
    public IEnumerable<Suggestion> Of(Site site) => Of(site, site.Type);

    private IEnumerable<Suggestion> Of(Site site, ValueType type) => type switch
    {
        EitherType either => either.Options.SelectMany(o => Of(site, o)),
        RecordType { Shape: var shape } => _fields.Below(site, shape),
        ListType { Item: RecordType { Shape: var shape } } => OfGroups(site, shape),
        ListType list => OfWords(site, list.Item, isList: true),
        _ => OfWords(site, type, isList: false),
    };

    private IEnumerable<Suggestion> OfWords(Site site, ValueType type, bool isList)
    {
        var taken = site.List is { } items ? items.Items.Select(i => i.Value).Where(v => v != site.Node).OfType<ScalarSyntax>().Select(s => s.Value).ToHashSet(StringComparer.Ordinal) : [];
        var (draft, writer) = (new Draft(view.Tree, word, site.Landing), new PartWriter(site.Landing.Tree, site.Node, site.IsInBrackets));
        var column = site.Landing.Tree.Text.Column(site.Node.Span.Start, ColumnUnit.Utf8);
        var isClosed = type is CodeType && site.IsInBrackets && site.List is not null;
        foreach (var known in Known(site, type).Where(k => !taken.Contains(k.Value)))
        {
            var value = type is FlagType or TextType { AnyScalar: true } ? NewValue.Word(known.Value) : word.Quote is { } quote && !isList ? NewValue.Written(PartWriter.Quoted(known.Value, quote)) : NewValue.Text(known.Value);
            var text = !isList ? writer.Value(value)
                : site.IsInBrackets || FieldSuggestions.IsBehindColon(site) ? writer.Value(NewValue.List(value))
                : writer.Item(value, column);
            yield return draft.Make(known.Value, known.Kind, text, known.Names) with
            {
                Detail = known.Detail?.In(view.Locale),
                Documentation = known.Documentation?.In(view.Locale),
                CommitCharacters = isClosed ? [",", "]"] : [],
            };
        }
    }

    /// <summary>A list of groups that is still empty: its first item.</summary>
    private IEnumerable<Suggestion> OfGroups(Site site, Shape shape)
    {
        if (Whole.Of(shape) is not { } whole) yield break;
        var (draft, writer) = (new Draft(view.Tree, word, site.Landing), new PartWriter(site.Landing.Tree, site.Node, site.IsInBrackets));
        var item = Whole.ValueOf(new RecordType(shape), view.Tree.Format);
        var tree = site.Landing.Tree;
        var text = site.IsInBrackets || site.Entry is null ? writer.Value(NewValue.List(item))
            : FieldSuggestions.IsBehindColon(site) ? writer.BehindColon(NewValue.List(item), tree.Text.Column(site.Entry.Span.Start, ColumnUnit.Utf8)).TrimStart(' ')
            : writer.Item(item, tree.Text.Column(site.Node.Span.Start, ColumnUnit.Utf8));
        yield return _fields.OfWhole(whole, text, draft);
    }

    private IEnumerable<Known> Known(Site site, ValueType type) => type switch
    {
        CodeType codes => KnownCodes.Of(codes, view.Workspace.Settings.AsOf),
        FlagType => Flags.Select(v => new Known(v, SuggestionKind.Value)),
        ChoiceType choice => choice.Values.Select(v => new Known(v, SuggestionKind.Value)),
        ReferenceType reference => WorkspaceWords.Ids(view, reference.Kind),
        TextType or AnyType => KnownWords.Of(view, site),
        _ => [],
    };
}
