using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Binding;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.Sheets.Fields;

/// <summary>Puts values into the form of the format: fields in the order of their tables, numbered entries as lists.</summary>
public static class FieldOrder
{
    /// <summary>A group in the order of its table.</summary>
    public static DatumGroup Of(DatumGroup group, Shape table) => (DatumGroup)Of(group, new RecordType(table));

    private static Datum Of(Datum value, ValueType type) => (value, type) switch
    {
        (DatumGroup group, RecordType record) => Ordered(group, record.Shape),
        (DatumGroup group, ListType list) when IsNumbered(group) => new DatumList([.. group.Entries.OrderBy(e => int.Parse(e.Key, CultureInfo.InvariantCulture)).Select(e => Of(e.Value, list.Item))]),
        (DatumList list, ListType items) => new DatumList([.. list.Items.Select(i => Of(i, items.Item))]),
        (DatumGroup group, MapType map) => group with { Entries = [.. group.Entries.Select(e => new DatumEntry(e.Key, Of(e.Value, map.Value)))] },
        (DatumGroup group, EitherType either) => Of(group, Fitting(group, either)),
        (DatumList list, EitherType either) => either.Options.OfType<ListType>().FirstOrDefault() is { } items ? Of(list, items) : list,
        _ => value,
    };

    private static bool IsNumbered(DatumGroup group) => group.Entries.Length > 0 && group.Entries.All(e => int.TryParse(e.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static ValueType Fitting(DatumGroup group, EitherType either) =>
        IsNumbered(group) && either.Options.OfType<ListType>().FirstOrDefault() is { } list
            ? list
            : either.Options.OfType<RecordType>().FirstOrDefault() as ValueType ?? new AnyType();

    private static DatumGroup Ordered(DatumGroup group, Shape table)
    {
        var entries = ImmutableArray.CreateBuilder<DatumEntry>(group.Entries.Length);
        foreach (var field in table.Fields)
        {
            if (group.Find(field.Name) is { } value) entries.Add(new DatumEntry(field.Name, Of(value, field.Type)));
        }

        entries.AddRange(group.Entries.Where(e => table.OrdinalOf(e.Key) < 0));
        return group with { Entries = entries.ToImmutable() };
    }
}
