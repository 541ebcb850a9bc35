using System.Drawing;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace ListingLsp.Sheets.Exporting;

/// <summary>Writes a table and findings as a workbook.</summary>
public static class ExportBook
{
    /// <summary>Name of the sheet of findings in each language; an import passes it over.</summary>
    public const string Findings = "findings";

    /// <inheritdoc cref="Findings"/>
    public const string FindingsInChinese = "问题";

    private const int HeadWidth = 18;

    private static readonly Color[] Colors = [Color.FromArgb(0xED, 0xED, 0xED), Color.FromArgb(0xDD, 0xEB, 0xF7), Color.FromArgb(0xFF, 0xEB, 0x9C), Color.FromArgb(0xFF, 0xC7, 0xCE)];

    /// <summary>Whether a sheet has findings, by its name.</summary>
    public static bool IsFindings(string name) => name is Findings or FindingsInChinese;

    /// <summary>Writes the workbook.</summary>
    /// <param name="output">Takes the file.</param>
    /// <param name="table">The listings.</param>
    /// <param name="name">Name of the sheet of findings.</param>
    /// <param name="heads">The heads of the findings.</param>
    /// <param name="findings">The findings.</param>
    public static async Task Write(Stream output, ExportTable table, string name, IReadOnlyList<string> heads, IReadOnlyCollection<ExportedFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(findings);
        var book = await Spreadsheet.CreateNewAsync(output).ConfigureAwait(false);
        await using (book.ConfigureAwait(false))
        {
            var bold = book.AddStyle(new Style { Font = { Bold = true } });
            var price = book.AddStyle(new Style { Format = NumberFormat.Standard(StandardNumberFormat.TwoDecimalPlaces) });
            var severities = Colors.Select(c => book.AddStyle(new Style { Fill = { Color = c } })).ToArray();
            var listings = new WorksheetOptions { FrozenRows = 1 };
            for (var i = 1; i <= table.Heads.Length; i++) listings.Column(i).Width = HeadWidth;
            await book.StartWorksheetAsync("listings", listings).ConfigureAwait(false);
            await book.AddRowAsync(table.Heads.Select(h => new StyledCell(h, bold)).ToArray()).ConfigureAwait(false);
            var isPrice = table.Heads.Select(h => h.EndsWith(".price", StringComparison.Ordinal) || h.StartsWith("trade.range.", StringComparison.Ordinal)).ToArray();
            foreach (var row in table.Rows) await book.AddRowAsync(row.Select((c, i) => Styled(c, isPrice[i] ? price : null)).ToArray()).ConfigureAwait(false);
            var options = new WorksheetOptions { FrozenRows = 1 };
            int[] widths = [10, 10, 40, 24, 8, 70, 50, 60];
            for (var i = 1; i <= Math.Min(widths.Length, heads.Count); i++) options.Column(i).Width = widths[i - 1];
            await book.StartWorksheetAsync(name, options).ConfigureAwait(false);
            await book.AddRowAsync(heads.Select(h => new StyledCell(h, bold)).ToArray()).ConfigureAwait(false);
            foreach (var finding in findings) await book.AddRowAsync(finding.Cells.Select(c => new StyledCell(Printable(c), severities[finding.Severity])).ToArray()).ConfigureAwait(false);
            await book.FinishAsync().ConfigureAwait(false);
        }
    }

    private static StyledCell Styled(Cell cell, StyleId? style) => cell.Kind switch
    {
        CellKind.Empty => new StyledCell((string?)null, null),
        CellKind.Number => new StyledCell(cell.Number, style),
        _ => new StyledCell(cell.Text, null),
    };

    /// <summary>Messages may cite what no workbook can hold.</summary>
    private static string Printable(string text)
    {
        var clean = string.Concat(text.EnumerateRunes().Where(r => r.Value is '\n' or '\t' || (!System.Text.Rune.IsControl(r) && r.Value is not (0xFFFE or 0xFFFF))));
        return clean.Length <= CellWriter.MostCharacters ? clean : clean[..CellWriter.MostCharacters];
    }
}
