using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.Sheets.Fields;

/// <summary>
/// A field by its path, as columns and mapping files name it: <c>trade.moq</c>, <c>attributes.Material</c>, <c>trade.tiers.1.price</c>,
/// <c>trade.marketPrices.JP.tiers</c>, <c>skus.options.Color</c>.
/// </summary>
/// <param name="Text">The path as it is written.</param>
/// <param name="Segments">Its parts; places in a list are numbers from 1.</param>
/// <param name="Type">What the field takes.</param>
public sealed record FieldPath(string Text, ImmutableArray<string> Segments, ValueType Type)
{
    /// <summary>Variants have rows of their own; their fields need no number.</summary>
    public const string Variants = "skus";

    /// <summary>How many of its parts come before a place in a list; 0 where it has none.</summary>
    public int ListAt { get; init; }

    /// <summary>Whether it is a field of a variant.</summary>
    public bool IsOfVariant => Segments is [Variants, _, ..];

    /// <summary>The field of a table, or null where there is none.</summary>
    public static FieldPath? Find(Shape table, string text)
    {
        var segments = ImmutableArray.CreateBuilder<string>();
        var listAt = 0;
        return Walk(new RecordType(table), text, segments, ref listAt) is { } type ? new FieldPath(text, segments.ToImmutable(), type) { ListAt = listAt } : null;
    }

    private static ValueType? Walk(ValueType type, string rest, ImmutableArray<string>.Builder segments, ref int listAt)
    {
        if (rest.Length == 0) return type;
        switch (type)
        {
            case RecordType record:
                var (name, below) = Cut(rest);
                if (name.StartsWith("x-", StringComparison.Ordinal)) return Enter(new AnyType(), rest, "", segments, ref listAt);
                var at = record.Shape.OrdinalOf(name);
                return at < 0 ? null : Enter(record.Shape.Fields[at].Type, name, below, segments, ref listAt);
            case MapType { Key: null } map:
                return Enter(map.Value, rest, "", segments, ref listAt);
            case MapType { Key: { } codes } map:
                var (key, under) = Cut(rest);
                return codes.List.Contains(key) ? Enter(map.Value, key, under, segments, ref listAt) : null;
            case ListType { Item: RecordType item }:
                if (segments is [Variants]) return Walk(item, rest, segments, ref listAt);
                var (number, inside) = Cut(rest);
                var before = segments.Count;
                if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || place <= 0 || Enter(item, number, inside, segments, ref listAt) is not { } found) return null;
                listAt = before;
                return found;
            case EitherType either:
                foreach (var option in either.Options)
                {
                    if (Walk(option, rest, segments, ref listAt) is { } fitting) return fitting;
                }

                return null;
            default:
                return null;
        }
    }

    private static ValueType? Enter(ValueType type, string segment, string rest, ImmutableArray<string>.Builder segments, ref int listAt)
    {
        segments.Add(segment);
        if (Walk(type, rest, segments, ref listAt) is { } found) return found;
        segments.RemoveAt(segments.Count - 1);
        return null;
    }

    private static (string Name, string Below) Cut(string path) => path.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? (path[..dot], path[(dot + 1)..]) : (path, "");
}
