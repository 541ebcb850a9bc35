using System.Globalization;
using ListingLsp.Sheets.Values;

namespace ListingLsp.Sheets.Writing;

/// <summary>Whether a value of a file says what a sheet says.</summary>
internal static class Difference
{
    /// <summary>The same text, or the same number in other digits: <c>10</c> and <c>10.00</c>. Quotes do not matter.</summary>
    public static bool IsSame(DatumScalar old, DatumScalar wanted) =>
        old.Text == wanted.Text || (!old.IsText && !wanted.IsText && TreeReader.IsNumber(old.Text) && TreeReader.IsNumber(wanted.Text) && Number(old) == Number(wanted));

    /// <summary>Whether a file's value has all that a sheet says, and in lists and whole groups nothing else.</summary>
    public static bool Covers(Datum old, Datum wanted) => (old, wanted) switch
    {
        (DatumScalar o, DatumScalar w) => IsSame(o, w),
        (DatumList o, DatumList w) => o.Items.Length == w.Items.Length && o.Items.Zip(w.Items).All(p => Covers(p.First, p.Second)),
        (DatumGroup o, DatumGroup w) => w.Entries.All(e => o.Find(e.Key) is { } value && Covers(value, e.Value)) && (!w.IsWhole || o.Entries.All(e => w.Find(e.Key) is not null)),
        _ => false,
    };

    private static decimal Number(DatumScalar scalar) => decimal.Parse(scalar.Text, CultureInfo.InvariantCulture);
}
