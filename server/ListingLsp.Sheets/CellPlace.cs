using System.Globalization;

namespace ListingLsp.Sheets;

/// <summary>Where a cell stands, as people who use spreadsheets say it.</summary>
/// <param name="Sheet">Name of the sheet; empty in a CSV file, which has but one.</param>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1.</param>
public readonly record struct CellPlace(string Sheet, int Row, int Column)
{
    /// <summary><c>B7</c>, or <c>Sheet1!B7</c> where sheets have names.</summary>
    public override string ToString() => Sheet.Length == 0 ? $"{Letters(Column)}{Row}" : $"{Sheet}!{Letters(Column)}{Row}";

    /// <summary>A column as spreadsheets name it: A, Z, AA.</summary>
    /// <param name="column">From 1.</param>
    public static string Letters(int column) =>
        (column > 26 ? Letters((column - 1) / 26) : "") + ((char)('A' + ((column - 1) % 26))).ToString(CultureInfo.InvariantCulture);
}
