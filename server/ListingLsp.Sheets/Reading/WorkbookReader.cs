using System.Collections.Immutable;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace ListingLsp.Sheets.Reading;

/// <summary>Reads the sheets of an <c>.xlsx</c> workbook.</summary>
public static class WorkbookReader
{
    /// <summary>All sheets in their order.</summary>
    /// <param name="bytes">The file.</param>
    /// <exception cref="SheetException">It is damaged, hostile or of another kind.</exception>
    public static ImmutableArray<Sheet> Read(byte[] bytes)
    {
        WorkbookGuard.Check(bytes);
        try
        {
            // The library asks for the code page of old files, whatever it reads; without one it fails.
            System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes, writable: false));
            var sheets = ImmutableArray.CreateBuilder<Sheet>();
            var left = SheetLimits.MostCells;
            do sheets.Add(ReadSheet(reader, ref left));
            while (reader.NextResult());
            return sheets.ToImmutable();
        }
        catch (Exception fault) when (fault is ExcelReaderException or XmlException or InvalidDataException or FormatException or NullReferenceException or KeyNotFoundException or ArgumentException or OverflowException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new SheetException(SheetFault.Broken, fault.Message, fault);
        }
    }

    private static Sheet ReadSheet(IExcelDataReader reader, ref int left)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();
        while (reader.Read())
        {
            var width = reader.FieldCount;
            while (width > 0 && reader.IsDBNull(width - 1)) width--;
            if (width > SheetLimits.MostColumns || (left -= width + 1) < 0) throw new SheetException(SheetFault.TooLarge, reader.Name);
            var row = ImmutableArray.CreateBuilder<Cell>(width);
            for (var column = 0; column < width; column++) row.Add(Read(reader, column));
            rows.Add(row.MoveToImmutable());
        }

        while (rows.Count > 0 && rows[^1].All(c => c.Kind == CellKind.Empty)) rows.RemoveAt(rows.Count - 1);
        var merged = (reader.MergeCells ?? []).Select(m => new MergedCells(m.FromRow + 1, m.FromColumn + 1, m.ToRow + 1, m.ToColumn + 1)).ToImmutableArray();
        if (merged.Sum(m => (long)m.Bottom - m.Top + 1) > SheetLimits.MostCells) throw new SheetException(SheetFault.TooLarge, reader.Name);
        return new Sheet(reader.Name, rows.ToImmutable(), merged);
    }

    private static Cell Read(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => Cell.Empty,
        string text when text.StartsWith('#') && IsFault(text) => Cell.OfFault(text),
        string text => Cell.OfText(text),
        double number => Cell.OfNumber(number),
        int number => Cell.OfNumber(number),
        bool truth => Cell.OfTruth(truth),
        DateTime day => Cell.OfDay(day),
        TimeSpan time => Cell.OfText(time.ToString("c", System.Globalization.CultureInfo.InvariantCulture)),
        var other => Cell.OfText(Convert.ToString(other, System.Globalization.CultureInfo.InvariantCulture) ?? ""),
    };

    private static bool IsFault(string text) => text is "#NULL!" or "#DIV/0!" or "#VALUE!" or "#REF!" or "#NAME?" or "#NUM!" or "#N/A" or "#GETTING_DATA" or "#SPILL!";
}
