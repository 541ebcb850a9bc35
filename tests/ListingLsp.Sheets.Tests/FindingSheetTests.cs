using System.IO.Compression;
using System.Text.RegularExpressions;
using ListingLsp.Sheets.Exporting;
using Xunit;

namespace ListingLsp.Sheets.Tests;

/// <summary>The sheet of findings in a workbook: a row each, in the colour of its severity.</summary>
public sealed class FindingSheetTests
{
    [Fact]
    public async Task Each_severity_has_its_colour()
    {
        using var output = new MemoryStream();
        await ExportBook.Write(output, ExportTable.Of([], hasNumbers: true), ExportBook.Findings, ["Severity", "Message"], [.. Enumerable.Range(0, 4).Select(s => new ExportedFinding(s, [$"severity {s}", "=1+1"]))]);
        using var book = new ZipArchive(output);
        var (styles, sheet) = (Part(book, "xl/styles.xml"), Part(book, "xl/worksheets/sheet2.xml"));
        var fills = Regex.Matches(styles, "<fgColor rgb=\"(?<rgb>[0-9A-F]{8})\"", RegexOptions.ExplicitCapture).Select(m => m.Groups["rgb"].Value[2..]).ToList();
        Assert.Equal(["EDEDED", "DDEBF7", "FFEB9C", "FFC7CE"], fills);
        var ofRows = Regex.Matches(sheet, "<row.*?</row>").Skip(1).Select(r => Regex.Matches(r.Value, " s=\"(?<style>[0-9]+)\"", RegexOptions.ExplicitCapture).Select(m => m.Groups["style"].Value).Distinct().Single()).ToList();
        Assert.Equal(4, ofRows.Distinct().Count());
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
    }

    private static string Part(ZipArchive book, string name)
    {
        using var reader = new StreamReader(book.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
