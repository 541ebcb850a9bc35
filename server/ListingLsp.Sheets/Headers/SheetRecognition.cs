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
    private static readonly LocalizedText OfWhat = new("of the product or of its carton? The sheet has both; name the field in the mapping file (such as {field}), or skip", "是单件商品的还是外箱的？表中两者都有；请在映射文件中指定字段（如{field}），或写skip");
    private static readonly LocalizedText InCartons = new("a minimum in cartons is not one in pieces; name the field in the mapping file, or skip", "按箱计的起订量不等于按件计的起订量；请在映射文件中指定字段，或写skip");
    private static readonly LocalizedText UnitOfAll = new("its unit is taken for that of all products: '{unit}'", "其单位作为所有商品的计量单位：“{unit}”");
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

        return best.Mapping.Kind == SheetKind.Listings ? WithUnitOfMoq(best.Mapping with { Columns = Settled(best.Mapping, sheet) }, sheet) : best.Mapping;
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
            LocalizedText? doubt = null;
            if (target is { Path.Text: "trade.moq" } && UnitOfHead(head) is { } unit && IsPacking(unit)) (target, doubt) = (null, InCartons);
            if (target is { } second && !taken.Add((second.Path.Text, second.From)) && !IsRepeatable(second)) (target, doubt) = (null, SecondColumn.Fill([("field", second.Path.Text)]));
            columns.Add(new ColumnMapping(column, heads.Count(h => h == head) == 1 ? head : "", target) { Doubt = doubt });
        }

        Prefer(columns, kind, heads);
        return kind == SheetKind.Listings && columns.Any(c => c.Target?.Path.Segments[0] == SheetFields.Carton)
            ? [.. columns.Select(c => c.Target is { } open && HeaderReader.IsOfWhat(heads[c.Column - 1]) ? c with { Target = null, Doubt = OfWhat.Fill([("field", open.Path.Text)]) } : c)]
            : columns.ToImmutable();
    }

    /// <summary>A head that says a field for certain comes before one that may mean it: <c>货号</c> before <c>序号</c>.</summary>
    private static void Prefer(ImmutableArray<ColumnMapping>.Builder columns, SheetKind kind, List<string> heads)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] is not { Target: null, Doubt: not null } second || HeaderReader.Read(kind, heads[second.Column - 1]) is not { Guess: null } certain) continue;
            var at = Enumerable.Range(0, i).FirstOrDefault(c => columns[c].Target is { Guess: not null } t && t.Path.Text == certain.Path.Text && t.From == certain.From, -1);
            if (at < 0) continue;
            columns[at] = columns[at] with { Target = null, Doubt = second.Doubt };
            columns[i] = second with { Target = certain, Doubt = null };
        }
    }

    /// <summary>Whether a unit packs others, so that one of it is not one of the product.</summary>
    public static bool IsPacking(string unit) => unit is "carton" or "case" or "box" or "pallet";

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
    private static SheetMapping WithUnitOfMoq(SheetMapping mapping, Sheet sheet)
    {
        if (mapping.Columns.Any(c => c.Target?.Path.Text == "trade.unit") || mapping.Columns.FirstOrDefault(c => c.Target?.Path.Text == "trade.moq") is not { } moq) return mapping;
        if (UnitOfHead(Head(sheet, mapping.HeaderRow, mapping.LastHeaderRow, moq.Column)) is not { } unit) return mapping;
        return mapping with
        {
            Columns = mapping.Columns.Replace(moq, moq with { Target = moq.Target! with { Guess = UnitOfAll.Fill([("unit", unit)]) } }),
            Defaults = [(FieldPath.Find(SheetFields.Of(SheetKind.Listings), "trade.unit")!, Datum.OfText(unit))],
        };
    }

    /// <summary>The unit of measure that stands behind the words of a head, or null.</summary>
    private static string? UnitOfHead(string head) =>
        FullWidth.ToAscii(head).Split(['(', ')', '[', ']', '/', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(NumberText.UnitOfMeasure).FirstOrDefault(u => u is not null);

    /// <summary>Whether products have several rows: no key of their own, or that of the row above.</summary>
    private static bool HasGaps(Sheet sheet, SheetMapping mapping, int column)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Enumerable.Range(mapping.LastHeaderRow + 1, sheet.Rows.Length - mapping.LastHeaderRow)
            .Where(r => TableRows.Of(sheet, mapping.LastHeaderRow, r) == TableRow.Values && (sheet[r, column].Kind != CellKind.Empty || TableRows.Filled(sheet, r).Count > 1))
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
