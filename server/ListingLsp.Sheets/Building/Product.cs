using ListingLsp.Sheets.Fields;

namespace ListingLsp.Sheets.Building;

/// <summary>What the rows of one product have said so far.</summary>
/// <param name="row">Its first row.</param>
internal sealed class Product(int row)
{
    private readonly Dictionary<string, CellPlace> _places = new(StringComparer.Ordinal);

    /// <summary>Its first row.</summary>
    public int Row { get; } = row;

    /// <summary>Its title as the sheet has it.</summary>
    public string Title { get; set; } = "";

    /// <summary>Its file, where the sheet says so.</summary>
    public string? File { get; set; }

    /// <summary>Its place in that file, from 1.</summary>
    public int Document { get; set; } = 1;

    /// <summary>The fields.</summary>
    public DatumGroup Value { get; set; } = DatumGroup.Empty;

    /// <summary>The variants, each with its row.</summary>
    public List<(int Row, DatumGroup Value)> Variants { get; } = [];

    /// <summary>Prices of no certain kind, each with its place and the variant of its row, or -1.</summary>
    public List<(int Row, int Column, int Variant, Datum Value)> Prices { get; } = [];

    /// <summary>The currencies that stand with prices, each with its first place.</summary>
    public List<(string Currency, int Row, int Column)> Currencies { get; } = [];

    /// <summary>The units that stand with quantities and prices, each with its field and place.</summary>
    public List<(string Unit, FieldPath Path, int Row, int Column)> Counted { get; } = [];

    /// <summary>Whether there is a minimum quantity that could not be taken.</summary>
    public bool HasUnreadMoq { get; set; }

    /// <summary>The carton, with the place of its first value.</summary>
    public (DatumGroup Value, int Row, int Column)? Carton { get; set; }

    /// <summary>What no other column holds.</summary>
    public DatumGroup? Rest { get; set; }

    /// <summary>Sets a field, unless another row has said something else of it: then gives that place.</summary>
    public CellPlace? Put(FieldPath path, Datum value, CellPlace place, bool isList)
    {
        var segments = path.Segments.AsSpan();
        var old = Value.Find(segments);
        if (old is not null && _places.TryGetValue(path.Text, out var before))
        {
            if (isList && place.Row == before.Row && old is DatumList first && value is DatumList more) Value = Value.With(segments, new DatumList([.. first.Items, .. more.Items]));
            else if (!Datum.Same(old, value)) return before;
            return null;
        }

        // A size in one cell, and its sides in others: each says its part.
        Value = old is DatumGroup group && value is DatumGroup part ? Value.With(segments, Merged(group, part)) : Value.With(segments, value);
        _places.TryAdd(path.Text, place);
        return null;
    }

    /// <summary>Two groups in one; where both say something, the first stays.</summary>
    public static DatumGroup Merged(DatumGroup group, DatumGroup part)
    {
        foreach (var (key, value) in part.Entries)
        {
            if (group.Find(key) is not { } old) group = group.With([key], value);
            else if (old is DatumGroup inner && value is DatumGroup more) group = group.With([key], Merged(inner, more));
        }

        return group;
    }
}
