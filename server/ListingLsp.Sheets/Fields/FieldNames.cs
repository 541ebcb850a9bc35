using ListingLsp.Analysis.Binding;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.Sheets.Fields;

/// <summary>The paths of a table, for suggestions and for the columns of an export.</summary>
internal static class FieldNames
{
    /// <summary>All paths without free keys and places in lists; those of groups come before those of their fields.</summary>
    public static IEnumerable<string> Of(Shape table, string prefix = "") => table.Fields.SelectMany(f => Below(f.Type, prefix + f.Name).Prepend(prefix + f.Name));

    private static IEnumerable<string> Below(ValueType type, string path) => type switch
    {
        RecordType record => Of(record.Shape, path + "."),
        ListType { Item: RecordType item } when path == FieldPath.Variants => Of(item.Shape, path + "."),
        EitherType either => either.Options.OfType<RecordType>().SelectMany(r => Of(r.Shape, path + ".")),
        _ => [],
    };
}
