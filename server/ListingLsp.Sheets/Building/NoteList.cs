using ListingLsp.Analysis.Catalogue;

namespace ListingLsp.Sheets.Building;

/// <summary>Gathers notes about one sheet.</summary>
internal sealed class NoteList(Sheet sheet)
{
    private readonly List<ImportNote> _notes = [];

    /// <summary>The notes by row and column.</summary>
    public IEnumerable<ImportNote> Sorted => _notes.OrderBy(n => n.Place.Row).ThenBy(n => n.Place.Column);

    /// <summary>A value that was taken as a guess.</summary>
    public void Guess(int row, int column, LocalizedText message) => _notes.Add(new ImportNote(sheet.Place(row, column), sheet.Shown(row, column).Text, message, IsPlaced: true));

    /// <summary>A value that is in no listing.</summary>
    public void NotPlaced(int row, int column, LocalizedText message) => _notes.Add(new ImportNote(sheet.Place(row, column), sheet.Shown(row, column).Text, message, IsPlaced: false));

    /// <summary>Values of a whole column that are in no listing.</summary>
    public void NotPlaced(int first, int last, int column, string head, LocalizedText message) => _notes.Add(new ImportNote(sheet.Place(first, column), head, message, IsPlaced: false) { LastRow = last });
}
