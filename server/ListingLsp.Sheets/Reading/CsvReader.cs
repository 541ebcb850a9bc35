using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using nietras.SeparatedValues;

namespace ListingLsp.Sheets.Reading;

/// <summary>Reads a CSV file: separated by commas, semicolons or tabs, in UTF-8, UTF-16 with its mark, GBK or GB18030.</summary>
public static class CsvReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The one sheet.</summary>
    /// <param name="bytes">The file.</param>
    /// <exception cref="SheetException">It is in no encoding that is read, or too large.</exception>
    public static Sheet Read(byte[] bytes)
    {
        if (bytes.LongLength > SheetLimits.MostBytes) throw new SheetException(SheetFault.TooLarge, "");
        if (WorkbookGuard.IsWorkbook(bytes)) throw new SheetException(SheetFault.NoText, "");
        var (text, guessed) = Decode(bytes);
        if (text.Contains('\0', StringComparison.Ordinal)) throw new SheetException(SheetFault.Encoding, "");
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Cell>>();
        if (text.Length == 0) return new Sheet("", [], []);
        CheckQuotes(text);
        using var reader = Sep.New(Separator(text)).Reader(o => o with { HasHeader = false, Unescape = true, DisableColCountCheck = true }).FromText(text);
        var left = SheetLimits.MostCells;
        foreach (var line in reader)
        {
            if ((left -= line.ColCount + 1) < 0 || line.ColCount > SheetLimits.MostColumns) throw new SheetException(SheetFault.TooLarge, "");
            var row = ImmutableArray.CreateBuilder<Cell>(line.ColCount);
            for (var column = 0; column < line.ColCount; column++) row.Add(Cell.OfText(Unguarded(line[column].ToString())));
            while (row.Count > 0 && row[^1].Kind == CellKind.Empty) row.RemoveAt(row.Count - 1);
            rows.Add(row.ToImmutable());
        }

        while (rows.Count > 0 && rows[^1].IsDefaultOrEmpty) rows.RemoveAt(rows.Count - 1);
        return new Sheet("", rows.ToImmutable(), []) { GuessedEncoding = guessed };
    }

    /// <summary>A text that would be a formula has an apostrophe before it, as spreadsheets know it; an export writes it so.</summary>
    private static string Unguarded(string text) =>
        text.Length > 1 && text[0] == '\'' && text.TrimStart('\'') is { Length: > 0 } rest && "=+-@\t\r".Contains(rest[0], StringComparison.Ordinal) ? text[1..] : text;

    /// <summary>A quote inside a cell that has none around it would swallow cells without a word.</summary>
    private static void CheckQuotes(string text)
    {
        var (isQuoted, isStart, line, opened) = (false, true, 1, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (sign == '\n') line++;
            if (isQuoted)
            {
                if (sign != '"') continue;
                if (at + 1 < text.Length && text[at + 1] == '"') at++;
                else isQuoted = false;
            }
            else if (sign == '"')
            {
                if (!isStart) throw new SheetException(SheetFault.Quotes, line.ToString(CultureInfo.InvariantCulture));
                (isQuoted, opened) = (true, line);
            }

            isStart = !isQuoted && (sign is '\n' or '\r' || Separators.Contains(sign, StringComparison.Ordinal));
        }

        if (isQuoted) throw new SheetException(SheetFault.Quotes, opened.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Spreadsheets of Chinese Windows write GBK without saying so; what is valid UTF-8 is UTF-8.</summary>
    private static (string Text, string? Guessed) Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return (Encoding.Unicode.GetString(bytes.AsSpan(2)), null);
        if (bytes is [0xFE, 0xFF, ..]) return (Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)), null);
        var body = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsSpan(3) : bytes;
        try
        {
            return (Utf8.GetString(body), null);
        }
        catch (DecoderFallbackException)
        {
            return (DecodeChinese(body), "GBK");
        }
    }

    /// <summary>GB18030 holds all of GBK, and GBK all of GB 2312.</summary>
    private static string DecodeChinese(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            throw new SheetException(SheetFault.Encoding, $"{fault.Index}", fault);
        }
    }

    /// <summary>What separates most in the first line, outside of quotes.</summary>
    private static char Separator(string text)
    {
        var (counts, isQuoted) = (new int[3], false);
        foreach (var sign in text)
        {
            if (sign == '"') isQuoted = !isQuoted;
            else if (!isQuoted && sign is '\n' or '\r' && counts.Any(c => c > 0)) break;
            else if (!isQuoted && Separators.IndexOf(sign) is >= 0 and var at) counts[at]++;
        }

        return Separators[Array.IndexOf(counts, counts.Max())];
    }

    private const string Separators = ",;\t";
}
