using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Sheets.Fields;
using ListingLsp.Sheets.Writing;

namespace ListingLsp.Sheets.Mapping;

/// <summary>Writes a mapping file, with comments for its author.</summary>
public static class MappingWriter
{
    /// <summary>The text of the file.</summary>
    /// <param name="file">Name of the workbook.</param>
    /// <param name="mappings">How its sheets are read.</param>
    /// <param name="locale">Language of the comments.</param>
    public static string Write(string file, ImmutableArray<SheetMapping> mappings, Locale locale)
    {
        var text = new StringBuilder();
        foreach (var line in MappingWords.Intro.Fill([("file", file)]).In(locale).Split('\n')) text.Append('#').Append(line.TrimEnd()).Append('\n');
        text.Append("\nsheets:\n");
        foreach (var mapping in mappings) Write(text, mapping, locale);
        return text.ToString();
    }

    private static void Write(StringBuilder text, SheetMapping mapping, Locale locale)
    {
        var dash = "  - ";
        if (mapping.Sheet.Length > 0) Line("sheet", HouseYaml.Flow(Datum.OfText(mapping.Sheet)));
        Line("rows", mapping.Kind switch { SheetKind.Listings => "listings", SheetKind.Cartons => "cartons", SheetKind.Freight => "freight", _ => "skip" });
        if (mapping.Kind == SheetKind.None) return;
        Line("header", mapping.HeaderRow == mapping.LastHeaderRow ? Number(mapping.HeaderRow) : $"[{Number(mapping.HeaderRow)}, {Number(mapping.LastHeaderRow)}]");
        text.Append("    columns:\n");
        foreach (var column in mapping.Columns) text.Append("      - ").Append(HouseYaml.Flow(Entry(column))).Append(Comment(column).In(locale)).Append('\n');
        var missing = mapping.Kind == SheetKind.Listings ? Missing(mapping).ToList() : [];
        if (mapping.Defaults.IsEmpty && missing.Count == 0) return;
        text.Append(mapping.Defaults.IsEmpty ? "    #defaults:\n" : "    defaults:\n");
        foreach (var (path, value) in mapping.Defaults) text.Append("      ").Append(HouseYaml.Flow(Datum.OfText(path.Text))).Append(": ").Append(HouseYaml.Flow(value)).Append('\n');
        foreach (var example in missing) text.Append("    #  ").Append(example).Append('\n');

        void Line(string key, string value)
        {
            text.Append(dash).Append(key).Append(": ").Append(value).Append('\n');
            dash = "    ";
        }
    }

    /// <summary>What a listing needs and no column gives.</summary>
    private static IEnumerable<string> Missing(SheetMapping mapping)
    {
        bool Has(string path) => mapping.Columns.Any(c => c.Target?.Path.Text == path) || mapping.Defaults.Any(d => d.Path.Text == path);
        if (!Has("type")) yield return "type: ready-to-ship";
        if (!Has("category")) yield return "category: Home & Garden > Kitchenware > Mugs";
        if (!Has("trade.unit")) yield return "trade.unit: piece";
    }

    private static DatumGroup Entry(ColumnMapping column)
    {
        var entries = ImmutableArray.CreateBuilder<DatumEntry>();
        if (column.Header.Length == 0) entries.Add(new DatumEntry("column", Datum.OfText(CellPlace.Letters(column.Column))));
        else entries.Add(new DatumEntry("header", Datum.OfText(column.Header)));
        entries.Add(new DatumEntry("field", Datum.OfText(column.Target?.Path.Text ?? (column.IsSkipped ? "skip" : "?"))));
        if (column.Target?.From is { } from) entries.Add(new DatumEntry("from", Datum.OfWord(from.ToString(CultureInfo.InvariantCulture))));
        if (column.Target?.Unit is { } unit && column.Target.Path.Type is NumberType or RecordType) entries.Add(new DatumEntry("unit", Datum.OfText(unit)));
        if (column.Target?.Currency is { } currency) entries.Add(new DatumEntry("currency", Datum.OfText(currency)));
        return new DatumGroup(entries.ToImmutable());
    }

    private static LocalizedText Comment(ColumnMapping column) =>
        column.Target?.Guess is not null ? With(MappingWords.Guess) : column.Target is null && !column.IsSkipped ? With(MappingWords.NotKnown) : LocalizedText.None;

    private static LocalizedText With(LocalizedText words) => new($"   #{words.En}", $"   #{words.Zh}");

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
