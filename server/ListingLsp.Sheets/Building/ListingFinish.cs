using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Sheets.Fields;
using ListingLsp.Sheets.Headers;
using ListingLsp.Sheets.Mapping;
using ListingLsp.Sheets.Writing;

namespace ListingLsp.Sheets.Building;

/// <summary>Makes a listing of what the rows of a product have said.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="mapping">How the sheet is read.</param>
/// <param name="notes">Takes what is guessed.</param>
internal sealed class ListingFinish(Sheet sheet, SheetMapping mapping, NoteList notes)
{
    /// <summary>What a listing that names no currency is priced in.</summary>
    public const string CurrencyOfFormat = "USD";

    private static readonly string[] Sides = ["length", "width", "height"];
    private static readonly string[] Tiers = ["trade", "tiers"];
    private static readonly string[] Moq = ["trade", "moq"];
    private static readonly string[] Currency = ["trade", "currency"];
    private static readonly string[] Unit = ["trade", "unit"];
    private static readonly string[] Spec = ["trade", "carton", "spec"];
    private static readonly string[] Units = ["trade", "carton", "units"];
    private static readonly string[] CartonTiers = ["trade", "carton", "tiers"];
    private static readonly string[] Range = ["trade", "range"];

    private readonly Dictionary<string, DatumGroup> _cartons = new(StringComparer.Ordinal);
    private bool _hasToldOfCartons;

    /// <summary>The one currency that prices of the sheet name, or that of the format where they name several; null where none does. Prices that name none are a guess then.</summary>
    public string? UsualCurrency { get; init; }

    /// <summary>The carton specs that products have, each once.</summary>
    public IEnumerable<ImportedShared> Cartons => _cartons.Select(c => new ImportedShared(c.Key, c.Value));

    /// <summary>The listing.</summary>
    public ImportedListing Of(Product product)
    {
        foreach (var column in mapping.Columns) SetList(product, column.Target?.Path);
        SetUnit(product);
        SetPrices(product);
        SetCarton(product);
        foreach (var (path, value) in mapping.Defaults)
        {
            if (product.Value.Find(path.Segments.AsSpan()) is null) product.Value = product.Value.With(path.Segments.AsSpan(), value);
        }

        SetCurrency(product);
        if (product.Variants.Count > 0) product.Value = product.Value.With([FieldPath.Variants], new DatumList([.. product.Variants.Select(v => v.Value)]));
        if (product.Rest is { } rest) product.Value = Product.Merged(product.Value, rest);
        var id = product.Value.Find("id") is DatumScalar { Text.Length: > 0 } own ? own.Text : product.File is null ? MakeId(product) : "";
        return new ImportedListing(id, FieldOrder.Of(product.Value, ListingShape.Root), sheet.Place(product.Row, 1)) { File = product.File, Document = product.Document - 1 };
    }

    private string MakeId(Product product)
    {
        var id = Ids.Of(product.Title, product.Row);
        product.Value = product.Value.With(["id"], Datum.OfText(id));
        var column = mapping.Columns.FirstOrDefault(c => c.Target?.Path.Text == "title")?.Column ?? mapping.Columns.FirstOrDefault(c => c.Target?.Path.Text == "id")?.Column ?? 1;
        notes.Guess(product.Row, column, BuildingWords.MadeId.Fill([("id", id)]));
        return id;
    }

    /// <summary>What came column by column under its number becomes a list.</summary>
    private static void SetList(Product product, FieldPath? path)
    {
        if (path is not { ListAt: > 0 and var at } || product.Value.Find(path.Segments.AsSpan()[..at]) is not DatumGroup numbered) return;
        product.Value = product.Value.With(path.Segments.AsSpan()[..at], new DatumList([.. numbered.Entries.OrderBy(e => int.Parse(e.Key, CultureInfo.InvariantCulture)).Select(e => e.Value)]));
    }

    /// <summary>The unit that stands with quantities and prices. Those in another unit than the product's are of no use.</summary>
    private void SetUnit(Product product)
    {
        var unit = (product.Value.Find(Unit) as DatumScalar ?? mapping.Defaults.FirstOrDefault(d => d.Path.Text == "trade.unit").Value as DatumScalar)?.Text;
        foreach (var (counted, path, row, column) in product.Counted.Where(c => c.Path.Text != "trade.carton.tiers" && c.Path.Segments[0] is "trade" or SheetFields.Price))
        {
            if (counted == unit) continue;
            if (unit is null && !SheetRecognition.IsPacking(counted))
            {
                unit = counted;
                product.Value = product.Value.With(Unit, Datum.OfText(unit));
                notes.Guess(row, column, BuildingWords.MeantUnit.Fill([("unit", unit)]));
                continue;
            }

            notes.NotPlaced(row, column, unit is null ? BuildingWords.Packs.Fill([("unit", counted)]) : BuildingWords.OtherUnit.Fill([("unit", counted), ("other", unit)]));
            product.HasUnreadMoq |= path.Text == "trade.moq";
            product.Prices.RemoveAll(p => p.Row == row && p.Column == column);
            if (path.Segments[0] == "trade") product.Value = product.Value.Without(path.Segments.AsSpan());
        }
    }

    /// <summary>One price a variant where they differ; a ladder, a range; else one price from the MOQ on.</summary>
    private void SetPrices(Product product)
    {
        if (product.Prices.Count == 0) return;
        var differ = product.Prices.Skip(1).Any(p => !Datum.Same(p.Value, product.Prices[0].Value));
        if (differ && product.Prices.All(p => p.Value is DatumScalar && p.Variant < product.Variants.Count && product.Variants[p.Variant].Row == p.Row))
        {
            foreach (var (_, _, variant, price) in product.Prices) product.Variants[variant] = product.Variants[variant] with { Value = product.Variants[variant].Value.With(["price"], price) };
            return;
        }

        var (row, column, _, value) = product.Prices[0];
        foreach (var other in product.Prices.Skip(1).Where(p => !Datum.Same(p.Value, value))) notes.NotPlaced(other.Row, other.Column, BuildingWords.Otherwise.Fill([("place", sheet.Place(row, column).ToString())]));
        if (product.Value.Find(Tiers) is { } ladder)
        {
            if (FirstPrice(ladder) is { } first && !(value is DatumScalar one && Difference.IsSame(one, first))) notes.NotPlaced(row, column, BuildingWords.TwoPrices.Fill([("price", first.Text)]));
            return;
        }

        if (value is DatumGroup) product.Value = product.Value.With(Range, value);
        else if (value is DatumList) product.Value = product.Value.With(Tiers, value);
        else if (product.HasUnreadMoq && product.Value.Find(Moq) is null) notes.NotPlaced(row, column, BuildingWords.UnreadMoq);
        else product.Value = product.Value.With(Tiers, new DatumList([new DatumGroup([new DatumEntry("from", SmallestOrder(product, row, column)), new DatumEntry("price", value)])]));
    }

    private Datum SmallestOrder(Product product, int row, int column)
    {
        if (product.Value.Find(Moq) is { } moq) return moq;
        if (mapping.Defaults.FirstOrDefault(d => d.Path.Text == "trade.moq").Value is { } otherwise) return otherwise;
        notes.Guess(row, column, BuildingWords.NoMoq);
        return Datum.OfWord("1");
    }

    private static DatumScalar? FirstPrice(Datum ladder) => ladder switch
    {
        DatumList { Items: [DatumGroup first, ..] } => first.Find("price") as DatumScalar,
        _ => null,
    };

    /// <summary>The currency that stands with the prices; dollars are those of the United States where nothing else is said.</summary>
    private void SetCurrency(Product product)
    {
        var own = (product.Value.Find(Currency) as DatumScalar)?.Text;
        if (own is null && UsualCurrency is { } usual && product.Currencies.Count == 0 && product.Prices is [var (priceRow, priceColumn, _, _), ..])
        {
            notes.Guess(priceRow, priceColumn, BuildingWords.NoCurrency.Fill([("currency", usual)]));
            if (usual != CurrencyOfFormat) product.Value = product.Value.With(Currency, Datum.OfText(usual));
        }

        foreach (var (currency, row, column) in product.Currencies)
        {
            if (own is null && currency != CurrencyOfFormat) product.Value = product.Value.With(Currency, Datum.OfText(currency));
            else if (own is not null && own != currency) notes.Guess(row, column, BuildingWords.OtherCurrency.Fill([("currency", currency), ("other", own)]));
            own ??= currency;
        }
    }

    private void SetCarton(Product product)
    {
        if (product.Carton is not var (carton, row, column)) return;
        var isSold = product.Value.Find(CartonTiers) is not null;
        var named = (product.Value.Find(Spec) as DatumScalar)?.Text ?? (carton.Find("id") as DatumScalar)?.Text;
        var units = carton.Find("maxUnits");
        if (Sides.Any(s => carton.Find(s) is null))
        {
            if (units is not null && (isSold || named is not null)) product.Value = product.Value.With(Units, units);
            else notes.NotPlaced(row, column, BuildingWords.UnitsAlone);
            return;
        }

        var id = named ?? Ids.Clean(string.Join('-', new[] { "carton", string.Join('x', Sides.Select(s => Text(carton, s))), Text(carton, "maxUnits") }.Where(t => t.Length > 0)));
        _cartons.TryAdd(id, FieldOrder.Of(carton.With(["id"], Datum.OfText(id)), CartonsShape.Spec));
        if (isSold || named is not null)
        {
            product.Value = product.Value.With(Spec, Datum.OfText(id));
            if (units is not null) product.Value = product.Value.With(Units, units);
        }
        else if (!_hasToldOfCartons)
        {
            _hasToldOfCartons = true;
            notes.Guess(row, column, BuildingWords.NotByCarton.Fill([("id", id)]));
        }
    }

    private static string Text(DatumGroup group, string key) => (group.Find(key) as DatumScalar)?.Text ?? "";
}
