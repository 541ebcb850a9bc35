using System.Collections.Immutable;

namespace ListingLsp.Sheets;

/// <summary>One sheet of a workbook, or a whole CSV file. Immutable.</summary>
/// <param name="Name">Its name; empty for a CSV file.</param>
/// <param name="Rows">The rows; they may differ in length. A merged cell stands in its first place, the others are empty.</param>
/// <param name="Merged">Cells that were made one.</param>
public sealed record Sheet(string Name, ImmutableArray<ImmutableArray<Cell>> Rows, ImmutableArray<MergedCells> Merged)
{
    private readonly ILookup<int, MergedCells> _mergedInRow = Merged.SelectMany(m => Enumerable.Range(m.Top, Math.Max(0, Math.Min(m.Bottom, Rows.Length) - m.Top + 1)).Select(r => (Row: r, Cells: m))).ToLookup(m => m.Row, m => m.Cells);

    /// <summary>What the text was decoded from, where a CSV file does not say and is not UTF-8; else null.</summary>
    public string? GuessedEncoding { get; init; }

    /// <summary>Number of columns of the longest row.</summary>
    public int Width { get; } = Rows.Length == 0 ? 0 : Rows.Max(r => r.Length);

    /// <summary>Whether there is nothing in a row.</summary>
    /// <param name="row">From 1.</param>
    public bool IsEmptyRow(int row) => row > Rows.Length || Rows[row - 1].All(c => c.Kind == CellKind.Empty);

    /// <summary>The cell at a place; an empty one beyond the sheet.</summary>
    /// <param name="row">From 1.</param>
    /// <param name="column">From 1.</param>
    public Cell this[int row, int column] => row <= Rows.Length && column <= Rows[row - 1].Length ? Rows[row - 1][column - 1] : Cell.Empty;

    /// <summary>The cells that were made one with that at a place, or null.</summary>
    /// <param name="row">From 1.</param>
    /// <param name="column">From 1.</param>
    public MergedCells? MergedAt(int row, int column) => _mergedInRow[row].FirstOrDefault(m => m.Contains(row, column));

    /// <summary>The cell that is shown at a place: inside merged cells their one cell.</summary>
    /// <param name="row">From 1.</param>
    /// <param name="column">From 1.</param>
    public Cell Shown(int row, int column) => MergedAt(row, column) is { } merged ? this[merged.Top, merged.Left] : this[row, column];

    /// <summary>Names a place on this sheet.</summary>
    public CellPlace Place(int row, int column) => new(Name, row, column);
}

/// <summary>Cells that were made one, from 1 on, all bounds included.</summary>
public sealed record MergedCells(int Top, int Left, int Bottom, int Right)
{
    /// <summary>Whether a place is among them.</summary>
    public bool Contains(int row, int column) => row >= Top && row <= Bottom && column >= Left && column <= Right;
}
