using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Analysis.Reference;
using ListingLsp.Sheets.Fields;
using ListingLsp.Sheets.Headers;
using ListingLsp.Sheets.Values;
using ListingLsp.Syntax.Text;
using ListingLsp.Syntax.Tree;

namespace ListingLsp.Sheets.Mapping;

/// <summary>Reads a mapping file and holds it against the workbook: what is wrong in it is said with its place.</summary>
public sealed class MappingReader
{
    private const string Skip = "skip";
    private const string NotKnown = "?";

    private readonly SyntaxTree _tree;
    private readonly ImmutableArray<Sheet> _sheets;
    private readonly List<MappingFault> _faults = [];

    private MappingReader(SyntaxTree tree, ImmutableArray<Sheet> sheets) => (_tree, _sheets) = (tree, sheets);

    /// <summary>The mappings, of sheets that the file names; where there are faults, they are incomplete.</summary>
    /// <param name="text">The mapping file.</param>
    /// <param name="sheets">The sheets of the workbook.</param>
    public static (ImmutableArray<SheetMapping> Mappings, ImmutableArray<MappingFault> Faults) Read(SourceText text, ImmutableArray<Sheet> sheets)
    {
        var reader = new MappingReader(SyntaxTree.Parse(text, SyntaxFormat.Yaml), sheets);
        var mappings = reader.Read();
        return (mappings, [.. reader._faults]);
    }

    private ImmutableArray<SheetMapping> Read()
    {
        foreach (var error in _tree.Errors) Add(error.Span.Start, MappingWords.Syntax);
        if (_faults.Count > 0) return [];
        if (_tree.Documents is not [var document] || document.Root is not MappingSyntax root || root.Find("sheets")?.Value is not SequenceSyntax list)
        {
            Add(0, MappingWords.NoSheets);
            return [];
        }

        CheckKeys(root, ["sheets"]);
        return [.. list.Items.Select(i => i.Value).OfType<MappingSyntax>().Select(ReadSheet).OfType<SheetMapping>()];
    }

    private SheetMapping? ReadSheet(MappingSyntax node)
    {
        CheckKeys(node, ["sheet", "rows", "header", "columns", "defaults"]);
        var name = Text(node, "sheet")?.Value ?? "";
        var sheet = _sheets.FirstOrDefault(s => s.Name == name) ?? (name.Length == 0 && _sheets is [var only] ? only : null);
        if (sheet is null)
        {
            Add(node.Find("sheet")?.Value ?? node, name.Length == 0 ? MappingWords.NoSheetName : MappingWords.NoSheet.Fill([("name", name)]));
            return null;
        }

        var rows = Text(node, "rows");
        SheetKind? kind = rows?.Value switch { "listings" or null => SheetKind.Listings, "cartons" => SheetKind.Cartons, "freight" => SheetKind.Freight, Skip => SheetKind.None, _ => null };
        if (kind is null) Add(rows!, MappingWords.BadRows);
        if (kind is null or SheetKind.None) return new SheetMapping(sheet.Name, SheetKind.None) { Columns = [new ColumnMapping(1, "", null, IsSkipped: true)] };
        var (first, last) = HeaderRows(node);
        return new SheetMapping(sheet.Name, kind.Value) { HeaderRow = first, LastHeaderRow = last, Columns = Columns(node, sheet, kind.Value, first, last), Defaults = Defaults(node, kind.Value) };
    }

    private (int First, int Last) HeaderRows(MappingSyntax node)
    {
        switch (node.Find("header")?.Value)
        {
            case null:
                return (1, 1);
            case ScalarSyntax one when int.TryParse(one.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0:
                return (row, row);
            case SequenceSyntax { Items: [{ Value: ScalarSyntax from }, { Value: ScalarSyntax to }] } when int.TryParse(from.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && int.TryParse(to.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && first > 0 && last >= first:
                return (first, last);
            case var other:
                Add(other, MappingWords.BadHeader);
                return (1, 1);
        }
    }

    /// <summary>The columns that the file names, and those that it does not know yet.</summary>
    private ImmutableArray<ColumnMapping> Columns(MappingSyntax node, Sheet sheet, SheetKind kind, int first, int last)
    {
        var columns = ImmutableArray.CreateBuilder<ColumnMapping>();
        var heads = Enumerable.Range(1, sheet.Width).ToDictionary(c => c, c => SheetRecognition.Head(sheet, first, last, c));
        foreach (var item in ((node.Find("columns")?.Value as SequenceSyntax)?.Items ?? []).Select(i => i.Value).OfType<MappingSyntax>())
        {
            CheckKeys(item, ["header", "column", "field", "unit", "currency", "from"]);
            if (ColumnOf(item, heads) is not { } column) continue;
            if (Text(item, "field") is not { } field) Add(item, MappingWords.NoField);
            else columns.Add(new ColumnMapping(column, heads.GetValueOrDefault(column, ""), field.Value is Skip or NotKnown ? null : Target(item, field, kind), field.Value == Skip));
        }

        var known = columns.Select(c => c.Column).ToHashSet();
        var recognized = SheetRecognition.Columns(sheet, kind, first, last);
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] is { Target: null, IsSkipped: false } open) columns[i] = open with { Doubt = recognized.FirstOrDefault(c => c.Column == open.Column)?.Doubt };
        }

        columns.AddRange(recognized.Where(c => !known.Contains(c.Column) && !columns.Any(k => k.Target is { } t && c.Target is { } o && t.Path.Text == o.Path.Text && t.From == o.From)));
        return columns.ToImmutable();
    }

    private int? ColumnOf(MappingSyntax item, Dictionary<int, string> heads)
    {
        if (Text(item, "column") is { } letters && letters.Value.Length is > 0 and < 4 && letters.Value.All(char.IsAsciiLetterUpper)) return letters.Value.Aggregate(0, (sum, c) => (sum * 26) + c - 'A' + 1);
        if (Text(item, "header") is not { } header)
        {
            Add(item, MappingWords.NeitherHeaderNorColumn);
            return null;
        }

        var meant = heads.FirstOrDefault(h => h.Value == header.Value).Key;
        if (meant == 0) meant = heads.FirstOrDefault(h => HeaderText.Fold(h.Value) == HeaderText.Fold(header.Value)).Key;
        if (meant > 0) return meant;
        Add(header, MappingWords.NoColumn.Fill([("name", header.Value)]));
        return null;
    }

    private ColumnTarget? Target(MappingSyntax item, ScalarSyntax field, SheetKind kind)
    {
        if (PathOf(field, kind) is not { } path) return null;
        var target = new ColumnTarget(path);
        if (Text(item, "unit") is { } unit)
        {
            if (!Measure.IsUnit(unit.Value)) Add(unit, MappingWords.BadUnit.Fill([("name", unit.Value)]));
            target = target with { Unit = unit.Value };
        }

        if (Text(item, "currency") is { } currency)
        {
            if (!Currencies.Codes.Contains(currency.Value)) Add(currency, MappingWords.BadCurrency.Fill([("name", currency.Value)]));
            target = target with { Currency = currency.Value };
        }

        if (Text(item, "from") is not { } from) return target;
        if (!decimal.TryParse(from.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var quantity)) Add(from, MappingWords.BadNumber.Fill([("name", from.Value)]));
        return target with { From = quantity };
    }

    private ImmutableArray<(FieldPath Path, Datum Value)> Defaults(MappingSyntax node, SheetKind kind)
    {
        var defaults = ImmutableArray.CreateBuilder<(FieldPath, Datum)>();
        foreach (var entry in (node.Find("defaults")?.Value as MappingSyntax)?.Entries ?? [])
        {
            if (entry.Key is ScalarSyntax key && PathOf(key, kind) is { } path && TreeReader.Read(_tree, entry.Value, 1000) is { } value) defaults.Add((path, value));
        }

        return defaults.ToImmutable();
    }

    private FieldPath? PathOf(ScalarSyntax field, SheetKind kind)
    {
        var table = SheetFields.Of(kind);
        if (FieldPath.Find(table, field.Value) is { } path) return path;
        var nearest = Nearest.Of(field.Value, FieldNames.Of(table));
        Add(field, (nearest is null ? MappingWords.Unknown : MappingWords.UnknownNearest).Fill([("name", field.Value), ("nearest", nearest ?? "")]));
        return null;
    }

    private void CheckKeys(MappingSyntax node, string[] known)
    {
        foreach (var entry in node.Entries.Where(e => e.KeyText is { } key && !known.Contains(key) && !key.StartsWith("x-", StringComparison.Ordinal)))
        {
            var nearest = Nearest.Of(entry.KeyText!, known);
            Add(entry.Key, (nearest is null ? MappingWords.Unknown : MappingWords.UnknownNearest).Fill([("name", entry.KeyText!), ("nearest", nearest ?? "")]));
        }
    }

    private static ScalarSyntax? Text(MappingSyntax node, string key) => node.Find(key)?.Value is ScalarSyntax { IsNull: false } scalar ? scalar : null;

    private void Add(SyntaxNode node, LocalizedText message) => Add(node.Span.Start, message);

    private void Add(int offset, LocalizedText message)
    {
        var line = _tree.Text.LineAt(offset);
        _faults.Add(new MappingFault(line + 1, _tree.Text.GetText(new TextSpan(_tree.Text.Line(line).Start, offset)).EnumerateRunes().Count() + 1, message));
    }
}
