using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Analysis.Binding;

/// <summary>A table of fields: what one group of a file holds, in the order in which people write it.</summary>
public sealed class Shape
{
    private readonly Dictionary<string, int> _ordinals;
    private readonly Utf8Words _names;
    private readonly ImmutableArray<string> _own;

    /// <summary>A table from its rows.</summary>
    public Shape(params ImmutableArray<FieldDefinition> fields)
    {
        Fields = fields;
        _own = [.. fields.Select(f => f.Name)];
        _names = new Utf8Words(_own);
        _ordinals = new Dictionary<string, int>(fields.Length, StringComparer.Ordinal);
        for (var i = 0; i < fields.Length; i++) _ordinals.Add(fields[i].Name, i);
    }

    /// <summary>The rows.</summary>
    public ImmutableArray<FieldDefinition> Fields { get; }

    /// <summary>Place of a field in the table, or -1.</summary>
    public int OrdinalOf(string name)
    {
        // Our own code asks by a name that is the very object of the table.
        for (var i = 0; i < _own.Length; i++)
        {
            if (ReferenceEquals(_own[i], name)) return i;
        }

        return _ordinals.TryGetValue(name, out var ordinal) ? ordinal : -1;
    }

    /// <summary>The same for a name in UTF-8.</summary>
    public int OrdinalOf(ReadOnlySpan<byte> name) => _names.OrdinalOf(name);

    /// <summary>The entry behind which a field stands by the order of the table, or null for the first place.</summary>
    public EntrySyntax? Predecessor(MappingSyntax owner, string field)
    {
        for (var i = OrdinalOf(field) - 1; i >= 0; i--)
        {
            if (owner.Find(Fields[i].Name) is { } entry) return entry;
        }

        return null;
    }

    /// <summary>Text.</summary>
    public static FieldDefinition Text(string name, string en, string zh) => new(name, new TextType(), new(en, zh));

    /// <summary>Any scalar, taken as it is written.</summary>
    public static FieldDefinition AnyText(string name, string en, string zh) => new(name, new TextType(AnyScalar: true), new(en, zh));

    /// <summary>A day, as ISO 8601 writes it.</summary>
    public static FieldDefinition Day(string name, string en, string zh) => new(name, new TextType(IsDay: true), new(en, zh));

    /// <summary>A moment by the clock of some place: a day and a time.</summary>
    public static FieldDefinition Moment(string name, string en, string zh) => new(name, new TextType(IsMoment: true), new(en, zh));

    /// <summary>A number with its unit.</summary>
    public static FieldDefinition Number(string name, string en, string zh, string? unit = null, Bounds? bounds = null) =>
        new(name, new NumberType(unit, bounds), new(en, zh)) { Placeholder = "0" };

    /// <summary>A code of a list: a unit, a currency, a market.</summary>
    public static FieldDefinition OneOf(string name, CodeType type, string en, string zh) => new(name, type, new(en, zh));

    /// <summary>True or false.</summary>
    public static FieldDefinition Flag(string name, string en, string zh) => new(name, new FlagType(), new(en, zh)) { Placeholder = "true" };

    /// <summary>One of a closed set of words.</summary>
    public static FieldDefinition Choice(string name, string en, string zh, params ImmutableArray<string> values) =>
        new(name, new ChoiceType(values), new(en, zh)) { Placeholder = values[0] };

    /// <summary>The id of a definition.</summary>
    public static FieldDefinition IdOf(string name, DefinitionKind kind, string en, string zh) => new(name, new ReferenceType(kind), new(en, zh));

    /// <summary>A list.</summary>
    public static FieldDefinition List(string name, ValueType item, string en, string zh) => new(name, new ListType(item), new(en, zh)) { Placeholder = "[]" };

    /// <summary>A list of groups.</summary>
    public static FieldDefinition List(string name, Shape item, string en, string zh) => List(name, new RecordType(item), en, zh);

    /// <summary>A group.</summary>
    public static FieldDefinition Record(string name, Shape shape, string en, string zh) => new(name, new RecordType(shape), new(en, zh)) { Placeholder = "{}" };

    /// <summary>Free keys.</summary>
    public static FieldDefinition Map(string name, ValueType value, string en, string zh) => new(name, new MapType(value), new(en, zh)) { Placeholder = "{}" };

    /// <summary>Groups by market.</summary>
    public static FieldDefinition ByMarket(string name, Shape value, string en, string zh) => new(name, new MapType(new RecordType(value), CodeType.Market), new(en, zh)) { Placeholder = "{}" };

    /// <summary>One of several types.</summary>
    public static FieldDefinition Either(string name, string en, string zh, params ImmutableArray<ValueType> options) => new(name, new EitherType(options), new(en, zh));
}
