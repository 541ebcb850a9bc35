using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Sheets.Exporting;
using ListingLsp.Sheets.Fields;
using ListingLsp.Sheets.Mapping;
using ListingLsp.Sheets.Values;
using ListingLsp.Syntax.Text;

namespace ListingLsp.Sheets.Headers;

/// <summary>Finds in a sheet where its heads stand, what its rows are, and where each column goes.</summary>
internal static class SheetRecognition
{
    /// <summary>Heads stand in one of the first rows; above them are titles and notes.</summary>
    private const int MostRowsAbove = 20;

    /// <summary>So many heads must be known.</summary>
    private const int FewestHeads = 2;

    private static readonly LocalizedText SecondColumn = new("another column is '{field}' already", "已有另一列对应“{field}”");
    private static readonly LocalizedText SkuAsId = new("taken for 'id', as no other column is", "没有其他编号列，按“id”处理");
    private static readonly LocalizedText OptionAsAttribute = new("taken for an attribute, as no product has more than one row", "每个商品只有一行，按商品属性处理");

    /// <summary>How a sheet is probably meant; of kind <see cref="SheetKind.None"/> where it is not understood.</summary>
    public static SheetMapping Recognize(Sheet sheet)
    {
        if (ExportBook.IsFindings(sheet.Name)) return new SheetMapping(sheet.Name, SheetKind.None) { Columns = [new ColumnMapping(1, "", null, IsSkipped: true)] };
        var best = (Score: 0.0, Mapping: new SheetMapping(sheet.Name, SheetKind.None));
        foreach (var kind in new[] { SheetKind.Listings, SheetKind.Cartons, SheetKind.Freight })
        {
            for (var row = 1; row <= Math.Min(sheet.Rows.Length, MostRowsAbove); row++)
            {
                var last = LastRow(sheet, row);
                var columns = Columns(sheet, kind, row, last);
                var score = columns.Sum(c => c.Target is null ? 0 : c.Target.Guess is null ? 1 : 0.5);
                if (columns.Count(c => c.Target is not null) >= FewestHeads && score > best.Score) best = (score, new SheetMapping(sheet.Name, kind) { HeaderRow = row, LastHeaderRow = last, Columns = columns });
            }
        }

        return best.Mapping.Kind == SheetKind.Listings ? best.Mapping with { Columns = Settled(best.Mapping, sheet), Defaults = UnitOfMoq(best.Mapping, sheet) } : best.Mapping;
    }

    /// <summary>The columns below a row of heads.</summary>
    public static ImmutableArray<ColumnMapping> Columns(Sheet sheet, SheetKind kind, int row, int last)
    {
        var columns = ImmutableArray.CreateBuilder<ColumnMapping>();
        var taken = new HashSet<(string, decimal?)>();
        var heads = Enumerable.Range(1, sheet.Width).Select(c => Head(sheet, row, last, c)).ToList();
        for (var column = 1; column <= sheet.Width; column++)
        {
            var head = heads[column - 1];
            if (head.Length == 0 && !HasValues(sheet, last, column)) continue;
            var target = head.Length == 0 ? null : HeaderReader.Read(kind, head);
            if (target is not null && !taken.Add((target.Path.Text, target.From)) && !IsRepeatable(target)) target = null;
            columns.Add(new ColumnMapping(column, heads.Count(h => h == head) == 1 ? head : "", target));
        }

        return columns.ToImmutable();
    }

    /// <summary>Why a column that is known has no place; null where it is simply not known.</summary>
    public static LocalizedText? WhyNot(SheetKind kind, string head) =>
        HeaderReader.Read(kind, head) is { } target ? SecondColumn.Fill([("field", target.Path.Text)]) : null;

    /// <summary>The head of a column; of heads in several rows, all that stands above the column.</summary>
    public static string Head(Sheet sheet, int row, int last, int column) =>
        string.Join(' ', Enumerable.Range(row, last - row + 1).Select(r => sheet.Shown(r, column).Text).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>Heads of several columns that were made one cell go on in the row below.</summary>
    private static int LastRow(Sheet sheet, int row) =>
        row < sheet.Rows.Length && sheet.Merged.Any(m => m.Top == row && m.Bottom == row && m.Right > m.Left) ? row + 1 : row;

    /// <summary>Several columns of pictures are one list.</summary>
    private static bool IsRepeatable(ColumnTarget target) => target.Path.Text is "images" or "keywords" or "markets";

    private static bool HasValues(Sheet sheet, int last, int column) => Enumerable.Range(last + 1, sheet.Rows.Length - last).Any(r => sheet[r, column].Kind != CellKind.Empty);

    /// <summary>What only the whole sheet can tell: whether it has variants.</summary>
    private static ImmutableArray<ColumnMapping> Settled(SheetMapping mapping, Sheet sheet)
    {
        var columns = mapping.Columns;
        var table = SheetFields.Of(SheetKind.Listings);
        var id = columns.FirstOrDefault(c => c.Target?.Path.Text == "id");
        var variant = columns.FirstOrDefault(c => c.Target?.Path.Text == "skus.id");
        if (id is null && variant is not null && !columns.Any(c => c.Target?.Path.Text == "title" && HasGaps(sheet, mapping, c.Column)))
        {
            columns = columns.Replace(variant, variant with { Target = new ColumnTarget(FieldPath.Find(table, "id")!) { Guess = SkuAsId } });
            (id, variant) = (columns.First(c => c.Target?.Path.Text == "id"), null);
        }

        var key = id ?? columns.FirstOrDefault(c => c.Target?.Path.Text == "title");
        if (variant is not null || (key is not null && HasGaps(sheet, mapping, key.Column))) return WithStockOfVariants(columns, table);
        return [.. columns.Select(c => AsAttribute(c, table))];
    }

    /// <summary><c>MOQ (pcs)</c> says the unit of all products, where no column does.</summary>
    private static ImmutableArray<(FieldPath Path, Datum Value)> UnitOfMoq(SheetMapping mapping, Sheet sheet)
    {
        if (mapping.Columns.Any(c => c.Target?.Path.Text == "trade.unit") || mapping.Columns.FirstOrDefault(c => c.Target?.Path.Text == "trade.moq") is not { } moq) return [];
        var words = FullWidth.ToAscii(Head(sheet, mapping.HeaderRow, mapping.LastHeaderRow, moq.Column)).Split(['(', ')', '[', ']', '/', ' '], StringSplitOptions.RemoveEmptyEntries);
        var unit = words.Skip(1).Select(NumberText.UnitOfMeasure).FirstOrDefault(u => u is not null);
        return unit is null ? [] : [(FieldPath.Find(SheetFields.Of(SheetKind.Listings), "trade.unit")!, Datum.OfText(unit))];
    }

    /// <summary>Whether products have several rows: no key of their own, or that of the row above.</summary>
    private static bool HasGaps(Sheet sheet, SheetMapping mapping, int column)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Enumerable.Range(mapping.LastHeaderRow + 1, sheet.Rows.Length - mapping.LastHeaderRow)
            .Where(r => !sheet.IsEmptyRow(r))
            .Any(r => sheet[r, column].Text is var text && (text.Length == 0 ? seen.Count > 0 : !seen.Add(text)));
    }

    /// <summary>Where products have variants, the stock in a row is that of the variant.</summary>
    private static ImmutableArray<ColumnMapping> WithStockOfVariants(ImmutableArray<ColumnMapping> columns, Analysis.Binding.Shape table)
    {
        var hasVariants = columns.Any(c => c.Target?.Path.IsOfVariant == true);
        return hasVariants && !columns.Any(c => c.Target?.Path.Text == "skus.stock")
            ? [.. columns.Select(c => c.Target?.Path.Text == "logistics.stock" && c.Header != "logistics.stock" ? c with { Target = c.Target with { Path = FieldPath.Find(table, "skus.stock")! } } : c)]
            : columns;
    }

    private static ColumnMapping AsAttribute(ColumnMapping column, Analysis.Binding.Shape table)
    {
        if (column.Target?.Path is not { IsOfVariant: true, Segments: [_, "options", var name] } || column.Header == column.Target.Path.Text) return column;
        return column with { Target = new ColumnTarget(FieldPath.Find(table, $"attributes.{name}")!) { Guess = OptionAsAttribute } };
    }
}
