using System.IO.Compression;
using System.Text;
using ListingLsp.Sheets.Exporting;
using ListingLsp.Sheets.Reading;
using Xunit;

namespace ListingLsp.Sheets.Tests;

/// <summary>Workbooks that are broken or mean harm: each is refused with its reason, and soon.</summary>
public sealed class HostileWorkbookTests
{
    private const string Names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void An_old_workbook_or_one_with_a_password() => AssertRefused(SheetFault.OldOrProtected, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);

    [Fact]
    public void Macros() => AssertRefused(SheetFault.Macros, Book(("xl/vbaProject.bin", "x")));

    [Fact]
    public void Links_to_other_workbooks() => AssertRefused(SheetFault.ExternalLinks, Book(("xl/externalLinks/externalLink1.xml", "<x/>")));

    [Fact]
    public void A_zip_bomb()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 600; i++) part.Write(zeros);
        }

        Assert.InRange(bytes.Length, 1, 20 << 20);
        AssertRefused(SheetFault.TooLarge, bytes.ToArray());
    }

    [Fact]
    public void A_cell_far_away() => AssertRefused(SheetFault.TooLarge, Book(("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Names}\"><sheetData>{string.Concat(Enumerable.Range(1, 2000).Select(r => $"<row r=\"{r}\"><c r=\"XFD{r}\"><v>1</v></c></row>"))}</sheetData></worksheet>")));

    [Fact]
    public void A_row_far_away() => AssertRefused(SheetFault.TooLarge, Book(("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Names}\"><sheetData><row r=\"2000000000\"><c r=\"A2000000000\"><v>1</v></c></row></sheetData></worksheet>")));

    [Fact]
    public void Entities_that_multiply()
    {
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        AssertRefused(SheetFault.Broken, Book(("xl/worksheets/sheet1.xml", $"{bomb}<worksheet xmlns=\"{Names}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&c;</t></is></c></row></sheetData></worksheet>")));
    }

    [Theory]
    [InlineData("", SheetFault.NoWorkbook)]
    [InlineData("not a zip", SheetFault.NoWorkbook)]
    [InlineData("PK\u0003\u0004 truncated", SheetFault.Broken)]
    public void No_workbook_at_all(string text, SheetFault expected) => AssertRefused(expected, Encoding.Latin1.GetBytes(text));

    [Theory]
    [InlineData("PK\u0003\u0004")]
    [InlineData("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")]
    public void A_workbook_that_is_named_csv(string text) => Assert.Equal(SheetFault.NoText, Assert.Throws<SheetException>(() => CsvReader.Read(Encoding.Latin1.GetBytes(text))).Fault);

    [Fact]
    public void A_zip_of_something_else() => AssertRefused(SheetFault.Broken, Zip(("a.txt", "b")));

    [Fact]
    public async Task Any_workbook_that_is_cut_or_bent_is_refused_or_read()
    {
        using var output = new MemoryStream();
        await ExportBook.Write(output, ExportTable.Of([new ExportedListing("a.listing.yaml", 0, new DatumGroup([new DatumEntry("id", Datum.OfText("a"))]))], hasNumbers: true), "findings", ["Severity"], []);
        var whole = output.ToArray();
        var random = new Random(7);
        for (var i = 0; i < 400; i++)
        {
            var bytes = i % 2 == 0 ? whole[..random.Next(whole.Length)] : [.. whole];
            if (i % 2 == 1) for (var n = 0; n < 4; n++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                WorkbookReader.Read(bytes);
            }
            catch (SheetException)
            {
                // Refused.
            }
        }
    }

    [Theory]
    [InlineData("a,b\n12\" pipe,c\n", "2")]
    [InlineData("a,b\n\"c,d\n", "2")]
    public void A_quote_that_would_swallow_cells(string text, string line)
    {
        var fault = Assert.Throws<SheetException>(() => CsvReader.Read(Encoding.UTF8.GetBytes(text)));
        Assert.Equal((SheetFault.Quotes, line), (fault.Fault, fault.Detail));
    }

    [Fact]
    public void Bytes_of_no_encoding() => Assert.Equal(SheetFault.Encoding, Assert.Throws<SheetException>(() => CsvReader.Read([0x61, 0xFF, 0xFF, 0x0A])).Fault);

    private static void AssertRefused(SheetFault expected, byte[] bytes) => Assert.Equal(expected, Assert.Throws<SheetException>(() => WorkbookReader.Read(bytes)).Fault);

    /// <summary>A workbook with one sheet, some of its parts replaced or added.</summary>
    private static byte[] Book(params (string Path, string Text)[] parts)
    {
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        (string Path, string Text)[] plain =
        [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
            ("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns=\"{Names}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Names}\"><sheetData/></worksheet>"),
        ];
        return Zip([.. plain.Where(p => !parts.Any(q => q.Path == p.Path)), .. parts]);
    }

    private static byte[] Zip(params (string Path, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var part = new StreamWriter(archive.CreateEntry(path).Open());
                part.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
