using System.Collections.Immutable;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Sheets.Fields;
using ListingLsp.Sheets.Headers;
using ListingLsp.Sheets.Mapping;

namespace ListingLsp.Sheets.Building;

/// <summary>Reads the sheets of a workbook into listings and shared definitions.</summary>
public static class SheetImport
{
    /// <summary>How each sheet of a workbook is probably meant.</summary>
    public static ImmutableArray<SheetMapping> Recognize(ImmutableArray<Sheet> sheets) => [.. sheets.Where(s => s.Rows.Length > 0).Select(SheetRecognition.Recognize)];

    /// <summary>Whether sheets were made by an export: they say all by themselves.</summary>
    public static bool IsExport(ImmutableArray<SheetMapping> mappings) => mappings.All(m => m.Kind == SheetKind.None || m.Columns.Any(c => c.Target?.Path.Text == SheetFields.File));

    /// <summary>Reads them.</summary>
    /// <param name="sheets">The sheets.</param>
    /// <param name="mappings">How each is read.</param>
    public static ImportedSheet Read(ImmutableArray<Sheet> sheets, ImmutableArray<SheetMapping> mappings)
    {
        var listings = new List<ImportedListing>();
        var cartons = new Dictionary<string, ImportedShared>(StringComparer.Ordinal);
        var templates = new Dictionary<string, ImportedShared>(StringComparer.Ordinal);
        var notes = new List<ImportNote>();
        foreach (var mapping in mappings)
        {
            if (sheets.FirstOrDefault(s => s.Name == mapping.Sheet) is not { } sheet) continue;
            var list = new NoteList(sheet);
            AddColumns(sheet, mapping, list);
            switch (mapping.Kind)
            {
                case SheetKind.Listings:
                    var products = ListingRows.Read(sheet, mapping, list);
                    var currencies = products.SelectMany(p => p.Currencies).Select(c => c.Currency).Distinct(StringComparer.Ordinal).ToList();
                    var finish = new ListingFinish(sheet, mapping, list) { UsualCurrency = currencies.Count > 1 ? ListingFinish.CurrencyOfFormat : currencies.FirstOrDefault() };
                    listings.AddRange(products.Select(finish.Of));
                    foreach (var carton in finish.Cartons) cartons.TryAdd(carton.Id, carton);
                    break;
                case SheetKind.Cartons:
                    // A sheet of cartons knows more of them than a sheet of products.
                    foreach (var carton in SharedRows.Cartons(sheet, mapping, list)) cartons[carton.Id] = carton;
                    break;
                case SheetKind.Freight:
                    foreach (var template in SharedRows.Templates(sheet, mapping, list)) templates.TryAdd(template.Id, template);
                    break;
                default:
                    break;
            }

            notes.AddRange(list.Sorted);
        }

        return new ImportedSheet(Unique(listings, notes), [.. cartons.Values], [.. templates.Values], [.. notes]);
    }

    /// <summary>Two listings with one id, on two sheets or after it was cleaned: the first stays.</summary>
    private static ImmutableArray<ImportedListing> Unique(List<ImportedListing> listings, List<ImportNote> notes)
    {
        var places = new Dictionary<string, CellPlace>(StringComparer.Ordinal);
        var unique = ImmutableArray.CreateBuilder<ImportedListing>(listings.Count);
        foreach (var listing in listings)
        {
            if (listing.File is not null || places.TryAdd(listing.Id, listing.Place)) unique.Add(listing);
            else notes.Add(new ImportNote(listing.Place, listing.Id, BuildingWords.SameAsBefore.Fill([("id", listing.Id), ("place", places[listing.Id].ToString())]), IsPlaced: false));
        }

        return unique.ToImmutable();
    }

    /// <summary>What there is to say of whole columns.</summary>
    private static void AddColumns(Sheet sheet, SheetMapping mapping, NoteList notes)
    {
        if (mapping.Kind == SheetKind.None)
        {
            if (mapping.Columns.IsEmpty) notes.NotPlaced(1, sheet.Rows.Length, 1, sheet.Name, BuildingWords.NoHeads);
            return;
        }

        foreach (var column in mapping.Columns)
        {
            if (column.Target is { Guess: { } guess })
            {
                notes.Guess(mapping.LastHeaderRow, column.Column, guess);
                continue;
            }

            if (column.Target is not null || column.IsSkipped) continue;
            var rows = Enumerable.Range(mapping.LastHeaderRow + 1, sheet.Rows.Length - mapping.LastHeaderRow).Where(r => sheet[r, column.Column].Kind != CellKind.Empty).ToList();
            if (rows.Count == 0) continue;
            var head = SheetRecognition.Head(sheet, mapping.HeaderRow, mapping.LastHeaderRow, column.Column);
            var values = new LocalizedText(rows.Count == 1 ? "1 value" : $"{rows.Count} values", $"{rows.Count}");
            notes.NotPlaced(rows[0], rows[^1], column.Column, head, column.Doubt is not { } why ? BuildingWords.UnknownColumn.Fill([("n", values)]) : BuildingWords.DoubtfulColumn.Fill([("why", why), ("n", values)]));
        }
    }
}
