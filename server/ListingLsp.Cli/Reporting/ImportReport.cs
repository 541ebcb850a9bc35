using System.Globalization;
using System.Text;
using ListingLsp.Analysis.Catalogue;
using ListingLsp.Sheets;
using ListingLsp.Sheets.Building;
using ListingLsp.Sheets.Writing;

namespace ListingLsp.Cli.Reporting;

/// <summary>What an import did, or would do.</summary>
/// <param name="file">The sheet, as it was named.</param>
/// <param name="read">What was read from it.</param>
/// <param name="plan">What it means for the workspace.</param>
/// <param name="isUpdate">Whether files that are there are changed.</param>
/// <param name="isDry">Whether nothing is written.</param>
internal sealed class ImportReport(string file, ImportedSheet read, ImportPlan plan, bool isUpdate, bool isDry)
{
    /// <summary>So many files are named; of more, their number is.</summary>
    private const int MostNames = 20;

    private readonly (string Path, string Text)[] _new = [.. plan.New];
    private readonly ChangedFile[] _changed = [.. plan.Changed];

    /// <summary>The sheet, as it was named.</summary>
    public string File => file;

    /// <summary>The mapping file, where it is new.</summary>
    public string? NewMapping { get; init; }

    /// <summary>What a CSV file was decoded from, where that was a guess.</summary>
    public string? GuessedEncoding { get; init; }

    /// <summary>Whether everything was placed with certainty, and no file was left that differs.</summary>
    public bool IsClean => read.Notes.IsEmpty && plan.Kept.IsEmpty && (isUpdate || _changed.Length == 0);

    /// <summary>For people.</summary>
    public void WriteText(TextWriter output, Locale locale)
    {
        if (GuessedEncoding is { } encoding) Say(ImportWords.Encoding, ("path", file), ("encoding", encoding));
        foreach (var group in read.Notes.GroupBy(n => (n.Place.Sheet, n.Place.Column, n.IsPlaced, n.Message.En, n.IsPlaced ? "" : n.Text)))
        {
            var first = group.First();
            Say(ImportWords.Note, ("place", $"{file}: {Places([.. group])}"), ("what", first.IsPlaced ? ImportWords.Guess : ImportWords.NotPlaced), ("text", Shown(first.Text)), ("message", first.Message));
        }

        List(isDry ? ImportWords.WouldWrite : ImportWords.Wrote, [.. _new.Select(n => n.Path)]);
        List(!isUpdate ? ImportWords.Differs : isDry ? ImportWords.WouldUpdate : ImportWords.Updated, [.. _changed.Select(c => c.Path)]);
        foreach (var kept in plan.Kept) Say(ImportWords.Kept, ("path", kept.Path), ("why", kept.Why));
        if (NewMapping is not null) Say(isDry ? ImportWords.WouldWrite : ImportWords.Wrote, ("path", NewMapping));
        output.WriteLine();
        var changed = isUpdate ? Count(_changed.Length, "file changed", "files changed", "个更新") : Count(_changed.Length, "file left that differs", "files left that differ", "个不同但未改动");
        Say(ImportWords.Sum, ("listings", Count(read.Listings.Length, "listing", "listings", "个商品")), ("new", Count(_new.Length, "file new", "files new", "个新文件")), ("changed", changed), ("same", Count(plan.Unchanged, "file as it was", "files as they were", "个无变化")));
        if (!read.Notes.IsEmpty) Say(ImportWords.Notes, ("guesses", Count(read.Notes.Count(n => n.IsPlaced), "guess", "guesses", "处猜测")), ("lost", Count(read.Notes.Count(n => !n.IsPlaced), "not placed", "not placed", "处未导入")));
        if (NewMapping is not null && !isDry) Say(ImportWords.MappingNext, ("mapping", NewMapping));
        if (read.Listings.Length > 0 && !isDry) Say(ImportWords.CheckNext);

        void Say(LocalizedText words, params ReadOnlySpan<MessageArgument> arguments) => output.WriteLine(Steering.Visible(words.Fill(arguments.ToArray()).In(locale)));

        LocalizedText Count(int count, string one, string many, string zh) => ReportWords.Count(count, one, many, zh, locale);

        void List(LocalizedText words, string[] paths)
        {
            foreach (var path in paths.Take(paths.Length > MostNames + 1 ? MostNames : paths.Length)) Say(words, ("path", path));
            if (paths.Length > MostNames + 1) Say(ImportWords.More, ("n", paths.Length - MostNames));
        }
    }

    /// <summary>For programs.</summary>
    public void WriteJson(TextWriter output) => JsonText.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("file", file);
        json.WriteBoolean("dryRun", isDry);
        json.WriteNumber("listings", read.Listings.Length);
        Paths("new", _new.Select(n => n.Path));
        Paths("changed", isUpdate ? _changed.Select(c => c.Path) : []);
        Paths("left", (isUpdate ? [] : _changed.Select(c => c.Path)).Concat(plan.Kept.Select(k => k.Path)));
        json.WriteNumber("unchanged", plan.Unchanged);
        json.WriteStartArray("notes");
        foreach (var note in read.Notes)
        {
            json.WriteStartObject();
            json.WriteString("sheet", note.Place.Sheet);
            json.WriteNumber("row", note.Place.Row);
            if (note.LastRow != note.Place.Row) json.WriteNumber("lastRow", note.LastRow);
            json.WriteString("column", CellPlace.Letters(note.Place.Column));
            json.WriteBoolean("placed", note.IsPlaced);
            json.WriteString("text", note.Text);
            json.WriteString("message", note.Message.En);
            json.WriteString("messageZh", note.Message.Zh);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Paths(string name, IEnumerable<string> paths)
        {
            json.WriteStartArray(name);
            foreach (var path in paths) json.WriteStringValue(path);
            json.WriteEndArray();
        }
    });

    /// <summary>The cells of one column in which the same is to be said: <c>Sheet!C3:C12, C20</c>.</summary>
    private static string Places(ImportNote[] notes)
    {
        var column = CellPlace.Letters(notes[0].Place.Column);
        var (text, first, last) = (new StringBuilder(), notes[0].Place.Row, notes[0].LastRow);
        foreach (var note in notes.Skip(1))
        {
            if (note.Place.Row > last + 1)
            {
                Add();
                first = note.Place.Row;
            }

            last = Math.Max(last, note.LastRow);
        }

        Add();
        return text.ToString();

        void Add()
        {
            text.Append(text.Length > 0 ? $", {column}{first}" : (notes[0].Place with { Row = first }).ToString());
            if (last > first) text.Append(CultureInfo.InvariantCulture, $":{column}{last}");
        }
    }

    /// <summary>The beginning of what a cell holds, on one line.</summary>
    private static string Shown(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..59] + "…";
    }
}
