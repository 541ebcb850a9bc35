using System.Collections.Immutable;
using System.Text;

namespace ListingLsp.Syntax.Text;

/// <summary>
/// The bytes of one file with its line table. The one place, beside the conversion layer of the server, that knows
/// any coordinate system but byte offsets. Lines end at LF, CRLF or CR, as the language server protocol counts them.
/// </summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Bytes from the start of a file in which lines are counted anew each time.</summary>
    private const int Top = 512;

    private readonly byte[] _bytes;
    private readonly Lazy<ImmutableArray<int>> _lineStarts;
    private readonly Lazy<SignCounts> _signs;

    private SourceText(byte[] bytes)
    {
        _bytes = bytes;
        _lineStarts = new Lazy<ImmutableArray<int>>(ScanLines, LazyThreadSafetyMode.PublicationOnly);
        _signs = new Lazy<SignCounts>(() => new SignCounts(bytes), LazyThreadSafetyMode.PublicationOnly);
    }

    private SourceText(byte[] bytes, ImmutableArray<int> lineStarts)
    {
        _bytes = bytes;
        _lineStarts = new Lazy<ImmutableArray<int>>(lineStarts);
        _signs = new Lazy<SignCounts>(() => new SignCounts(bytes), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The whole file, a byte order mark included.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The same bytes for the parsers; nobody writes to them.</summary>
    internal byte[] Buffer => _bytes;

    /// <summary>Length in bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>3 where the file begins with a byte order mark, else 0: where its text begins.</summary>
    public int ContentStart => Bytes.StartsWith("\uFEFF"u8) ? 3 : 0;

    /// <summary>Number of lines; an empty file has one.</summary>
    public int LineCount => _lineStarts.Value.Length;

    /// <summary>The line break of the file's first line, LF where there is none.</summary>
    public string NewLine
    {
        get
        {
            var at = Bytes.IndexOfAny((byte)'\n', (byte)'\r');
            if (at < 0 || _bytes[at] == '\n') return "\n";
            return at + 1 < Length && _bytes[at + 1] == '\n' ? "\r\n" : "\r";
        }
    }

    /// <summary>Takes the bytes of a file as they are; they must not change afterwards.</summary>
    public static SourceText From(byte[] bytes) => new(bytes);

    /// <summary>Takes a text; a lone surrogate becomes U+FFFD.</summary>
    public static SourceText From(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>The text of a span; bytes that are no UTF-8 become U+FFFD.</summary>
    public string GetText(TextSpan span) => Encoding.UTF8.GetString(_bytes, span.Start, span.Length);

    /// <summary>The whole text, without a byte order mark.</summary>
    public override string ToString() => GetText(new TextSpan(ContentStart, Length));

    /// <summary>Offset of the first byte that is not well-formed UTF-8, or -1.</summary>
    public int FindInvalidUtf8()
    {
        if (System.Text.Unicode.Utf8.IsValid(Bytes)) return -1;
        var at = 0;
        while (Rune.DecodeFromUtf8(Bytes[at..], out _, out var used) == System.Buffers.OperationStatus.Done) at += used;
        return at;
    }

    /// <summary>Zero-based line of an offset.</summary>
    public int LineAt(int offset)
    {
        // Who asks for a place at the top only, as most do in files that are in order, needs no table for that.
        if (offset <= Top && offset <= Length && !_lineStarts.IsValueCreated) return CountLines(offset);
        var found = _lineStarts.Value.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Number of line breaks before an offset. The two bytes of one belong to the line that they end.</summary>
    private int CountLines(int offset)
    {
        var before = Bytes[..offset];
        var lines = before.Count((byte)'\n');
        for (var at = 0; before[at..].IndexOf((byte)'\r') is >= 0 and var next;)
        {
            at += next + 1;
            if (at >= Length || _bytes[at] != '\n') lines++;
        }

        return lines;
    }

    /// <summary>A zero-based line without its line break.</summary>
    public TextSpan Line(int line)
    {
        var starts = _lineStarts.Value;
        var start = line == 0 ? ContentStart : starts[line];
        var end = line + 1 < starts.Length ? starts[line + 1] : Length;
        while (end > start && _bytes[end - 1] is (byte)'\n' or (byte)'\r') end--;
        return new TextSpan(start, end);
    }

    /// <summary>Zero-based column of an offset in its line; a byte order mark does not count. What lies behind the text stands at its end.</summary>
    public int Column(int offset, ColumnUnit unit)
    {
        offset = Math.Min(offset, Length);
        var start = Line(LineAt(offset)).Start;
        if (offset <= start) return 0;
        if (unit == ColumnUnit.Utf8) return offset - start;
        var (points, pairs) = Signs(start, offset);
        return unit == ColumnUnit.Utf16 ? points + pairs : points;
    }

    private (int Points, int Pairs) Signs(int start, int end)
    {
        if (end - start <= 2 * SignCounts.Block) return SignCounts.Count(Bytes[start..end]);
        var (first, last) = (_signs.Value.Before(start), _signs.Value.Before(end));
        return (last.Points - first.Points, last.Pairs - first.Pairs);
    }

    /// <summary>
    /// The offset of a zero-based line and column. A column behind the line's end is the line's end, one inside a
    /// character is its start; a line behind the last one is the end of the text.
    /// </summary>
    public int Offset(int line, int column, ColumnUnit unit)
    {
        if (line >= LineCount) return Length;
        var span = Line(line);
        var (offset, passed) = (span.Start, 0);
        while (offset < span.End)
        {
            var size = _bytes[offset] switch { < 0x80 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
            size = Math.Min(size, span.End - offset);
            passed += unit switch { ColumnUnit.Utf8 => size, ColumnUnit.Utf16 when size == 4 => 2, _ => 1 };
            if (passed > column) break;
            offset += size;
        }

        return offset;
    }

    /// <summary>Applies edits that do not overlap, in any order, and returns the new text.</summary>
    /// <exception cref="ArgumentException">Two edits overlap or one lies outside the text.</exception>
    public SourceText WithEdits(IEnumerable<TextEdit> edits)
    {
        using var result = new MemoryStream(Length + 64);
        var at = 0;
        foreach (var edit in edits.OrderBy(e => e.Span.Start).ThenBy(e => e.Span.End))
        {
            if (edit.Span.Start < at || edit.Span.End > Length) throw new ArgumentException("Edits overlap or lie outside the text.", nameof(edits));
            result.Write(_bytes, at, edit.Span.Start - at);
            result.Write(Strict.GetBytes(edit.NewText));
            at = edit.Span.End;
        }

        result.Write(_bytes, at, Length - at);
        return new SourceText(result.ToArray());
    }

    /// <summary>Applies one edit; where the lines are known already, only those that it touches are looked for again.</summary>
    /// <exception cref="ArgumentException">The edit lies outside the text.</exception>
    public SourceText WithEdit(TextEdit edit)
    {
        if (edit.Span.Start < 0 || edit.Span.End < edit.Span.Start || edit.Span.End > Length) throw new ArgumentException("The edit lies outside the text.", nameof(edit));
        var inserted = Encoding.UTF8.GetBytes(edit.NewText);
        var bytes = new byte[Length - edit.Span.Length + inserted.Length];
        _bytes.AsSpan(0, edit.Span.Start).CopyTo(bytes);
        inserted.CopyTo(bytes, edit.Span.Start);
        _bytes.AsSpan(edit.Span.End).CopyTo(bytes.AsSpan(edit.Span.Start + inserted.Length));
        return _lineStarts.IsValueCreated ? new SourceText(bytes, MoveLines(bytes, edit.Span, inserted.Length)) : new SourceText(bytes);
    }

    private ImmutableArray<int> MoveLines(byte[] bytes, TextSpan old, int length)
    {
        var before = _lineStarts.Value;
        var delta = length - old.Length;
        // A carriage return before the edit, or a line feed behind it, may have found or lost its partner.
        var first = LineAt(Math.Max(old.Start - 1, 0));
        var last = LineAt(Math.Min(old.End + 1, Length));
        var starts = ImmutableArray.CreateBuilder<int>(before.Length + 8);
        starts.AddRange(before, first + 1);
        var end = last + 1 < before.Length ? before[last + 1] + delta : bytes.Length;
        AddLines(bytes, starts, end);
        if (last + 1 < before.Length && starts[^1] != end) starts.Add(end);
        for (var line = last + 2; line < before.Length; line++) starts.Add(before[line] + delta);
        return starts.ToImmutable();
    }

    private ImmutableArray<int> ScanLines()
    {
        var starts = ImmutableArray.CreateBuilder<int>(64);
        starts.Add(0);
        AddLines(_bytes, starts, Length);
        return starts.ToImmutable();
    }

    /// <summary>Adds the lines that begin behind the last one, up to an offset.</summary>
    private static void AddLines(byte[] bytes, ImmutableArray<int>.Builder starts, int end)
    {
        var at = starts[^1];
        while (true)
        {
            var next = bytes.AsSpan(at, end - at).IndexOfAny((byte)'\n', (byte)'\r');
            if (next < 0) return;
            at += next + 1;
            if (bytes[at - 1] == '\r' && at < end && bytes[at] == '\n') at++;
            starts.Add(at);
        }
    }
}
