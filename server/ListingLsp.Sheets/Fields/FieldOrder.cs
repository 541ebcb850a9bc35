using System.Collections.Immutable;
using ListingLsp.Analysis.Binding;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.Sheets.Fields;

/// <summary>Puts fields into the order of their tables.</summary>
public static class FieldOrder
{
    /// <summary>A group in the order of its table.</summary>
    public static DatumGroup Of(DatumGroup group, Shape table) => (DatumGroup)Of(group, new RecordType(table));

    private static Datum Of(Datum value, ValueType type) => (value, type) switch
    {
        (DatumGroup group, RecordType record) => Ordered(group, record.Shape),
        (DatumList list, ListType items) => new DatumList([.. list.Items.Select(i => Of(i, items.Item))]),
        (DatumGroup group, MapType map) => group with { Entries = [.. group.Entries.Select(e => new DatumEntry(e.Key, Of(e.Value, map.Value)))] },
        (DatumGroup group, EitherType either) => either.Options.OfType<RecordType>().FirstOrDefault() is { } record ? Of(group, record) : group,
        (DatumList list, EitherType either) => either.Options.OfType<ListType>().FirstOrDefault() is { } items ? Of(list, items) : list,
        _ => value,
    };

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
