using Xunit;

namespace ListingLsp.Cli.Tests;

/// <summary>What only spreadsheets need is loaded only for spreadsheets: a check works without it being there.</summary>
public sealed class LazySheetsTests
{
    private static readonly string[] OfSheets = ["ListingLsp.Sheets.dll", "ExcelDataReader.dll", "Sep.dll", "csFastFloat.dll", "SpreadCheetah.dll", "YamlDotNet.dll"];

    [Fact]
    public void A_check_does_not_load_what_reads_and_writes_sheets()
    {
        using var scratch = new ConsoleRun();
        scratch.With("a.listing.yaml", Listings.Polo).With("b.cartons.yaml", Listings.Cartons);
        var folder = Directory.CreateTempSubdirectory("listinglsp-");
        try
        {
            foreach (var name in new[] { "listinglsp.dll", "listinglsp.runtimeconfig.json", "System.CommandLine.dll" }.Concat(Directory.EnumerateFiles(AppContext.BaseDirectory, "ListingLsp.*.dll").Select(f => Path.GetFileName(f)!)).Except(OfSheets))
            {
                File.Copy(Path.Combine(AppContext.BaseDirectory, name), Path.Combine(folder.FullName, name));
            }

            Assert.All(OfSheets, name => Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, name)), name));
            var output = OtherProgram.Run(scratch.Folder, "dotnet", Path.Combine(folder.FullName, "listinglsp.dll"), "check");
            Assert.Contains("no problems found", output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
