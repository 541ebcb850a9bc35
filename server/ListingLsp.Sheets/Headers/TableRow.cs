namespace ListingLsp.Sheets.Headers;

/// <summary>What a row below the heads is, before anything in it is read.</summary>
internal enum TableRow
{
    /// <summary>Values.</summary>
    Values,

    /// <summary>Nothing, or the heads once more.</summary>
    Nothing,

    /// <summary>Sums.</summary>
    Total,

    /// <summary>A heading over some of the products, or words about the table.</summary>
    Remark,
}

/// <summary>Tells rows of values from others.</summary>
internal static class TableRows
{
    /// <summary>A cell as wide as these columns is no value.</summary>
    private const int WideColumns = 3;

    /// <summary>What a row is.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="lastHead">The last row of the heads.</param>
    /// <param name="row">The row, from 1.</param>
    public static TableRow Of(Sheet sheet, int lastHead, int row)
    {
        if (sheet.IsEmptyRow(row)) return TableRow.Nothing;
        var filled = Filled(sheet, row);
        var first = filled[0];
        if (HeaderWords.IsTotal(sheet[row, first].Text)) return TableRow.Total;
        if (filled.Count > 1 && filled.TrueForAll(c => sheet[row, c].Text == sheet[lastHead, c].Text)) return TableRow.Nothing;
        var isWide = sheet.MergedAt(row, first) is { } merged && merged.Right - merged.Left + 1 >= WideColumns;
        return isWide || (filled.Count <= 2 && HeaderWords.IsRemark(sheet[row, first].Text)) ? TableRow.Remark : TableRow.Values;
    }

    /// <summary>The columns in which something stands.</summary>
    public static List<int> Filled(Sheet sheet, int row) => [.. Enumerable.Range(1, sheet.Rows[row - 1].Length).Where(c => sheet[row, c].Kind != CellKind.Empty)];
}
