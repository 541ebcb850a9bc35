using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.LanguageServer.Features.Fields;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.LanguageServer.Features.Completion;

/// <summary>The fields of a group that are not there yet, those that must be there first; of an empty group also the whole.</summary>
/// <param name="view">The document.</param>
/// <param name="word">The word at the cursor.</param>
internal sealed class FieldSuggestions(DocumentView view, TypedWord word)
{
    /// <summary>What can be written where a key would come.</summary>
    public IEnumerable<Suggestion> OfKey(Site site)
    {
        // [key: value] is a group without braces; what is offered there is an item of the list.
        if (site.Mapping is not { } mapping || mapping is { IsFlow: true, Entries: [var only] } && only.Span == mapping.Span) return [];
        var draft = new Draft(view.Tree, word, site.Landing);
        var entry = (EntrySyntax)site.Node;
        var taken = mapping.Entries.Where(e => e != entry).Select(e => e.KeyText).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var place = new Place(new PartWriter(site.Landing.Tree, mapping, mapping.IsFlow), mapping.IsFlow, site.Landing.Tree.Text.Column(entry.Span.Start, ColumnUnit.Utf8), "");
        var existing = entry.Value is ScalarSyntax { Value: "0" } && !word.IsKey ? null : entry.Value;
        if (site.Type is not RecordType { Shape: var shape }) return OfKeys(site, taken, place with { Existing = existing }, draft);
        // Of an item in lines the whole comes with the item.
        var isItem = site.Landing.Path is [.., ItemSyntax, MappingSyntax, EntrySyntax] && !mapping.IsFlow;
        return OfShape(shape, taken, place with { Existing = existing, IsItem = isItem }, draft);
    }

    /// <summary>What can be written behind the colon of a group that is still empty: its fields, on the line below or in braces.</summary>
    public IEnumerable<Suggestion> Below(Site site, Shape shape)
    {
        var draft = new Draft(view.Tree, word, site.Landing);
        var writer = new PartWriter(site.Landing.Tree, site.Node, site.IsInBrackets);
        if (site.IsInBrackets || site.Entry is null)
        {
            if (Whole.Of(shape) is { } whole) yield return OfWhole(whole, ItemOf(site, writer, shape), draft);
            else yield return draft.Make("{ }", SuggestionKind.Snippet, $"{{{Fillable.Place()}}}");
            yield break;
        }

        // A group on a line of its own has its keys there already.
        if (!IsBehindColon(site)) yield break;
        var column = site.Landing.Tree.Text.Column(site.Entry.Span.Start, ColumnUnit.Utf8);
        foreach (var suggestion in OfShape(shape, [], new Place(writer, false, writer.ColumnBelow(column), writer.Below(column)), draft)) yield return suggestion;
    }

    /// <summary>A group as an item of a list, without its dash.</summary>
    private string ItemOf(Site site, PartWriter writer, Shape shape)
    {
        var value = Whole.ValueOf(new RecordType(shape), view.Tree.Format);
        return site.IsInBrackets || site.Landing.Path is not [.., ItemSyntax item, ScalarSyntax]
            ? writer.Value(value)
            : writer.Item(value, site.Landing.Tree.Text.Column(item.Span.Start, ColumnUnit.Utf8))["- ".Length..];
    }

    /// <summary>Whether a value stands on the line of its key.</summary>
    public static bool IsBehindColon(Site site) => site.Entry is { } entry && site.Landing.Tree.Text is var text && text.LineAt(entry.Key.Span.Start) == text.LineAt(site.Node.Span.Start);

    /// <summary>A snippet of a whole group.</summary>
    public Suggestion OfWhole(Whole whole, string text, Draft draft) => draft.Make(whole.Name.In(view.Locale), SuggestionKind.Snippet, text, [whole.Name.En, whole.Name.Zh, .. whole.Fields]) with
    {
        Detail = string.Join(", ", whole.Fields),
    };

    private IEnumerable<Suggestion> OfShape(Shape shape, HashSet<string> taken, Place place, Draft draft)
    {
        var absent = shape.Fields.Where(f => !taken.Contains(f.Name) && (place.Existing is not { } value || Fitting.Fits(value, f.Type))).ToList();
        foreach (var field in absent.Where(f => f.IsRequired)) yield return OfField(field, place, draft);
        if (taken.Count == 0 && place is { Existing: null, IsItem: false } && Whole.Of(shape) is { Fields.Length: > 1 } whole) yield return OfWhole(whole, place.Before + place.Writer.Entries(whole.Entries(view.Tree.Format), place.Column), draft);
        foreach (var field in absent.Where(f => !f.IsRequired)) yield return OfField(field, place, draft);
    }

    private Suggestion OfField(FieldDefinition field, Place place, Draft draft) => draft.Make(field.Name, SuggestionKind.Field, place.Before + TextOf(field, place)) with
    {
        Detail = FieldNotes.Short(field).In(view.Locale),
        Documentation = FieldNotes.Long(field, view.Locale),
        IsRequired = field.IsRequired,
    };

    private string TextOf(FieldDefinition field, Place place)
    {
        if (place.Existing is not null) return place.Writer.Key(field.Name) + (word.IsKey ? "" : ":");
        var isOpen = field.Type is MapType || (field.Type is RecordType { Shape: var shape } && Whole.Of(shape) is null);
        return isOpen && !place.IsFlow
            ? place.Writer.Opened(field.Name, place.Column, Fillable.Place())
            : place.Writer.Entries([(field.Name, Whole.ValueOf(field.Type, view.Tree.Format))], place.Column);
    }

    private IEnumerable<Suggestion> OfKeys(Site site, HashSet<string> taken, Place place, Draft draft)
    {
        var value = site.Type is MapType map ? Whole.ValueOf(map.Value, view.Tree.Format) : NewValue.Written(Fillable.Place(view.Tree.Format == SyntaxFormat.Json ? ["null"] : []));
        foreach (var key in KnownKeys.Of(view, site).Where(k => !taken.Contains(k.Value)))
        {
            var text = place.Existing is not null ? place.Writer.Key(key.Value) + (word.IsKey ? "" : ":") : place.Writer.Entries([(key.Value, key.Fill ?? value)], place.Column);
            yield return draft.Make(key.Value, key.Kind, text, key.Names) with { Detail = key.Detail?.In(view.Locale), Documentation = key.Documentation?.In(view.Locale) };
        }
    }

    /// <summary>Where entries are written.</summary>
    /// <param name="Writer">Writes them.</param>
    /// <param name="IsFlow">Between braces.</param>
    /// <param name="Column">Column of the keys.</param>
    /// <param name="Before">A line break with its indentation, where they come below.</param>
    private sealed record Place(PartWriter Writer, bool IsFlow, int Column, string Before)
    {
        /// <summary>The value that is there already; null where there is none.</summary>
        public SyntaxNode? Existing { get; init; }

        /// <summary>They are the first of an item of a list in lines.</summary>
        public bool IsItem { get; init; }
    }
}
