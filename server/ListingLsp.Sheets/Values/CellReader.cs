using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Sheets.Headers;
using ListingLsp.Syntax.Text;
using ValueType = ListingLsp.Analysis.Binding.ValueType;

namespace ListingLsp.Sheets.Values;

/// <summary>Reads a cell as what its field takes, by the field tables of the format.</summary>
internal static partial class CellReader
{
    private static readonly string[] Sides = ["length", "width", "height"];
    private static readonly LocalizedText Negotiable = new("negotiable", "可协商");

    /// <summary>Reads a cell that holds something.</summary>
    public static Reading Read(Cell cell, ColumnTarget target)
    {
        if (cell.Kind == CellKind.Fault) return Reading.None(ReadingWords.Failed);
        var reading = Read(cell, target.Path.Type, target);
        return reading is { Value: not null, Currency: null } && target.Currency is { } currency ? reading with { Currency = currency } : reading;
    }

    /// <summary>A price with two decimals at least, as listings write it.</summary>
    public static string Price(decimal price)
    {
        var exact = price.ToString("0.############################", CultureInfo.InvariantCulture);
        return exact.IndexOf('.', StringComparison.Ordinal) is var point && point < 0 ? exact + ".00" : exact.Length - point == 2 ? exact + "0" : exact;
    }

    private static Reading Read(Cell cell, ValueType type, ColumnTarget target) => type switch
    {
        NumberType number => Number(cell, number, target),
        FlagType => HeaderWords.Flag(cell.Text) is { } flag ? Reading.Of(Datum.OfWord(flag)) : Reading.None(ReadingWords.NoFlag),
        ChoiceType choice => HeaderWords.Choice(cell.Text, choice.Values) is { } word ? Reading.Of(Datum.OfText(word)) : Reading.None(ReadingWords.NoChoice.Fill([("words", string.Join(", ", choice.Values))])),
        CodeType codes => Code(cell.Text, codes),
        ListType { Item: CodeType codes } => Codes(cell.Text, codes),
        ListType { Item: TextType } => Texts(cell.Text, target),
        ListType { Item: RecordType { Shape: var shape } } when shape == ListingShape.Tier || shape == ListingShape.CartonTier => Ladder(cell, target),
        ListType { Item: RecordType { Shape: var shape } } when shape == ListingShape.Certificate => Named(cell.Text, target, "name"),
        EitherType either when either.Options.Any(o => o is ListType { Item: RecordType { Shape: var shape } } && shape == ListingShape.LeadTime) => LeadTime(cell),
        EitherType either => Either(cell, either, target),
        RecordType { Shape: var shape } when shape == ListingShape.Package => Size(cell, target),
        RecordType { Shape: var shape } when shape == ListingShape.Range => AnyPrice(cell),
        MapType { Key: null } => Pairs(cell.Text),
        ListType or RecordType or MapType or AnyType => Whole(cell.Text),
        _ => Text(cell, target),
    };

    private static Reading Text(Cell cell, ColumnTarget target)
    {
        if (cell.Kind is CellKind.Number or CellKind.Truth && target.Path.Type is TextType { AnyScalar: true, IsId: false }) return Reading.Of(Datum.OfWord(cell.Kind == CellKind.Truth ? cell.Text.ToLowerInvariant() : cell.Text));
        if (cell.Kind == CellKind.Number && target.Path.Type is ReferenceType) return Reading.Of(Datum.OfWord(cell.Text));
        if (target.Path.Text == "category" && cell.Kind == CellKind.Text && !cell.Text.Contains(" > ", StringComparison.Ordinal) && cell.Text.AsSpan().IndexOfAny(">＞›") >= 0)
        {
            return Reading.Of(Datum.OfText(LevelPattern().Replace(cell.Text, " > ")));
        }

        return Reading.Of(Datum.OfText(cell.Text));
    }

    private static Reading Number(Cell cell, NumberType type, ColumnTarget target)
    {
        if (cell.Kind == CellKind.Day) return Reading.None(ReadingWords.ADay);
        var isPrice = IsPrice(target);
        if (cell.Kind == CellKind.Number && type.Unit is not ("cm" or "kg" or "days")) return Reading.Of(Datum.OfWord(isPrice ? Price(cell.Number) : cell.Text));
        if (TreeReader.IsNumber(cell.Text) && (target.Unit is null || Measure.Factor(target.Unit, type.Unit ?? "") is null or 1m)) return Reading.Of(Datum.OfWord(cell.Text));
        if (NumberText.Of(type.Unit == "kg" ? GrossPattern().Replace(FullWidth.ToAscii(cell.Text).Trim(), "") : cell.Text) is not { } number) return Reading.None(isPrice ? ReadingWords.NoPrice : ReadingWords.NoNumber);
        if (number.IsFloor && target.Path.Segments[^1] is not ("moq" or "from")) return Reading.None(isPrice ? ReadingWords.PriceFloor : ReadingWords.NoNumber);
        if (type.Unit is "cm" or "kg" or "days")
        {
            var unit = number.Unit.Length > 0 ? number.Unit : target.Unit ?? type.Unit;
            if (Measure.Factor(unit, type.Unit) is not { } factor) return Reading.None(ReadingWords.NoUnit.Fill([("unit", unit)]));
            return new Reading(Datum.OfWord(factor == 1 ? number.Digits : Measure.Convert(number.Value, factor).ToString("0.####", CultureInfo.InvariantCulture)), number.Note);
        }

        if (!number.HasKnownUnit) return Reading.None(ReadingWords.NoUnit.Fill([("unit", number.Unit)]));
        if (isPrice) return new Reading(Datum.OfWord(number.Digits), number.Note) { Currency = number.Currency, Unit = NumberText.UnitOfMeasure(number.Unit) };
        if (number.Currency is not null) return Reading.None(ReadingWords.NoNumber);
        return new Reading(Datum.OfWord(number.Digits), number.Note) { Unit = NumberText.UnitOfMeasure(number.Unit) };
    }

    /// <summary>Fields in the currency of the listing.</summary>
    private static bool IsPrice(ColumnTarget target) => target.From is not null || target.Path.Segments[^1] is "price" or "min" or "max" or "cost" or "flat" or "perCarton";

    private static Reading Code(string text, CodeType codes)
    {
        if (codes.List.Contains(text)) return Reading.Of(Datum.OfText(text));
        if (codes == CodeType.Currency && HeaderText.CurrencyOf(text) is { } currency) return Reading.Of(Datum.OfText(currency));
        var word = FullWidth.ToAscii(text).Trim();
        if (codes.List.Meant(word) is not { } meant) return Reading.None(ReadingWords.NoCode.Fill([("what", Name(codes)), ("word", text)]));
        var value = Datum.OfText(meant.Id);
        // A name written out leaves no doubt; what is but near to one does.
        var isName = codes.List.Find(meant.Id) is { } code && (string.Equals(code.Name.En, word, StringComparison.OrdinalIgnoreCase) || code.Name.Zh == text);
        return meant.Safety == FixSafety.Safe || isName ? Reading.Of(value) : Reading.Guess(value, ReadingWords.Meant.Fill([("word", text), ("code", meant.Id)]));
    }

    private static LocalizedText Name(CodeType codes) => codes.List.Name switch
    {
        "unit" => new("unit", "计量单位"),
        "currency" => new("currency", "币种"),
        _ => new("market", "国家或地区"),
    };

    private static Reading Codes(string text, CodeType codes)
    {
        if (FlowText.Of(text) is { } whole) return Reading.Of(whole);
        var words = Split(text, ",，、;；/|\n");
        var readings = words.Select(w => Code(w, codes)).ToList();
        if (readings.Find(r => r.Value is null) is { } fault) return fault;
        return new Reading(new DatumList([.. readings.Select(r => r.Value!)]), readings.Find(r => r.Note is not null)?.Note);
    }

    private static Reading Texts(string text, ColumnTarget target)
    {
        if (FlowText.Of(text) is { } whole) return Reading.Of(whole);
        // Addresses may have commas in them.
        var words = Split(text, target.Path.Text == "images" ? ",，;；\n" : ",，、;；|\n");
        return Reading.Of(new DatumList([.. words.Select(Plain)]));
    }

    private static Datum Plain(string text) => TreeReader.IsTyped(text) ? Datum.OfWord(text) : Datum.OfText(text);

    private static string[] Split(string text, string separators) => text.Split(separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Reading Named(string text, ColumnTarget target, string field)
    {
        if (FlowText.Of(text) is { } whole) return Reading.Of(whole);
        return Reading.Of(new DatumList([.. ((DatumList)Texts(text, target).Value!).Items.Select(i => new DatumGroup([new DatumEntry(field, i)]))]));
    }

    /// <summary>A cell below a step of a ladder is one price; else the cell is the ladder.</summary>
    private static Reading Ladder(Cell cell, ColumnTarget target)
    {
        if (target.From is null && FlowText.Of(cell.Text) is { } whole) return Reading.Of(whole);
        if (cell.Kind == CellKind.Day) return Reading.None(ReadingWords.ADay);
        if (target.From is not { } from) return LadderText.Of(cell.Text, isDays: false) is { } ladder ? Of(ladder) : Reading.None(ReadingWords.NoLadder);
        var price = Number(cell, new NumberType(), target);
        return price.Value is null ? price : price with { Value = Tiers([(from, null, ((DatumScalar)price.Value).Text)]) };
    }

    private static Reading Of(LadderText ladder) => new(Tiers(ladder.Steps), ladder.Note) { Currency = ladder.Currency, Unit = ladder.Unit };

    private static DatumList Tiers(ImmutableArray<(decimal From, decimal? UpTo, string Value)> steps) => new([.. steps.Select(s => new DatumGroup(
    [
        new DatumEntry("from", Datum.OfWord(s.From.ToString(CultureInfo.InvariantCulture))),
        new DatumEntry("price", Datum.OfWord(s.Value)),
    ]))]);

    /// <summary>One price (a number), a ladder (a list) or a range (a group).</summary>
    private static Reading AnyPrice(Cell cell)
    {
        if (cell.Kind == CellKind.Day) return Reading.None(ReadingWords.ADay);
        if (cell.Kind == CellKind.Number) return Reading.Of(Datum.OfWord(Price(cell.Number)));
        if (FlowText.Of(cell.Text) is { } whole) return Reading.Of(whole);
        if (RangePattern().Match(FullWidth.ToAscii(cell.Text)) is { Success: true } range)
        {
            var (min, max) = (range.Groups["min"].Value, range.Groups["max"].Value);
            if (LongNumber.IsIn(range.Value) || decimal.Parse(min, CultureInfo.InvariantCulture) > decimal.Parse(max, CultureInfo.InvariantCulture)) return Reading.None(ReadingWords.NoLadder);
            var note = range.Groups["sign"].Captures.Any(c => c.Value is "¥" or "￥") ? ReadingWords.Yen.Fill([("sign", "¥")]) : null;
            return new Reading(new DatumGroup([new DatumEntry("min", Datum.OfWord(min)), new DatumEntry("max", Datum.OfWord(max))]), note) { Currency = range.Groups["sign"].Captures.Select(c => HeaderText.CurrencyOf(c.Value)).FirstOrDefault(c => c is not null) };
        }

        if (LadderText.Of(cell.Text, isDays: false) is { } ladder) return Of(ladder);
        if (NumberText.Of(cell.Text) is not { HasKnownUnit: true } price) return Reading.None(ReadingWords.NoLadder);
        return price.IsFloor ? Reading.None(ReadingWords.PriceFloor) : new Reading(Datum.OfWord(price.Digits), price.Note) { Currency = price.Currency, Unit = NumberText.UnitOfMeasure(price.Unit) };
    }

    private static Reading LeadTime(Cell cell)
    {
        if (cell.Kind == CellKind.Day) return Reading.None(ReadingWords.ADay);
        if (FlowText.Of(cell.Text) is { } whole) return Reading.Of(whole);
        if (TreeReader.IsNumber(cell.Text)) return Reading.Of(Datum.OfWord(cell.Text));
        var text = FullWidth.ToAscii(cell.Text).Trim();
        if (string.Equals(text, Negotiable.En, StringComparison.OrdinalIgnoreCase) || text == Negotiable.Zh) return Reading.Of(new DatumList([new DatumGroup([new DatumEntry("negotiable", Datum.OfWord("true"))])]));
        if (DaysPattern().Match(text) is { Success: true } days)
        {
            if (LongNumber.IsIn(text)) return Reading.None(ReadingWords.NoLeadTime);
            var number = days.Groups["max"].Success ? days.Groups["max"].Value : days.Groups["min"].Value;
            if (Measure.Factor(days.Groups["unit"].Success ? days.Groups["unit"].Value : "days", "days") is not { } factor) return Reading.None(ReadingWords.NoLeadTime);
            var value = (decimal.Parse(number, CultureInfo.InvariantCulture) * factor).ToString("0.####", CultureInfo.InvariantCulture);
            return days.Groups["max"].Success ? Reading.Guess(Datum.OfWord(value), ReadingWords.Longest.Fill([("number", value)])) : Reading.Of(Datum.OfWord(value));
        }

        if (LadderText.Of(text, isDays: true) is not { } ladder) return Reading.None(ReadingWords.NoLeadTime);
        return new Reading(new DatumList([.. ladder.Steps.Select(Step)]), ladder.Note);

        static Datum Step((decimal From, decimal? UpTo, string Value) step) => step.UpTo is { } upTo
            ? new DatumGroup([new DatumEntry("upTo", Datum.OfWord(upTo.ToString(CultureInfo.InvariantCulture))), new DatumEntry("days", Datum.OfWord(step.Value))])
            : new DatumGroup([new DatumEntry("days", Datum.OfWord(step.Value))]);
    }

    private static Reading Size(Cell cell, ColumnTarget target)
    {
        if (cell.Kind == CellKind.Day) return Reading.None(ReadingWords.ADay);
        if (FlowText.Of(cell.Text) is DatumGroup whole) return Reading.Of(whole);
        return SizeText.Of(cell.Text, target.Unit) is { } size
            ? Reading.Of(new DatumGroup([.. Sides.Zip(size.Sides, (n, s) => new DatumEntry(n, Datum.OfWord(s)))]))
            : Reading.None(ReadingWords.NoSize);
    }

    private static Reading Either(Cell cell, EitherType either, ColumnTarget target)
    {
        var readings = either.Options.Select(o => Read(cell, o, target)).ToList();
        return readings.Find(r => r.Value is not null) ?? readings[0];
    }

    /// <summary><c>Material: cotton; Collar: ribbed</c>, one a line or between semicolons; else YAML in braces.</summary>
    private static Reading Pairs(string text)
    {
        if (FlowText.Of(text) is DatumGroup whole) return Reading.Of(whole with { IsWhole = true });
        var pairs = Split(text, ";；\n").Select(p => p.Split([':', '：'], 2, StringSplitOptions.TrimEntries)).ToList();
        if (pairs.Count == 0 || pairs.Exists(p => p is not [{ Length: > 0 }, { Length: > 0 }]) || pairs.DistinctBy(p => p[0], StringComparer.Ordinal).Count() < pairs.Count) return Reading.None(ReadingWords.NoPlaceForWhole);
        return Reading.Of(new DatumGroup([.. pairs.Select(p => new DatumEntry(p[0], Plain(p[1])))]) { IsWhole = true });
    }

    private static Reading Whole(string text) => FlowText.Of(text) is { } whole ? Reading.Of(whole) : Reading.None(ReadingWords.NoPlaceForWhole);

    /// <summary>A column of weights may say in each cell which weight it is.</summary>
    [GeneratedRegex(@"^(毛重|重量|gross weight|weight|g\.?w\.?)\s*:?\s*", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GrossPattern();

    [GeneratedRegex(@"\s*[>＞›]+\s*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LevelPattern();

    [GeneratedRegex(@"^\s*(?<sign>US\$|USD|CNY|RMB|EUR|GBP|\$|¥|￥|€|£)?\s*(?<min>[0-9]+(\.[0-9]+)?)\s*[-~–—至到]\s*(?<sign>US\$|\$|¥|￥|€|£)?\s*(?<max>[0-9]+(\.[0-9]+)?)\s*(?<sign>USD|CNY|RMB|EUR|GBP|美元|元)?\s*(/\s*\w+)?\s*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RangePattern();

    [GeneratedRegex(@"^(?<min>[0-9]+)\s*([-~–—至到]\s*(?<max>[0-9]+))?\s*(working|business|工作|个工作)?\s*(?<unit>days?|d|天|日|weeks?|周)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DaysPattern();
}
