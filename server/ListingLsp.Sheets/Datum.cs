using System.Collections.Immutable;

namespace ListingLsp.Sheets;

/// <summary>A value as a listing may hold it, free of any file: what sheets are read into, and written from.</summary>
public abstract record Datum
{
    private protected Datum()
    {
    }

    /// <summary>A text, also where it looks like a number.</summary>
    public static Datum OfText(string text) => new DatumScalar(text, IsText: true);

    /// <summary>A number or a flag: a word that stands without quotes.</summary>
    public static Datum OfWord(string word) => new DatumScalar(word, IsText: false);

    /// <summary>Whether two values say the same in the same words. The order of keys does not matter.</summary>
    public static bool Same(Datum a, Datum b) => (a, b) switch
    {
        (DatumScalar x, DatumScalar y) => x.Text == y.Text && x.IsText == y.IsText,
        (DatumList x, DatumList y) => x.Items.Length == y.Items.Length && x.Items.Zip(y.Items).All(p => Same(p.First, p.Second)),
        (DatumGroup x, DatumGroup y) => x.Entries.Length == y.Entries.Length && x.Entries.All(e => y.Find(e.Key) is { } other && Same(e.Value, other)),
        _ => false,
    };
}

/// <summary>One value.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsText">Whether a text is meant, whatever it looks like.</param>
public sealed record DatumScalar(string Text, bool IsText) : Datum;

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
public sealed record DatumList(ImmutableArray<Datum> Items) : Datum;

/// <summary>Keys with values.</summary>
/// <param name="Entries">In their order; a key stands once.</param>
public sealed record DatumGroup(ImmutableArray<DatumEntry> Entries) : Datum
{
    /// <summary>One without entries.</summary>
    public static readonly DatumGroup Empty = new(ImmutableArray<DatumEntry>.Empty);

    /// <summary>Whether these are all entries there are, so that an update takes out others; else it leaves them.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The value of a key, or null.</summary>
    public Datum? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key) return entry.Value;
        }

        return null;
    }

    /// <summary>The value at a path, or null.</summary>
    public Datum? Find(ReadOnlySpan<string> path) =>
        Find(path[0]) is not { } value ? null : path.Length == 1 ? value : (value as DatumGroup)?.Find(path[1..]);

    /// <summary>With a value at a path; groups on the way are made.</summary>
    public DatumGroup With(ReadOnlySpan<string> path, Datum value)
    {
        var key = path[0];
        var old = Find(key);
        var put = path.Length == 1 ? value : (old as DatumGroup ?? Empty).With(path[1..], value);
        var entry = new DatumEntry(key, put);
        for (var i = 0; i < Entries.Length; i++)
        {
            if (Entries[i].Key == key) return this with { Entries = Entries.SetItem(i, entry) };
        }

        return this with { Entries = Entries.Add(entry) };
    }

    /// <summary>Without the value at a path; groups that are empty then go with it.</summary>
    public DatumGroup Without(ReadOnlySpan<string> path)
    {
        var key = path[0];
        if (Find(key) is not { } old) return this;
        var left = path.Length > 1 && old is DatumGroup group ? group.Without(path[1..]) : null;
        if (path.Length > 1 && left is null) return this;
        var at = 0;
        while (Entries[at].Key != key) at++;
        return this with { Entries = left is { Entries.Length: > 0 } ? Entries.SetItem(at, new DatumEntry(key, left)) : Entries.RemoveAt(at) };
    }
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">Its value.</param>
public readonly record struct DatumEntry(string Key, Datum Value);
