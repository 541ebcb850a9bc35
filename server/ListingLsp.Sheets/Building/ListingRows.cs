using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Sheets.Fields;
using ListingLsp.Sheets.Headers;
using ListingLsp.Sheets.Mapping;
using ListingLsp.Sheets.Values;

namespace ListingLsp.Sheets.Building;

/// <summary>Reads rows of products, each with the rows of its variants below it.</summary>
internal sealed class ListingRows
{
    /// <summary>In a table of fewer columns one cell may be a product.</summary>
    private const int FewestColumns = 3;

    private readonly Sheet _sheet;
    private readonly SheetMapping _mapping;
    private readonly NoteList _notes;
    private readonly Dictionary<string, Product> _products = new(StringComparer.Ordinal);
    private readonly List<Product> _inOrder = [];
    private readonly int _file;
    private readonly int _document;
    private readonly int _id;
    private readonly int _title;
    private Product? _current;

    private ListingRows(Sheet sheet, SheetMapping mapping, NoteList notes)
    {
        (_sheet, _mapping, _notes) = (sheet, mapping, notes);
        (_file, _document, _id, _title) = (ColumnOf(SheetFields.File), ColumnOf(SheetFields.Document), ColumnOf("id"), ColumnOf("title"));
    }

    /// <summary>The products of a sheet, in the order of their first rows.</summary>
    public static IReadOnlyList<Product> Read(Sheet sheet, SheetMapping mapping, NoteList notes)
    {
        var rows = new ListingRows(sheet, mapping, notes);
        for (var row = mapping.LastHeaderRow + 1; row <= sheet.Rows.Length; row++)
        {
            switch (TableRows.Of(sheet, mapping.LastHeaderRow, row))
            {
                case TableRow.Values:
                    rows.Read(row);
                    break;
                case TableRow.Total:
                    rows.LeaveOut(row, BuildingWords.Total);
                    break;
                case TableRow.Remark:
                    rows.LeaveOut(row, BuildingWords.Remark);
                    break;
                default:
                    break;
            }
        }

        return rows._inOrder;
    }

    private int ColumnOf(string field) => _mapping.Columns.FirstOrDefault(c => c.Target?.Path.Text == field)?.Column ?? 0;

    /// <summary>A row that is of no product: nor are those below it that name none.</summary>
    private void LeaveOut(int row, LocalizedText why)
    {
        foreach (var column in TableRows.Filled(_sheet, row)) _notes.NotPlaced(row, column, why);
        _current = null;
    }

    private void Read(int row)
    {
        if (IsHeading(row))
        {
            LeaveOut(row, BuildingWords.Remark);
            return;
        }

        if (ProductOf(row) is not { } product)
        {
            foreach (var column in Filled(row)) _notes.NotPlaced(row, column.Column, BuildingWords.NoProduct);
            return;
        }

        var variant = DatumGroup.Empty;
        var number = product.Variants.Count;
        foreach (var column in Filled(row))
        {
            var target = column.Target!;
            var merged = _sheet.MergedAt(row, column.Column);
            // What stands in a cell beside several rows is said of each product, and of each variant, but for what only one of them can have.
            if (merged?.Top < row && !target.Path.IsOfVariant && product.Row != row) continue;
            if (merged?.Top < merged?.Bottom && target.Path.Segments is [FieldPath.Variants, "id" or "stock"])
            {
                if (merged!.Top == row) _notes.NotPlaced(row, column.Column, BuildingWords.SharedByVariants);
                continue;
            }

            var cell = CellAt(row, column.Column);
            if (column.Column == _file || column.Column == _document || (cell.Kind == CellKind.Text && HeaderWords.IsNothing(cell.Text) && target.Path.Type is not Analysis.Binding.FlagType)) continue;
            var reading = CellReader.Read(cell, target);
            if (reading.Note is { } note)
            {
                if (reading.Value is null) _notes.NotPlaced(row, column.Column, note);
                else _notes.Guess(row, column.Column, note);
            }

            if (reading.Value is null && target.Path.Text == "trade.moq") product.HasUnreadMoq = true;
            if (reading.Value is not { } value) continue;
            if (reading.Currency is { } currency && !product.Currencies.Exists(c => c.Currency == currency)) product.Currencies.Add((currency, row, column.Column));
            if (reading.Unit is { } unit) product.Counted.Add((unit, target.Path, row, column.Column));
            if (target.Path.IsOfVariant) variant = variant.With(target.Path.Segments.AsSpan()[1..], value);
            else Put(product, row, column.Column, target, value, number);
        }

        if (variant.Entries.Length > 0) product.Variants.Add((row, variant));
    }

    /// <summary>A single cell begins no product; nor does it say something of the one above, unless of a variant.</summary>
    private bool IsHeading(int row)
    {
        if (_mapping.Columns.Count(c => c.Target is not null) < FewestColumns || TableRows.Filled(_sheet, row) is not [var only]) return false;
        return _mapping.Columns.FirstOrDefault(c => c.Column == only)?.Target is not { Path.IsOfVariant: true } && !_mapping.Columns.Any(c => c.Target is not null && c.Column != only && CellAt(row, c.Column).Kind != CellKind.Empty);
    }

    private IEnumerable<ColumnMapping> Filled(int row) => _mapping.Columns.Where(c => c.Target is not null && CellAt(row, c.Column).Kind != CellKind.Empty);

    /// <summary>The cell at a place, or the one beside several rows that goes down to it.</summary>
    private Cell CellAt(int row, int column) =>
        _sheet[row, column] is { Kind: not CellKind.Empty } own ? own
        : _sheet.MergedAt(row, column) is { } merged && merged.Left == column && merged.Top > _mapping.LastHeaderRow ? _sheet[merged.Top, column]
        : Cell.Empty;

    private void Put(Product product, int row, int column, ColumnTarget target, Datum value, int variant)
    {
        var path = target.Path;
        switch (path.Segments)
        {
            case ["id"]:
                Put(product, path, Datum.OfText(Ids.Clean(((DatumScalar)value).Text) is var id && id != ((DatumScalar)value).Text ? Cleaned(product, row, column, id) : id), row, column);
                break;
            case [SheetFields.Price]:
                product.Prices.Add((row, column, variant, value));
                break;
            case [SheetFields.Carton, ..] when path.Segments.Length > 1:
                var (carton, at, place) = product.Carton ?? (DatumGroup.Empty, row, column);
                // The first row of a product says it; the carton of a variant has no place.
                if (at == row) product.Carton = (path.Segments[1] == SheetFields.Size ? Product.Merged(carton, (DatumGroup)value) : carton.With(path.Segments.AsSpan()[1..], value), at, place);
                else if (carton.Find(path.Segments.AsSpan()[1..]) is not { } old || !Datum.Same(old, value)) _notes.NotPlaced(row, column, BuildingWords.Otherwise.Fill([("place", _sheet.Place(at, place).ToString())]));
                break;
            case [SheetFields.Rest]:
                product.Rest ??= value as DatumGroup;
                break;
            default:
                if (target.From is not null) AddStep(product, path, (DatumList)value, row, column);
                else Put(product, path, value, row, column);
                break;
        }
    }

    private string Cleaned(Product product, int row, int column, string id)
    {
        if (product.Row == row) _notes.Guess(row, column, BuildingWords.CleanedId.Fill([("id", id)]));
        return id;
    }

    private void Put(Product product, FieldPath path, Datum value, int row, int column)
    {
        var isList = path.Text is "images" or "keywords" or "markets";
        if (product.Put(path, value, _sheet.Place(row, column), isList) is { } before) _notes.NotPlaced(row, column, BuildingWords.Otherwise.Fill([("place", before.ToString())]));
    }

    /// <summary>Steps of a ladder come column by column.</summary>
    private void AddStep(Product product, FieldPath path, DatumList step, int row, int column)
    {
        var steps = product.Value.Find(path.Segments.AsSpan()) as DatumList;
        var from = ((DatumGroup)step.Items[0]).Find("from")!;
        if (steps?.Items.FirstOrDefault(s => s is DatumGroup g && g.Find("from") is { } f && Datum.Same(f, from)) is { } same)
        {
            if (!Datum.Same(same, step.Items[0])) _notes.NotPlaced(row, column, BuildingWords.Otherwise.Fill([("place", _sheet.Place(product.Row, column).ToString())]));
            return;
        }

        product.Value = product.Value.With(path.Segments.AsSpan(), new DatumList([.. steps?.Items ?? [], step.Items[0]]));
    }

    /// <summary>The product that a row is of: by its file, its id, its title, else the one above.</summary>
    private Product? ProductOf(int row)
    {
        string Text(int column) => column == 0 ? "" : _sheet.Shown(row, column).Text;
        var (file, id, title) = (Text(_file), Text(_id), Text(_title));
        if (HeaderWords.IsNothing(id)) id = "";
        var document = int.TryParse(Text(_document), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;
        var key = file.Length > 0 ? $"file:{file}#{document.ToString(CultureInfo.InvariantCulture)}" : id.Length > 0 ? $"id:{id}" : title.Length > 0 && title != _current?.Title ? $"title:{title}" : null;
        if (key is null) return _current;
        if (_products.TryGetValue(key, out var known)) return _current = known;
        _current = new Product(row) { Title = title, File = file.Length > 0 ? file : null, Document = document };
        _products.Add(key, _current);
        _inOrder.Add(_current);
        return _current;
    }
}
