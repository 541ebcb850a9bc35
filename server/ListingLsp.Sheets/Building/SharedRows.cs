using System.Globalization;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Sheets.Fields;
using ListingLsp.Sheets.Headers;
using ListingLsp.Sheets.Mapping;
using ListingLsp.Sheets.Values;

namespace ListingLsp.Sheets.Building;

/// <summary>Reads rows of carton specs, and of lines of freight templates.</summary>
internal static class SharedRows
{
    /// <summary>Carton specs, one a row.</summary>
    public static IEnumerable<ImportedShared> Cartons(Sheet sheet, SheetMapping mapping, NoteList notes)
    {
        foreach (var (row, value) in Rows(sheet, mapping, notes))
        {
            var spec = value.Find(SheetFields.Size) is DatumGroup size ? Product.Merged(value.Without([SheetFields.Size]), size) : value;
            yield return Named(FieldOrder.Of(WithId(spec, row, notes), CartonsShape.Spec));
        }
    }

    /// <summary>Templates; rows with the id of the one above or none are further lines of it.</summary>
    public static IEnumerable<ImportedShared> Templates(Sheet sheet, SheetMapping mapping, NoteList notes)
    {
        var templates = new List<(DatumGroup Head, List<Datum> Lines)>();
        foreach (var (row, value) in Rows(sheet, mapping, notes))
        {
            var line = FieldOrder.Of(new DatumGroup([.. value.Entries.Where(e => FreightShape.Line.OrdinalOf(e.Key) >= 0)]), FreightShape.Line);
            var head = new DatumGroup([.. value.Entries.Where(e => FreightShape.Line.OrdinalOf(e.Key) < 0)]);
            var known = templates.FindIndex(t => head.Find("id") is not { } id || Datum.Same(t.Head.Find("id")!, id));
            if (head.Find("id") is null) known = templates.Count - 1;
            if (known < 0)
            {
                templates.Add((WithId(head, row, notes), [line]));
                continue;
            }

            templates[known] = (Product.Merged(templates[known].Head, head), templates[known].Lines);
            templates[known].Lines.Add(line);
        }

        return templates.Select(t => Named(FieldOrder.Of(t.Head.With(["lines"], new DatumList([.. t.Lines])), FreightShape.Template)));
    }

    private static IEnumerable<(int Row, DatumGroup Value)> Rows(Sheet sheet, SheetMapping mapping, NoteList notes)
    {
        for (var row = mapping.LastHeaderRow + 1; row <= sheet.Rows.Length; row++)
        {
            var value = DatumGroup.Empty;
            foreach (var column in mapping.Columns)
            {
                var cell = sheet[row, column.Column];
                if (column.Target is not { } target || cell.Kind == CellKind.Empty || HeaderWords.IsNothing(cell.Text)) continue;
                var reading = CellReader.Read(cell, target);
                if (reading is { Value: null, Note: { } why }) notes.NotPlaced(row, column.Column, why);
                else if (reading.Note is { } note) notes.Guess(row, column.Column, note);
                if (reading.Value is { } read) value = value.With(target.Path.Segments.AsSpan(), read);
            }

            if (value.Entries.Length > 0) yield return (row, value);
        }
    }

    private static DatumGroup WithId(DatumGroup value, int row, NoteList notes)
    {
        if (value.Find("id") is DatumScalar id) return value.With(["id"], Datum.OfText(id.Text));
        var made = $"row-{row.ToString(CultureInfo.InvariantCulture)}";
        notes.Guess(row, 1, BuildingWords.MadeId.Fill([("id", made)]));
        return value.With(["id"], Datum.OfText(made));
    }

    private static ImportedShared Named(DatumGroup value) => new(((DatumScalar)value.Find("id")!).Text, value);
}
