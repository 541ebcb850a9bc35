using System.Runtime.InteropServices;
using System.Text;
using ListingLsp.Analysis;

namespace ListingLsp.Workspace.Caching;

/// <summary>
/// A part of the cache as it lies in memory: rows of equal length in the order of their keys, and behind them what the rows speak of. Of
/// a file that is asked for its row is looked at; the rest is read when it is needed. Several threads may ask.
/// </summary>
internal sealed class FactsTable
{
    /// <summary>Keys, rows, marks, ends of texts, texts and outlines have lengths in front; what is known of the files follows without one.</summary>
    private const int Parts = 6;

    private const int FewSigns = 300;

    /// <summary>One that knows nothing.</summary>
    public static readonly FactsTable Empty = new([], 0);

    private readonly byte[] _bytes;
    private readonly FactsRange _keys;
    private readonly FactsRange _rows;
    private readonly FactsRange _marks;
    private readonly FactsRange _ends;
    private readonly FactsRange _texts;
    private readonly int _facts;
    private readonly string?[] _known;
    private readonly FileOutline[] _outlines;

    /// <summary>Looks at what <see cref="FactsWriter"/> has written. Of other bytes anything may come out, or any fault of reading.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">Where it begins among them.</param>
    public FactsTable(byte[] bytes, int start)
    {
        _bytes = bytes;
        if (bytes.Length == start)
        {
            (_known, _outlines) = ([], []);
            return;
        }

        var lengths = MemoryMarshal.Cast<byte, int>(bytes.AsSpan(start, Parts * sizeof(int)));
        _keys = new FactsRange(start + (Parts * sizeof(int)), lengths[0]);
        _rows = _keys.Next(lengths[1]);
        _marks = _rows.Next(lengths[2]);
        _ends = _marks.Next(lengths[3]);
        _texts = _ends.Next(lengths[4]);
        var outlines = _texts.Next(lengths[5]);
        _facts = outlines.Next(0).Start;
        _known = new string?[Ends.Length];
        _outlines = ReadOutlines(outlines);
    }

    /// <summary>Number of its files.</summary>
    public int Count => Rows.Length;

    /// <summary>Writes what is known of files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IEnumerable<CachedFile> files, Stream output)
    {
        var (texts, facts, outlines, outlineNumbers) = (new FactsTexts(), new MemoryStream(), new MemoryStream(), new Dictionary<FileOutline, int>());
        var (keys, rows, marks) = (new List<ulong>(), new List<FactsRow>(), new List<ulong>());
        using (var writer = new FactsWriter(facts, texts))
        {
            foreach (var (key, file) in files.Select(f => (Key: FileMarks.Of(f.Facts.Path), File: f)).OrderBy(f => f.Key).ThenBy(f => f.File.Facts.Path, StringComparer.Ordinal))
            {
                var outline = FileOutline.Of(file.Facts);
                if (!outlineNumbers.TryGetValue(outline, out var number)) outlineNumbers.Add(outline, number = outlineNumbers.Count);
                var flags = (file.Stamp is null ? RowFlags.None : RowFlags.HasStamp) | (file.HasSuppressions ? RowFlags.HasSuppressions : RowFlags.None) | (file.Clean is null ? RowFlags.None : RowFlags.IsClean);
                keys.Add(key);
                rows.Add(new FactsRow(file.Stamp ?? default, file.Content, file.Clean ?? default, flags, texts.NumberOf(file.Facts.Path), number, marks.Count, (int)writer.Length));
                marks.AddRange(FileMarks.Of(file.Facts));
                writer.Write(file);
            }
        }

        using (var writer = new FactsWriter(outlines, texts)) writer.Write([.. outlineNumbers.OrderBy(o => o.Value).Select(o => o.Key)]);
        var bytes = texts.All.Select(Encoding.UTF8.GetBytes).ToList();
        var ends = new int[bytes.Count];
        for (var (i, end) = (0, 0); i < ends.Length; i++) ends[i] = end += bytes[i].Length;
        byte[][] parts = [Bytes<ulong>([.. keys]), Bytes<FactsRow>([.. rows]), Bytes<ulong>([.. marks]), Bytes<int>(ends), [.. bytes.SelectMany(b => b)], outlines.ToArray()];
        output.Write(Bytes<int>([.. parts.Select(p => p.Length)]));
        foreach (var part in parts) output.Write(part);
        facts.WriteTo(output);

        static byte[] Bytes<T>(ReadOnlySpan<T> items)
            where T : unmanaged => MemoryMarshal.AsBytes(items).ToArray();
    }

    private ReadOnlySpan<FactsRow> Rows => MemoryMarshal.Cast<byte, FactsRow>(_rows.Of(_bytes));

    private ReadOnlySpan<int> Ends => MemoryMarshal.Cast<byte, int>(_ends.Of(_bytes));

    /// <summary>What is known of a file; null where that is nothing.</summary>
    /// <param name="path">Relative to the workspace root.</param>
    /// <param name="key">The mark of its path.</param>
    public RememberedFile? Find(string path, ulong key)
    {
        var keys = MemoryMarshal.Cast<byte, ulong>(_keys.Of(_bytes));
        var (from, to) = (0, keys.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (keys[middle] < key) from = middle + 1;
            else to = middle;
        }

        for (; from < keys.Length && keys[from] == key; from++)
        {
            if (IsText(Row(from).Path, path)) return new RememberedFile(this, from, path);
        }

        return null;
    }

    /// <summary>All that it knows.</summary>
    public IEnumerable<CachedFile> All()
    {
        for (var i = 0; i < Count; i++) yield return Whole(i, Text(Row(i).Path)!);
    }

    /// <summary>The row of a file.</summary>
    public ref readonly FactsRow Row(int number) => ref Rows[number];

    /// <summary>The outline of a file; one object for all that have the same.</summary>
    public FileOutline Outline(int number) => _outlines[Row(number).Outline];

    /// <summary>The marks of a file.</summary>
    public ReadOnlySpan<ulong> Marks(int number)
    {
        var marks = MemoryMarshal.Cast<byte, ulong>(_marks.Of(_bytes));
        return number + 1 < Count ? marks[Row(number).Marks..Row(number + 1).Marks] : marks[Row(number).Marks..];
    }

    /// <summary>All that is known of a file.</summary>
    /// <param name="number">Its row.</param>
    /// <param name="path">Its path.</param>
    public CachedFile Whole(int number, string path)
    {
        ref readonly var row = ref Row(number);
        var reader = ReaderAt(row.Facts);
        var (facts, isClean) = (reader.ReadFacts(path), row.Flags.HasFlag(RowFlags.IsClean));
        return new CachedFile(row.Flags.HasFlag(RowFlags.HasStamp) ? row.Stamp : null, row.Content, facts, row.Flags.HasFlag(RowFlags.HasSuppressions), isClean ? row.Clean : null, isClean ? reader.ReadReads() : null);
    }

    /// <summary>A text by its number. One that repeats is one object.</summary>
    public string? Text(int number) => number < 0 ? null : _known[number] ??= Encoding.UTF8.GetString(Bytes(number));

    private ReadOnlySpan<byte> Bytes(int number)
    {
        var ends = Ends;
        var start = number == 0 ? 0 : ends[number - 1];
        return _texts.Of(_bytes)[start..ends[number]];
    }

    private bool IsText(int number, string text)
    {
        Span<byte> bytes = text.Length <= FewSigns ? stackalloc byte[FewSigns * 3] : new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return bytes[..Encoding.UTF8.GetBytes(text, bytes)].SequenceEqual(Bytes(number));
    }

    private FileOutline[] ReadOutlines(FactsRange range)
    {
        var reader = ReaderAt(0, range.Of(_bytes));
        var outlines = new FileOutline[reader.Number()];
        for (var i = 0; i < outlines.Length; i++) outlines[i] = reader.ReadOutline();
        return outlines;
    }

    private FactsReader ReaderAt(int place) => ReaderAt(place, _bytes.AsSpan(_facts));

    private FactsReader ReaderAt(int place, ReadOnlySpan<byte> bytes) => new(bytes[place..], this);
}

/// <summary>Some bytes among others.</summary>
/// <param name="Start">Where they begin.</param>
/// <param name="Length">Their number.</param>
internal readonly record struct FactsRange(int Start, int Length)
{
    /// <summary>Those behind them.</summary>
    public FactsRange Next(int length) => new(Start + Length, length);

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Of(byte[] all) => all.AsSpan(Start, Length);
}
