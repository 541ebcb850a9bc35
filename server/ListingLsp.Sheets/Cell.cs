using System.Globalization;

namespace ListingLsp.Sheets;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Nothing, or only blanks.</summary>
    Empty,

    /// <summary>Text; in a CSV file everything is text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day, with or without a time: in a workbook a number that is shown as a date.</summary>
    Day,

    /// <summary>TRUE or FALSE.</summary>
    Truth,

    /// <summary>A formula that failed, such as <c>#REF!</c>; its text is that sign.</summary>
    Fault,
}

/// <summary>One cell of a sheet. A formula stands here with the value that the workbook keeps for it.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">It as text, without blanks around it; a number with a point and no thousands separators, a day as <c>2026-11-22</c>.</param>
/// <param name="Number">The number; 0 for others.</param>
public readonly record struct Cell(CellKind Kind, string Text, decimal Number)
{
    /// <summary>A cell without anything.</summary>
    public static readonly Cell Empty = new(CellKind.Empty, "", 0);

    /// <summary>A cell with text, or an empty one where there are only blanks.</summary>
    public static Cell OfText(string text) => text.Trim() is { Length: > 0 } trimmed ? new(CellKind.Text, trimmed, 0) : Empty;

    /// <summary>A cell with a number. Workbooks keep binary fractions, of which spreadsheets show 15 digits: 0.3, not 0.30000000000000004.</summary>
    /// <param name="number">The number; one that no price or size can be (not finite, or beyond 28 digits) becomes text.</param>
    public static Cell OfNumber(double number) =>
        decimal.TryParse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? new(CellKind.Number, exact.ToString(CultureInfo.InvariantCulture), exact)
            : OfText(number.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>A cell with a day.</summary>
    public static Cell OfDay(DateTime day) => new(CellKind.Day, day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), 0);

    /// <summary>TRUE or FALSE.</summary>
    public static Cell OfTruth(bool value) => new(CellKind.Truth, value ? "TRUE" : "FALSE", 0);

    /// <summary>A formula that failed.</summary>
    public static Cell OfFault(string sign) => new(CellKind.Fault, sign, 0);
}
