using System.Collections.Immutable;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Binding;

/// <summary>A value after its check, still untyped: what a typed <see cref="Field{T}"/> is made from.</summary>
internal readonly record struct BoundValue(FieldState State, object? Value, SyntaxNode Node)
{
    /// <summary>As a typed field.</summary>
    public Field<T> As<T>() => new(State, State == FieldState.Present ? (T)Value! : default!, Node);

    /// <summary>Nothing of it was malformed or lost: what is not there is absent.</summary>
    public bool IsCertain => State == FieldState.Missing
        || (State == FieldState.Present && (Value is not BoundItems list || (!list.Node.IsIncomplete && list.Items.All(i => i.State == FieldState.Present))));

    /// <summary>The texts of a list of texts; none where it is absent or malformed.</summary>
    public ImmutableArray<string> Texts()
    {
        if (Value is not BoundItems list) return [];
        var texts = ImmutableArray.CreateBuilder<string>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item.State == FieldState.Present) texts.Add((string)item.Value!);
        }

        return texts.DrainToImmutable();
    }
}

/// <summary>The value of a list.</summary>
/// <param name="Node">The list itself, where an alias stands for it too.</param>
/// <param name="Items">Its items.</param>
internal sealed record BoundItems(SequenceSyntax Node, ImmutableArray<BoundValue> Items);

/// <summary>A list whose items have been read; items of the wrong kind have their finding and are left out.</summary>
/// <typeparam name="T">What an item is.</typeparam>
/// <param name="Items">The well-formed items in order.</param>
/// <param name="Node">The list.</param>
/// <param name="IsComplete">Every item of the list is well formed and none was lost to a syntax error.</param>
public sealed record BoundList<T>(ImmutableArray<T> Items, SequenceSyntax Node, bool IsComplete);

/// <summary>A group of fields that has been checked against its table.</summary>
internal sealed class BoundRecord(Shape shape, SyntaxNode node, BoundValue[] values)
{
    /// <summary>The group, or whatever stands in its place.</summary>
    public SyntaxNode Node { get; } = node;

    /// <summary>All fields of the table, in its order.</summary>
    public ReadOnlySpan<BoundValue> Values => values;

    /// <summary>A number.</summary>
    public Field<decimal> Number(string name) => this[name].As<decimal>();

    /// <summary>Text, a choice, a reference or any scalar.</summary>
    public Field<string> Text(string name) => this[name].As<string>();

    /// <summary>True or false.</summary>
    public Field<bool> Flag(string name) => this[name].As<bool>();

    /// <summary>A group, read by its model.</summary>
    public Field<T> Record<T>(string name, Func<BoundRecord, T> read)
    {
        var value = this[name];
        return value.State == FieldState.Present && value.Value is BoundRecord record
            ? new Field<T>(FieldState.Present, read(record), value.Node)
            : new Field<T>(value.State == FieldState.Present ? FieldState.Missing : value.State, default!, value.Node);
    }

    /// <summary>A list of groups, each read by its model.</summary>
    public Field<BoundList<T>> List<T>(string name, Func<BoundRecord, T> read) => List(name, (record, _) => read(record));

    /// <summary>The same with the place of each in the list, from 0.</summary>
    public Field<BoundList<T>> List<T>(string name, Func<BoundRecord, int, T> read)
    {
        var value = this[name];
        if (value.State != FieldState.Present || value.Value is not BoundItems list) return new Field<BoundList<T>>(value.State, default!, value.Node);
        var good = ImmutableArray.CreateBuilder<T>(list.Items.Length);
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (list.Items[i] is { State: FieldState.Present, Value: var item }) good.Add(read((BoundRecord)item!, i));
        }

        var isComplete = !list.Node.IsIncomplete && good.Count == list.Items.Length;
        return new Field<BoundList<T>>(FieldState.Present, new BoundList<T>(good.DrainToImmutable(), list.Node, isComplete), value.Node);
    }

    /// <summary>The groups below free keys, each read by its model; those of which it makes nothing are left out.</summary>
    public ImmutableArray<T> Map<T>(string name, Func<BoundRecord, T?> read)
        where T : class
    {
        var models = ImmutableArray.CreateBuilder<T>();
        foreach (var (_, value) in Pairs(name))
        {
            if (value is { State: FieldState.Present, Value: BoundRecord record } && read(record) is { } model) models.Add(model);
        }

        return models.DrainToImmutable();
    }

    /// <summary>A list of texts with their places.</summary>
    public Field<BoundList<Word>> Words(string name)
    {
        var value = this[name];
        if (value.State != FieldState.Present || value.Value is not BoundItems list) return new Field<BoundList<Word>>(value.State, default!, value.Node);
        var good = ImmutableArray.CreateBuilder<Word>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item.State == FieldState.Present) good.Add(new Word((string)item.Value!, item.Node));
        }

        var isComplete = !list.Node.IsIncomplete && good.Count == list.Items.Length;
        return new Field<BoundList<Word>>(FieldState.Present, new BoundList<Word>(good.DrainToImmutable(), list.Node, isComplete), value.Node);
    }

    /// <summary>The well-formed texts of a list with their places; none where it is absent or malformed.</summary>
    public ImmutableArray<Word> WordsOf(string name) => Words(name).TryGet(out var list) ? list.Items : [];

    /// <summary>Free keys with their values.</summary>
    public ImmutableArray<(EntrySyntax Entry, BoundValue Value)> Pairs(string name) =>
        this[name].Value is ImmutableArray<(EntrySyntax Entry, BoundValue Value)> entries ? entries : [];

    /// <summary>The texts of a list of texts; none where it is absent or malformed.</summary>
    public ImmutableArray<string> Texts(string name) => this[name].Texts();

    /// <summary>The value of a field; the name must be in the table.</summary>
    public BoundValue this[string name] => shape.OrdinalOf(name) is >= 0 and var ordinal
        ? values[ordinal]
        : throw new ArgumentException($"the table has no field '{name}'", nameof(name));
}
