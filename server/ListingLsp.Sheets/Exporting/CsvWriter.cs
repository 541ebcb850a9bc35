using System.Text;
using nietras.SeparatedValues;

namespace ListingLsp.Sheets.Exporting;

/// <summary>Writes a table as CSV: UTF-8 with its mark, as spreadsheets want it, and an apostrophe before what they would take for a formula.</summary>
public static class CsvWriter
{
    /// <summary>The bytes of the file.</summary>
    public static byte[] Write(ExportTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var writer = Sep.New(',').Writer(o => o with { WriteHeader = false, Escape = true, DisableColCountCheck = true }).ToText();
        Add(table.Heads);
        foreach (var row in table.Rows) Add(row.Select(c => c.Kind == CellKind.Text ? Guarded(c.Text) : c.Text));
        return [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(writer.ToString())];

        void Add(IEnumerable<string> cells)
        {
            using var line = writer.NewRow();
            var column = 0;
            foreach (var cell in cells) line[column++].Set(cell);
        }
    }

    /// <summary>A number below zero is no formula.</summary>
    private static string Guarded(string text) =>
        text.TrimStart('\'') is { Length: > 0 } rest && "=+-@\t\r".Contains(rest[0], StringComparison.Ordinal) && !Values.TreeReader.IsNumber(text) ? "'" + text : text;
}
