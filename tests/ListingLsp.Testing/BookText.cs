using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace ListingLsp.Testing;

/// <summary>
/// Writes a workbook as spreadsheet programs do (shared strings, merged cells, formulas with kept values, days as numbers) from a text that can
/// be read in a scenario: a sheet begins with <c>=== Name</c>, a row is a line, cells are parted by <c>|</c>. In a cell <c>&lt;</c> and
/// <c>^</c> say that it is one with that before or above it, <c>=A1*2 -> 20</c> is a formula with its value, <c>@2026-10-12</c> a day,
/// <c>'10</c> a text that looks like a number, <c>\n</c> a break.
/// </summary>
public static partial class BookText
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>The bytes of the workbook; equal texts give equal bytes.</summary>
    public static byte[] Write(IEnumerable<string> lines)
    {
        var sheets = new List<(string Name, List<string[]> Rows)>();
        foreach (var line in lines)
        {
            if (line.StartsWith("=== ", StringComparison.Ordinal)) sheets.Add((line[4..], []));
            else sheets[^1].Rows.Add([.. line.Split('|').Select(c => c.Trim().Replace("\\n", "\n", StringComparison.Ordinal))]);
        }

        var (strings, numbers) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var parts = new List<(string Path, string Text)>
        {
            ("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>{string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"))}<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{SecurityElement.Escape(s.Name)}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"))}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"r{i + 1}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i + 1}.xml\"/>"))}<Relationship Id=\"s1\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/><Relationship Id=\"s2\" Type=\"{Relations}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\" xfId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\" xfId=\"0\"/></cellXfs></styleSheet>"),
        };
        for (var i = 0; i < sheets.Count; i++) parts.Add(($"xl/worksheets/sheet{i + 1}.xml", Worksheet(sheets[i].Rows, NumberOf)));
        parts.Add(("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(strings.Select(s => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(s)}</t></si>"))}</sst>"));
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                var entry = archive.CreateEntry(path);
                entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var part = entry.Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();

        int NumberOf(string text)
        {
            if (numbers.TryGetValue(text, out var number)) return number;
            strings.Add(text);
            return numbers[text] = strings.Count - 1;
        }
    }

    private static string Worksheet(List<string[]> rows, Func<string, int> numberOf)
    {
        var text = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var r = 0; r < rows.Count; r++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++) text.Append(Cell(rows[r][c], $"{Letters(c)}{r + 1}", numberOf));
            text.Append("</row>");
        }

        text.Append("</sheetData>");
        var merged = Merged(rows).ToList();
        if (merged.Count > 0) text.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{merged.Count}\">{string.Concat(merged.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>");
        return text.Append("</worksheet>").ToString();
    }

    private static string Cell(string cell, string place, Func<string, int> numberOf)
    {
        if (cell is "" or "<" or "^") return "";
        if (cell[0] == '\'') return Shared(cell[1..]);
        if (cell[0] == '=' && cell.Split(" -> ") is [var formula, var value]) return NumberPattern().IsMatch(value) ? $"<c r=\"{place}\"><f>{SecurityElement.Escape(formula[1..])}</f><v>{value}</v></c>" : $"<c r=\"{place}\" t=\"{(value[0] == '#' ? "e" : "str")}\"><f>{SecurityElement.Escape(formula[1..])}</f><v>{SecurityElement.Escape(value)}</v></c>";
        if (cell[0] == '@' && DateOnly.TryParseExact(cell[1..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return $"<c r=\"{place}\" s=\"1\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>";
        return NumberPattern().IsMatch(cell) ? $"<c r=\"{place}\"><v>{cell}</v></c>" : Shared(cell);

        string Shared(string words) => $"<c r=\"{place}\" t=\"s\"><v>{numberOf(words)}</v></c>";
    }

    private static IEnumerable<string> Merged(List<string[]> rows)
    {
        string At(int r, int c) => r < rows.Count && c < rows[r].Length ? rows[r][c] : "";
        for (var r = 0; r < rows.Count; r++)
        {
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (At(r, c) is "<" or "^") continue;
                var (right, bottom) = (c, r);
                while (At(r, right + 1) == "<") right++;
                while (At(bottom + 1, c) == "^") bottom++;
                if (right > c || bottom > r) yield return $"{Letters(c)}{r + 1}:{Letters(right)}{bottom + 1}";
            }
        }
    }

    private static string Letters(int column) => (column > 25 ? Letters((column / 26) - 1) : "") + (char)('A' + (column % 26));

    [GeneratedRegex(@"^-?\d+(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
