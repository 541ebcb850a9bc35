using System.Globalization;
using System.Text.RegularExpressions;
using ListingLsp.Sheets.Building;
using ListingLsp.Sheets.Headers;
using ListingLsp.Sheets.Values;
using ListingLsp.Sheets.Writing;

namespace ListingLsp.Sheets.Exporting;

/// <summary>
/// Writes values into cells so that an import reads the same again: each form is read back before it is taken. What no cell can hold
/// so stays for the last column.
/// </summary>
internal static partial class CellWriter
{
    /// <summary>Characters that a cell of a workbook holds at most.</summary>
    public const int MostCharacters = 32_767;

    /// <summary>The cell for a value, or null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="target">The column.</param>
    /// <param name="hasNumbers">Whether cells may be numbers; in CSV all are texts.</param>
    public static Cell? Write(Datum value, ColumnTarget target, bool hasNumbers)
    {
        if (target.Path.Text == "id" && value is DatumScalar id && Ids.Clean(id.Text) != id.Text) return null;
        foreach (var cell in Forms(value, hasNumbers))
        {
            if (IsSafe(cell) && !IsPassedOver(cell, target) && CellReader.Read(cell, target) is { Note: null, Currency: null, Value: { } read } && Datum.Same(read, value)) return cell;
        }

        return null;
    }

    /// <summary>Whether a text comes out of a file as it went in: no signs that XML or spreadsheets change, and not too long.</summary>
    public static bool IsSafe(string text) => text.Length <= MostCharacters && text == text.Trim() && !text.Any(c => (char.IsControl(c) && c != '\n') || c is '\uFFFE' or '\uFFFF') && !HasHalves(text) && !EscapePattern().IsMatch(text);

    private static bool IsSafe(Cell cell) => cell.Kind != CellKind.Text || IsSafe(cell.Text);

    /// <summary>
    /// YAML in braces for the last column. What readers of workbooks would take for an escaped sign, and controls, stand in quotes there, and
    /// are escaped as YAML does it.
    /// </summary>
    public static string Rest(Datum value) => ControlPattern().Replace(EscapePattern().Replace(HouseYaml.Flow(value), m => @"\x5F" + m.Value[1..]), m => $@"\x{(int)m.Value[0]:X2}");

    /// <summary>Halves of pairs of UTF-16 that stand alone.</summary>
    private static bool HasHalves(string text) => Enumerable.Range(0, text.Length).Any(i => char.IsHighSurrogate(text[i]) ? i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]) : char.IsLowSurrogate(text[i]) && (i == 0 || !char.IsHighSurrogate(text[i - 1])));

    private static bool IsPassedOver(Cell cell, ColumnTarget target) => cell.Kind == CellKind.Empty || (cell.Kind == CellKind.Text && HeaderWords.IsNothing(cell.Text) && target.Path.Type is not Analysis.Binding.FlagType);

    private static IEnumerable<Cell> Forms(Datum value, bool hasNumbers)
    {
        switch (value)
        {
            case DatumScalar { IsText: false } word:
                if (hasNumbers && double.TryParse(word.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) yield return Cell.OfNumber(number);
                yield return Cell.OfText(word.Text);
                break;
            case DatumScalar text:
                yield return Cell.OfText(text.Text);
                break;
            case DatumList list when list.Items.Length > 0 && list.Items.All(i => i is DatumScalar):
                yield return Cell.OfText(string.Join(", ", list.Items.Select(i => ((DatumScalar)i).Text)));
                yield return Cell.OfText(string.Join('\n', list.Items.Select(i => ((DatumScalar)i).Text)));
                break;
            case DatumGroup group when group.Entries.Length > 0 && group.Entries.All(e => e.Value is DatumScalar):
                yield return Cell.OfText(string.Join('\n', group.Entries.Select(e => $"{e.Key}: {((DatumScalar)e.Value).Text}")));
                break;
        }

        if (value is not DatumScalar) yield return Cell.OfText(HouseYaml.Flow(value));
    }

    /// <summary>A value in braces has no break of its own: whatever control is left stands in quotes.</summary>
    [GeneratedRegex(@"[\x00-\x1F\x7F-\x9F]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ControlPattern();

    /// <summary>What readers of workbooks take for an escaped sign.</summary>
    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapePattern();
}
