using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.LanguageServer.Features.Fields;

/// <summary>A field in words, from its row in the table.</summary>
internal static class FieldNotes
{
    /// <summary>In a few words: what it takes, and whether it must be there.</summary>
    public static LocalizedText Short(FieldDefinition field)
    {
        var type = TypeOf(field.Type);
        return field.IsRequired ? new($"{type.En}, required", $"{type.Zh}，必填") : type;
    }

    /// <summary>In Markdown: what it means, and what may stand there.</summary>
    public static string Long(FieldDefinition field, Locale locale)
    {
        var more = field.Type switch
        {
            ChoiceType choice => new LocalizedText($"One of: {Codes(choice.Values)}", $"可选值：{Codes(choice.Values)}"),
            NumberType { Bounds: { } bounds } => Limits(bounds),
            _ => null,
        };
        return more is null ? field.Doc.In(locale) : $"{field.Doc.In(locale)}\n\n{more.In(locale)}";
    }

    private static LocalizedText TypeOf(ValueType type) => type switch
    {
        NumberType { Unit: { } unit } => new($"number, {UnitOf(unit).En}", $"数字，{UnitOf(unit).Zh}"),
        NumberType => new("number", "数字"),
        FlagType => new("true or false", "true或false"),
        TextType { IsDay: true } => new("day", "日期"),
        TextType { IsMoment: true } => new("day and time", "日期和时间"),
        TextType or CodeType or ChoiceType => new("text", "文本"),
        ReferenceType => new("id", "编号"),
        ListType => new("list", "列表"),
        RecordType or MapType => new("group of fields", "一组字段"),
        EitherType either => new(string.Join(" or ", either.Options.Select(o => TypeOf(o).En).Distinct()), string.Join('或', either.Options.Select(o => TypeOf(o).Zh).Distinct())),
        _ => new("value", "值"),
    };

    private static LocalizedText UnitOf(string unit) => unit switch
    {
        "days" => new LocalizedText("days", "天"),
        "units" => new LocalizedText("units", "件"),
        "cartons" => new LocalizedText("cartons", "箱"),
        _ => unit,
    };

    private static LocalizedText? Limits(Bounds bounds)
    {
        // Bounds that only keep numbers in reach are nobody's business.
        if (bounds.Least < 0) return null;
        var least = bounds.Least.ToString("0.####", CultureInfo.InvariantCulture);
        if (bounds.IsWhole) return new($"A whole number of at least {least}", $"不小于{least}的整数");
        return bounds.IsAbove ? new($"Above {least}", $"大于{least}") : new($"At least {least}", $"不小于{least}");
    }

    private static string Codes(IEnumerable<string> values) => string.Join(", ", values.Select(v => $"`{v}`"));
}
