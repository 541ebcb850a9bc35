using ListingLsp.Analysis.Binding;
using ListingLsp.Sheets.Values;
using ListingLsp.Syntax.Editing;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.Sheets.Writing;

/// <summary>
/// Changes in a definition that is there what a sheet says otherwise, and nothing else: fields that the sheet does not have, comments and
/// layout stay. Each change is one edit; the tree is read again before the next one.
/// </summary>
public sealed class DocumentUpdate
{
    /// <summary>No sheet changes more in one definition; what needs more does not end.</summary>
    private const int MostEdits = 2000;

    private const int MostValues = 100_000;

    private SyntaxTree _tree;

    private DocumentUpdate(SyntaxTree tree) => _tree = tree;

    /// <summary>The text with the changes; the tree's own text where there is nothing to change, null where it cannot be changed with certainty.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="find">The definition in a tree of it; null where it is not there any more.</param>
    /// <param name="wanted">What the sheet says.</param>
    /// <param name="table">The fields.</param>
    public static SourceText? Apply(SyntaxTree tree, Func<SyntaxTree, SyntaxNode?> find, DatumGroup wanted, Shape table)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(find);
        var update = new DocumentUpdate(tree);
        for (var i = 0; i < MostEdits; i++)
        {
            if (!update._tree.Errors.IsEmpty || find(update._tree) is not { } node || TreeReader.Read(update._tree, node, MostValues) is not { } old) return null;
            if (Difference.Covers(old, wanted)) return update._tree.Text;
            if (node is not MappingSyntax mapping || update.First(mapping, wanted, table, depth: 1) is not { } edit) return null;
            update._tree = SyntaxTree.Parse(update._tree.Text.WithEdits([edit]), tree.Format);
        }

        return null;
    }

    /// <summary>The first edit that brings a group nearer to what is wanted, or null.</summary>
    private TextEdit? First(MappingSyntax mapping, DatumGroup wanted, Shape? table, int depth)
    {
        foreach (var (key, value) in wanted.Entries)
        {
            if (mapping.Find(key) is not { } entry) return SyntaxEditor.InsertEntry(_tree, mapping, Predecessor(mapping, wanted, table, key), key, Styled(value, depth));
            if (Edit(entry.Value, value, TypeOf(table, key), depth + 1) is { } edit) return edit;
        }

        return wanted.IsWhole && mapping.Entries.FirstOrDefault(e => e.KeyText is { } k && wanted.Find(k) is null) is { } surplus ? SyntaxEditor.RemoveEntry(_tree, mapping, surplus) : null;
    }

    private static EntrySyntax? Predecessor(MappingSyntax mapping, DatumGroup wanted, Shape? table, string key)
    {
        if (table is not null && table.OrdinalOf(key) >= 0) return table.Predecessor(mapping, key);
        return wanted.Entries.TakeWhile(e => e.Key != key).Select(e => mapping.Find(e.Key)).LastOrDefault(e => e is not null) ?? mapping.Entries.LastOrDefault();
    }

    private static ValueType? TypeOf(Shape? table, string key) => table?.OrdinalOf(key) is >= 0 and var at ? table.Fields[at].Type : null;

    private TextEdit? Edit(SyntaxNode node, Datum wanted, ValueType? type, int depth)
    {
        if (TreeReader.Read(_tree, node, MostValues) is { } old && Difference.Covers(old, wanted)) return null;
        // What an alias stands for is used elsewhere, too.
        return (node, wanted) switch
        {
            (MappingSyntax mapping, DatumGroup group) when !mapping.Entries.Any(e => e.IsMerge) => First(mapping, group, ShapeOf(type), depth),
            (SequenceSyntax list, DatumList items) when list.Items.Length > 0 && items.Items.Length > 0 => Items(list, items, ItemOf(type), depth),
            (ScalarSyntax { Properties: null, IsNull: false }, DatumScalar { IsText: false } word) => SyntaxEditor.SetScalar(_tree, node, word.Text),
            _ => SyntaxEditor.SetValue(_tree, node, Styled(wanted, depth - 1)),
        };
    }

    /// <summary>Items that have an id are known by it, others by their place.</summary>
    private TextEdit? Items(SequenceSyntax list, DatumList wanted, ValueType? type, int depth)
    {
        var ids = wanted.Items.Select(IdOf).ToList();
        if (ids.TrueForAll(i => i is not null))
        {
            if (list.Items.FirstOrDefault(i => IdOf(i.Value) is not { } id || !ids.Contains(id)) is { } surplus && list.Items.Length > 1) return SyntaxEditor.RemoveItem(_tree, list, surplus);
            for (var i = 0; i < ids.Count; i++)
            {
                if (i < list.Items.Length && IdOf(list.Items[i].Value) == ids[i]) continue;
                var there = list.Items.FirstOrDefault(x => IdOf(x.Value) == ids[i]);
                if (there is null) return SyntaxEditor.InsertItem(_tree, list, i, Styled(wanted.Items[i], depth));
                return SyntaxEditor.MoveItem(_tree, list, there, i) is [var moved] ? moved : SyntaxEditor.SetValue(_tree, list, Styled(wanted, depth - 1));
            }
        }

        if (list.Items.Length > wanted.Items.Length) return SyntaxEditor.RemoveItem(_tree, list, list.Items[^1]);
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (Edit(list.Items[i].Value, wanted.Items[i], type, depth + 1) is { } edit) return edit;
        }

        return wanted.Items.Length > list.Items.Length ? SyntaxEditor.InsertItem(_tree, list, list.Items.Length, Styled(wanted.Items[list.Items.Length], depth)) : null;
    }

    private static string? IdOf(Datum item) => item is DatumGroup group && group.Find("id") is DatumScalar id ? id.Text : null;

    private static string? IdOf(SyntaxNode item) => item is MappingSyntax mapping && mapping.Find("id")?.Value is ScalarSyntax id ? id.Value : null;

    private static Shape? ShapeOf(ValueType? type) => type switch
    {
        RecordType record => record.Shape,
        EitherType either => either.Options.OfType<RecordType>().FirstOrDefault()?.Shape,
        _ => null,
    };

    private static ValueType? ItemOf(ValueType? type) => type switch
    {
        ListType list => list.Item,
        EitherType either => either.Options.OfType<ListType>().FirstOrDefault()?.Item,
        _ => null,
    };

    /// <summary>A value in the style of the house: groups of a few values, in a list or not of the top, in braces. JSON has but one style.</summary>
    private NewValue Styled(Datum value, int depth) => value switch
    {
        _ when _tree.Format != SyntaxFormat.Yaml => New(value),
        DatumGroup group when depth > 1 && HouseYaml.IsInBraces(group) => NewValue.Written(HouseYaml.Flow(group)),
        DatumGroup group => NewValue.Mapping([.. group.Entries.Select(e => (e.Key, Styled(e.Value, depth + 1)))]),
        DatumList list when list.Items.All(i => i is DatumGroup) => NewValue.List([.. list.Items.Select(i => Styled(i, depth + 2))]),
        _ => New(value),
    };

    /// <summary>A value for the editor.</summary>
    public static NewValue New(Datum value) => value switch
    {
        DatumScalar { IsText: true } text => NewValue.Text(text.Text),
        DatumScalar word => NewValue.Word(word.Text),
        DatumList list => NewValue.List([.. list.Items.Select(New)]),
        DatumGroup group => NewValue.Mapping([.. group.Entries.Select(e => (e.Key, New(e.Value)))]),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}
