using System.Collections.Immutable;
using System.Globalization;
using ListingLsp.Analysis.Binding;
using ListingLsp.Analysis.Binding.Shapes;
using ListingLsp.Sheets.Fields;
using ListingLsp.Sheets.Headers;
using ListingLsp.Sheets.Writing;

namespace ListingLsp.Sheets.Exporting;

/// <summary>Listings as a table: a row a listing, further rows for its further variants. The heads are the paths of the fields, in the order of the format; columns without any value are left out.</summary>
public sealed class ExportTable
{
    private const int LadderSteps = 4;

    private static readonly string[] VariantValues = ["skus.price", "skus.stock"];
    private static readonly string[] Ladders = ["trade.tiers", "trade.carton.tiers"];

    private readonly bool _hasNumbers;
    private readonly ImmutableArray<ColumnTarget> _columns;
    private readonly List<Dictionary<string, Cell>> _rows = [];
    private readonly List<string> _options = [];
    private readonly List<ExportedListing> _lost = [];

    private ExportTable(bool hasNumbers)
    {
        _hasNumbers = hasNumbers;
        _columns = [.. Leaves().Select(Target)];
    }

    /// <summary>The heads.</summary>
    public ImmutableArray<string> Heads { get; private set; } = [];

    /// <summary>The rows, as wide as the heads.</summary>
    public ImmutableArray<ImmutableArray<Cell>> Rows { get; private set; } = [];

    /// <summary>Listings that no table can hold: something in them is longer than a cell may be.</summary>
    public ImmutableArray<ExportedListing> Lost => [.. _lost];

    /// <summary>Makes a table.</summary>
    /// <param name="listings">The listings.</param>
    /// <param name="hasNumbers">Whether cells may be numbers.</param>
    public static ExportTable Of(IEnumerable<ExportedListing> listings, bool hasNumbers)
    {
        ArgumentNullException.ThrowIfNull(listings);
        var table = new ExportTable(hasNumbers);
        foreach (var listing in listings) table.Add(listing);
        table.Finish();
        return table;
    }

    private static ColumnTarget Target(string path) => new(FieldPath.Find(SheetFields.Of(SheetKind.Listings), path)!);

    /// <summary>A column for each field that is no group; ladders have two a step, variants rows of their own.</summary>
    private static IEnumerable<string> Leaves()
    {
        var names = FieldNames.Of(ListingShape.Root).ToList();
        foreach (var name in names.Where(n => n != FieldPath.Variants && !n.StartsWith("skus.", StringComparison.Ordinal) && !names.Exists(o => o.StartsWith(n + ".", StringComparison.Ordinal))))
        {
            if (!Ladders.Contains(name)) yield return name;
            else foreach (var step in Enumerable.Range(1, LadderSteps)) foreach (var part in new[] { "from", "price" }) yield return $"{name}.{step.ToString(CultureInfo.InvariantCulture)}.{part}";
        }

        // "none" in place of a sample.
        yield return "services.sample";
    }

    private void Add(ExportedListing listing)
    {
        var first = new Dictionary<string, Cell>(StringComparer.Ordinal) { [SheetFields.File] = Cell.OfText(listing.File), [SheetFields.Document] = Number(listing.Document + 1) };
        var left = listing.Value;
        foreach (var ladder in Ladders) left = WithLadder(left, ladder, first);
        foreach (var column in _columns)
        {
            var path = column.Path.Segments.AsSpan();
            if (path[^1] is "from" or "price" && path.Length > 3) continue;
            if (left.Find(path) is not { } value || CellWriter.Write(value, column, _hasNumbers) is not { } cell) continue;
            first[column.Path.Text] = cell;
            left = left.Without(path);
        }

        var variants = Variants(left.Find(FieldPath.Variants) as DatumList);
        if (variants is not null) left = left.Without([FieldPath.Variants]);
        if (left.Entries.Length > 0)
        {
            var rest = CellWriter.Rest(left);
            if (!CellWriter.IsSafe(rest))
            {
                _lost.Add(listing);
                return;
            }

            first[SheetFields.Rest] = Cell.OfText(rest);
        }

        _rows.Add(first);
        for (var i = 0; i < (variants?.Count ?? 0); i++)
        {
            var row = i == 0 ? first : new Dictionary<string, Cell>(StringComparer.Ordinal) { [SheetFields.File] = first[SheetFields.File], [SheetFields.Document] = first[SheetFields.Document] };
            if (i > 0 && first.TryGetValue("id", out var id)) row["id"] = id;
            foreach (var (path, cell) in variants![i])
            {
                row[path] = cell;
                if (path.StartsWith("skus.options.", StringComparison.Ordinal) && !_options.Contains(path)) _options.Add(path);
            }

            if (i > 0) _rows.Add(row);
        }
    }

    /// <summary>A ladder in two columns a step, where all of it fits.</summary>
    private DatumGroup WithLadder(DatumGroup left, string path, Dictionary<string, Cell> row)
    {
        var segments = path.Split('.');
        if (left.Find(segments) is not DatumList { Items: { Length: > 0 and <= LadderSteps } steps }) return left;
        var cells = new Dictionary<string, Cell>(StringComparer.Ordinal);
        for (var i = 0; i < steps.Length; i++)
        {
            if (steps[i] is not DatumGroup { Entries.Length: > 0 } step) return left;
            foreach (var (key, value) in step.Entries)
            {
                if (key is not ("from" or "price") || CellWriter.Write(value, Target($"{path}.{(i + 1).ToString(CultureInfo.InvariantCulture)}.{key}"), _hasNumbers) is not { } cell) return left;
                cells[$"{path}.{(i + 1).ToString(CultureInfo.InvariantCulture)}.{key}"] = cell;
            }
        }

        foreach (var (key, cell) in cells) row[key] = cell;
        return left.Without(segments);
    }

    /// <summary>The cells of each variant; null where there is none or one does not fit.</summary>
    private List<Dictionary<string, Cell>>? Variants(DatumList? skus)
    {
        if (skus is not { Items.Length: > 0 }) return null;
        var rows = new List<Dictionary<string, Cell>>();
        foreach (var sku in skus.Items)
        {
            var row = new Dictionary<string, Cell>(StringComparer.Ordinal);
            if (sku is not DatumGroup { Entries.Length: > 0 } group || !group.Entries.All(e => Put(row, e))) return null;
            rows.Add(row);
        }

        return rows;
    }

    private bool Put(Dictionary<string, Cell> row, DatumEntry entry)
    {
        if (entry is { Key: "options", Value: DatumGroup { Entries.Length: > 0 } options }) return options.Entries.All(o => o.Value is DatumScalar && CellWriter.IsSafe(o.Key) && o.Key.Length > 0 && Put(row, $"skus.options.{o.Key}", o.Value));
        return entry.Key is "id" or "price" or "stock" && Put(row, $"skus.{entry.Key}", entry.Value);
    }

    private bool Put(Dictionary<string, Cell> row, string path, Datum value)
    {
        if (FieldPath.Find(SheetFields.Of(SheetKind.Listings), path) is not { } field || CellWriter.Write(value, new ColumnTarget(field), _hasNumbers) is not { } cell) return false;
        row[path] = cell;
        return true;
    }

    private void Finish()
    {
        var used = _rows.SelectMany(r => r.Keys).ToHashSet(StringComparer.Ordinal);
        var order = new[] { SheetFields.File, SheetFields.Document }.Concat(InOrder()).Append(SheetFields.Rest);
        Heads = [.. order.Where(used.Contains)];
        Rows = [.. _rows.Select(r => Heads.Select(h => r.GetValueOrDefault(h, Cell.Empty)).ToImmutableArray())];
    }

    /// <summary>Variants stand where the format has them: behind the trade.</summary>
    private IEnumerable<string> InOrder()
    {
        var isBehind = false;
        foreach (var column in _columns)
        {
            if (!isBehind && column.Path.Segments[0] == "logistics")
            {
                isBehind = true;
                foreach (var sku in _options.Prepend("skus.id").Concat(VariantValues)) yield return sku;
            }

            yield return column.Path.Text;
        }
    }

    private Cell Number(int number) => _hasNumbers ? Cell.OfNumber(number) : Cell.OfText(number.ToString(CultureInfo.InvariantCulture));
}
