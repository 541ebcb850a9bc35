using System.Text;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Reference;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.Fuzzing.Mutating;

/// <summary>Writes random files from the field tables: the right fields in the right places, with values that are now and then wrong.</summary>
/// <param name="random">Decides.</param>
internal sealed class ShapeWriter(Random random)
{
    private readonly StringBuilder _to = new();

    /// <summary>A YAML file of a table.</summary>
    public static byte[] Write(Shape shape, Random random)
    {
        var writer = new ShapeWriter(random);
        writer.Record(shape, 0, 0);
        return Encoding.UTF8.GetBytes(writer._to.ToString());
    }

    private void Record(Shape shape, int column, int depth)
    {
        var first = true;
        foreach (var field in shape.Fields)
        {
            if (random.Next(field.IsRequired ? 12 : 3) == 0 == field.IsRequired) continue;
            if (!first || column == 0) _to.Append(' ', first ? 0 : column);
            first = false;
            _to.Append(field.Name).Append(':');
            Value(field.Type, column + 2, depth + 1);
        }

        if (first) _to.Append("{}\n");
    }

    private void Value(ValueType type, int column, int depth)
    {
        if (random.Next(25) == 0) type = new AnyType();
        switch (type)
        {
            case RecordType record when depth < 6:
                _to.Append('\n').Append(' ', column);
                Record(record.Shape, column, depth);
                break;
            case ListType list when depth < 6:
                Items(list.Item, column, depth);
                break;
            case MapType map when depth < 6:
                Pairs(map, column, depth);
                break;
            case EitherType either:
                Value(either.Options[random.Next(either.Options.Length)], column, depth);
                break;
            default:
                _to.Append(' ').Append(Scalar(type)).Append('\n');
                break;
        }
    }

    private void Items(ValueType item, int column, int depth)
    {
        var count = random.Next(6);
        if (count == 0) _to.Append(" []");
        _to.Append('\n');
        for (; count > 0; count--)
        {
            _to.Append(' ', column).Append("- ");
            if (item is RecordType record) Record(record.Shape, column + 2, depth + 1);
            else _to.Append(Scalar(item)).Append('\n');
        }
    }

    private void Pairs(MapType map, int column, int depth)
    {
        var count = random.Next(4);
        if (count == 0) _to.Append(" {}");
        _to.Append('\n');
        for (; count > 0; count--)
        {
            _to.Append(' ', column).Append(map.Key is { } key ? Code(key.List) : $"k{random.Next(4)}").Append(':');
            Value(map.Value, column + 2, depth + 1);
        }
    }

    private string Scalar(ValueType type) => type switch
    {
        NumberType => random.Next(6) == 0 ? Vocabulary.PickValue(random) : random.Next(3) == 0 ? $"{random.Next(100)}.{random.Next(100):00}" : $"{random.Next(1, 2000)}",
        FlagType => random.Next(2) == 0 ? "true" : "false",
        ChoiceType choice => choice.Values[random.Next(choice.Values.Length)],
        CodeType code => Code(code.List),
        ReferenceType => $"s{random.Next(4)}",
        TextType { IsId: true } => $"s{random.Next(4)}",
        TextType { IsDay: true } => $"202{random.Next(10)}-0{random.Next(1, 10)}-1{random.Next(10)}",
        _ => $"\"{Vocabulary.PickValue(random).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
    };

    private string Code(CodeList list) => list.Codes[random.Next(list.Codes.Length)].Id;
}
